package dev.mockingbird.interview;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of an interview: which moves are legal, and which is the default. A pure function of
/// the interview, so that a model may choose among the moves but never make one up.
public final class Policy {
  private final int followUps;

  public Policy(InterviewSettings settings) {
    this.followUps = settings.followUps();
  }

  /// After an answer: a follow-up on a point that is still open, or the next question. A follow-up
  /// that brought nothing new is the last by default, and so is "I don't know": who has no more to
  /// say is not pressed.
  Decision afterAnswer(Interview before, Turn.Answered turn) {
    Question question = before.question(Interview.questionOf(turn.asked().move()));
    Standing earlier = before.standing(question);
    Standing now = earlier.after(before.turns().size(), turn.assessment());
    List<Move> legal = new ArrayList<>(probes(before, now));
    boolean isSpent = !(turn.asked().move() instanceof Move.Ask) && now.score() <= earlier.score();
    legal.add(isSpent || Unsure.is(turn.answer()) ? 0 : legal.size(), next(before, question));
    return new Decision(legal);
  }

  /// After a skipped question: the next one.
  Decision afterSkip(Interview before) {
    return Decision.only(next(before, currentQuestion(before)));
  }

  /// After a request for help: the next rung towards the point that is asked for.
  ///
  /// @throws Refusal if [#whyNoHint] has a reason
  Decision afterHintRequest(Interview before) {
    String why = whyNoHint(before);
    if (!why.isEmpty()) {
      throw new Refusal(Refusal.Code.CONFLICT, why);
    }
    return Decision.only(nextHint(before));
  }

  /// The hint that comes if one is asked for; empty if [#whyNoHint] has a reason.
  Optional<Move.Hint> hintLeft(Interview interview) {
    return whyNoHint(interview).isEmpty() ? Optional.of(nextHint(interview)) : Optional.empty();
  }

  private static Move.Hint nextHint(Interview interview) {
    Question question = currentQuestion(interview);
    String pointId = pointAskedFor(interview, question);
    return new Move.Hint(question.id(), pointId, rungsUsed(interview, question, pointId) + 1);
  }

  /// Why no hint can be had now, for a person to read; empty if one can.
  public String whyNoHint(Interview interview) {
    if (interview.isOver()) {
      return "The interview is over.";
    }
    if (interview.setup().mode() == Mode.INTERVIEW) {
      return "Hints belong to practice mode. Answer as far as you can, or skip the question.";
    }
    Question question = currentQuestion(interview);
    String pointId = pointAskedFor(interview, question);
    return rungsUsed(interview, question, pointId) < question.point(pointId).rungs()
        ? ""
        : "There is no further hint here. Answer as far as you can, or skip the question.";
  }

  /// How many follow-ups a question may get.
  public int followUps() {
    return followUps;
  }

  /// The follow-ups left, the most useful first: what was said wrongly, then what weighs most.
  private List<Move> probes(Interview before, Standing standing) {
    Question question = standing.question();
    Set<String> probed =
        moves(before)
            .filter(Move.Probe.class::isInstance)
            .filter(move -> Interview.questionOf(move).equals(question.id()))
            .map(move -> ((Move.Probe) move).pointId())
            .collect(Collectors.toSet());
    if (probed.size() >= followUps) {
      return List.of();
    }
    return standing.open().stream()
        .filter(entry -> !probed.contains(entry.point().id()))
        .sorted(Policy.byUse())
        .map(entry -> (Move) new Move.Probe(question.id(), entry.point().id()))
        .toList();
  }

  private static Comparator<Standing.Entry> byUse() {
    return Comparator.comparingInt(
            (Standing.Entry entry) -> entry.finding() instanceof Finding.Contradicted ? 0 : 1)
        .thenComparingDouble(entry -> entry.earned() - entry.point().weight());
  }

  private static Move next(Interview before, Question question) {
    int index = before.plan().indexOf(question) + 1;
    return index < before.plan().size()
        ? new Move.Ask(before.plan().get(index).id())
        : new Move.Close(Move.Reason.COMPLETE);
  }

  private static Question currentQuestion(Interview interview) {
    return interview.question(Interview.questionOf(interview.pending().move()));
  }

  private static String pointAskedFor(Interview interview, Question question) {
    return switch (interview.pending().move()) {
      case Move.Probe(String _, String pointId) -> pointId;
      case Move.Hint(String _, String pointId, int _) -> pointId;
      case Move.Ask _, Move.Close _ ->
          interview.standing(question).open().stream()
              .min(byUse())
              .map(entry -> entry.point().id())
              .orElseThrow();
    };
  }

  private static int rungsUsed(Interview interview, Question question, String pointId) {
    return moves(interview)
        .filter(Move.Hint.class::isInstance)
        .map(Move.Hint.class::cast)
        .filter(hint -> hint.questionId().equals(question.id()) && hint.pointId().equals(pointId))
        .mapToInt(Move.Hint::rung)
        .max()
        .orElse(0);
  }

  /// Every move made so far, the pending one included.
  private static Stream<Move> moves(Interview interview) {
    return Stream.concat(
        interview.turns().stream().map(turn -> turn.asked().move()),
        Stream.of(interview.pending().move()));
  }
}
