package dev.mockingbird.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One interview, whole and immutable: who holds it, what was set up, the questions chosen, what
/// was said, what is pending. It carries its questions as they were when it began, so that a
/// changed bank changes no interview.
///
/// @param owner the random name of the browser that began it
/// @param plan the questions in the order they are asked
/// @param pending the move that waits for the candidate; a [Move.Close] when it is over
/// @param version rises by one with each recorded turn; the slower of two writers is refused by it
public record Interview(
    String id,
    String owner,
    Instant began,
    Setup setup,
    List<Question> plan,
    List<Turn> turns,
    Pending pending,
    long version) {
  public Interview {
    Require.text(id, "id of an interview");
    Require.text(owner, "owner");
    plan = List.copyOf(plan);
    turns = List.copyOf(turns);
    if (plan.isEmpty()) {
      throw new IllegalArgumentException("interview " + id + " has no questions");
    }
  }

  public boolean isOver() {
    return pending.move() instanceof Move.Close;
  }

  /// After one more turn.
  public Interview with(Turn turn, Move next) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(turn);
    return new Interview(id, owner, began, setup, plan, all, new Pending(next), version + 1);
  }

  /// With the pending move as it was put; the version stays, since no turn was added.
  public Interview with(Pending said) {
    return new Interview(id, owner, began, setup, plan, turns, said, version);
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
    return new Interview(id, owner, began, setup, plan, all, pending, version);
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
        standing = standing.after(i, answered.assessment());
      }
    }
    return standing;
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
