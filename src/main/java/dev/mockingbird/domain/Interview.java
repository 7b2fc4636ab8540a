package dev.mockingbird.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One interview, whole and immutable: who holds it, what was set up, the questions chosen, what
/// was said, what is pending. It carries its questions as they were when it began, so that a
/// changed bank changes no interview.
///
/// @param owner the random name of the browser that began it
/// @param plan the questions in the order they are asked
/// @param pending the move that waits for the candidate; a [Move.Close] when it is over
/// @param version rises by one with each recorded turn; the slower of two writers is refused by it
/// @param reviews what was asked for after its end, in order; review 1 is the first
/// @param attempts second attempts at questions that are done, in order; they are outside its
///     version and its grade
/// @param remarks what was said about its key points after its end, in order; likewise outside
public record Interview(
    String id,
    String owner,
    Instant began,
    Setup setup,
    List<Question> plan,
    List<Turn> turns,
    Pending pending,
    long version,
    List<Review> reviews,
    List<SecondAttempt> attempts,
    List<Remark> remarks) {
  public Interview {
    Require.text(id, "id of an interview");
    Require.text(owner, "owner");
    plan = List.copyOf(plan);
    turns = List.copyOf(turns);
    reviews = List.copyOf(reviews);
    attempts = List.copyOf(attempts);
    remarks = List.copyOf(remarks);
    if (plan.isEmpty()) {
      throw new IllegalArgumentException("interview " + id + " has no questions");
    }
  }

  /// One that nobody has had looked at again, tried again or discussed.
  public Interview(
      String id,
      String owner,
      Instant began,
      Setup setup,
      List<Question> plan,
      List<Turn> turns,
      Pending pending,
      long version) {
    this(id, owner, began, setup, plan, turns, pending, version, List.of(), List.of(), List.of());
  }

  public boolean isOver() {
    return pending.move() instanceof Move.Close;
  }

  /// After one more turn.
  public Interview with(Turn turn, Move next) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(turn);
    return new Interview(
        id,
        owner,
        began,
        setup,
        plan,
        all,
        new Pending(next),
        version + 1,
        reviews,
        attempts,
        remarks);
  }

  /// With the pending move as it was put; the version stays, since no turn was added.
  public Interview with(Pending said) {
    return new Interview(
        id, owner, began, setup, plan, turns, said, version, reviews, attempts, remarks);
  }

  /// The question that the pending move is about.
  public Question pendingQuestion() {
    return question(questionOf(pending.move()));
  }

  /// The interview as it was when it had so many turns, with the assessments that came since.
  public Interview at(int count) {
    Pending then = count < turns.size() ? turns.get(count).asked() : pending;
    long earlier = version - turns.size() + count;
    return new Interview(
        id,
        owner,
        began,
        setup,
        plan,
        turns.subList(0, count),
        then,
        earlier,
        reviews,
        attempts,
        remarks);
  }

  /// The question with this id; one outside the plan is a bug.
  public Question question(String questionId) {
    return plan.stream()
        .filter(question -> question.id().equals(questionId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("question " + questionId + " is not in the plan"));
  }

  /// With another form of a turn, such as one with a further assessment.
  public Interview with(int index, Turn turn) {
    List<Turn> all = new ArrayList<>(turns);
    all.set(index, turn);
    return new Interview(
        id, owner, began, setup, plan, all, pending, version, reviews, attempts, remarks);
  }

  /// With the second assessment of an answer; one that has two, or was reviewed since, stays as it
  /// is, so that a grade that comes late changes nothing that others went by.
  ///
  /// @param index of the turn
  public Interview assessed(int index, Assessment second) {
    Turn.Answered answered = answered(index);
    boolean isSettled = answered.assessments().size() > 1 || !reviews.isEmpty();
    return isSettled ? this : with(index, answered.with(second));
  }

  /// With one more review and the second opinions it led to, each numbered for it.
  ///
  /// @param opinions by index of the turn
  /// @throws Refusal if the point has been disputed before
  public Interview with(Review review, Map<Integer, Assessment> opinions) {
    if (review instanceof Review.Dispute dispute) {
      refuseSecond(dispute);
    }
    List<Review> later = new ArrayList<>(reviews);
    later.add(review);
    List<Turn> all = new ArrayList<>(turns);
    opinions.forEach(
        (index, opinion) -> all.set(index, answered(index).with(opinion.forReview(later.size()))));
    return new Interview(
        id, owner, began, setup, plan, all, pending, version, later, attempts, remarks);
  }

  /// Holds the rule that a point is disputed once.
  ///
  /// @throws Refusal if this one has been disputed before
  public void refuseSecond(Review.Dispute dispute) {
    boolean isSecond =
        reviews.stream()
            .anyMatch(
                review ->
                    review instanceof Review.Dispute earlier
                        && earlier.isAbout(dispute.questionId(), dispute.pointId()));
    if (isSecond) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "This point has been disputed already, which can be done once."
              + " The report shows what came of it.");
    }
  }

  /// With a second attempt at one of its questions; the first at a question stays, a further one
  /// is let go.
  public Interview with(SecondAttempt attempt) {
    if (secondAttempt(question(attempt.questionId())).isPresent()) {
      return this;
    }
    List<SecondAttempt> more = new ArrayList<>(attempts);
    more.add(attempt);
    return new Interview(
        id, owner, began, setup, plan, turns, pending, version, reviews, more, remarks);
  }

  /// The second attempt at a question, if there was one.
  public Optional<SecondAttempt> secondAttempt(Question question) {
    return attempts.stream().filter(attempt -> attempt.isAt(question)).findFirst();
  }

  /// With one more remark on a key point; the first in its place stays, a further one is let go.
  public Interview with(Remark remark) {
    if (remarks.stream().anyMatch(remark::isInPlaceOf)) {
      return this;
    }
    List<Remark> more = new ArrayList<>(remarks);
    more.add(remark);
    return new Interview(
        id, owner, began, setup, plan, turns, pending, version, reviews, attempts, more);
  }

  /// As it was after so many reviews, 0 or more.
  public Interview reviewed(int count) {
    List<Turn> earlier =
        turns.stream()
            .map(turn -> turn instanceof Turn.Answered answered ? answered.reviewed(count) : turn)
            .toList();
    return new Interview(
        id,
        owner,
        began,
        setup,
        plan,
        earlier,
        pending,
        version,
        reviews.subList(0, count),
        attempts,
        remarks);
  }

  /// The answer of a turn; another kind of turn is a bug.
  public Turn.Answered answered(int index) {
    if (turns.get(index) instanceof Turn.Answered answered) {
      return answered;
    }
    throw new IllegalArgumentException("turn " + index + " holds no answer");
  }

  /// What a move asks, in the bank's own words; empty for the closing.
  public String textOf(Move move) {
    return move instanceof Move.Close ? "" : question(questionOf(move)).textOf(move);
  }

  /// How a question of the plan stands after all answers so far.
  public Standing standing(Question question) {
    return standing(question, turns.size());
  }

  /// How it stood after the first turns.
  ///
  /// @param count how many turns
  public Standing standing(Question question, int count) {
    Standing standing = Standing.of(question);
    for (int i = 0; i < count; i++) {
      if (turns.get(i) instanceof Turn.Answered answered && isAbout(answered, question)) {
        standing = standing.after(i, answered.assessment(), hints(question, i));
      }
    }
    return standing;
  }

  /// How many hints were taken towards each point before the answer of a turn.
  private Map<String, Integer> hints(Question question, int turn) {
    Map<String, Integer> taken = new HashMap<>();
    for (Turn before : turns.subList(0, turn + 1)) {
      if (before.asked().move() instanceof Move.Hint(String id, String pointId, int rung)
          && id.equals(question.id())) {
        taken.merge(pointId, rung, Math::max);
      }
    }
    return taken;
  }

  /// True if the move of the turn was about the question.
  public static boolean isAbout(Turn turn, Question question) {
    return questionOf(turn.asked().move()).equals(question.id());
  }

  /// The question a move is about; empty for the closing.
  public static String questionOf(Move move) {
    return switch (move) {
      case Move.Ask(String questionId) -> questionId;
      case Move.Probe(String questionId, String _) -> questionId;
      case Move.Hint(String questionId, String _, int _) -> questionId;
      case Move.Close _ -> "";
    };
  }
}
