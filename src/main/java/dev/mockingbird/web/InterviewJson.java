package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.ReportJson;
import java.util.Optional;
import java.util.stream.IntStream;

/// An interview as the API shows it. What must not be seen is not left to the reader: in interview
/// mode no grade is in it before the end, and no claim or reference answer ever is.
final class InterviewJson {
  private final String engine;

  /// @param engine name of the engine in force
  InterviewJson(String engine) {
    this.engine = engine;
  }

  Shown.State state(Seen seen) {
    Interview interview = seen.interview();
    return new Shown.State(
        interview.id(),
        engine,
        interview.began().toString(),
        setup(interview.setup()),
        progress(interview),
        seen.isOver(),
        interview.version(),
        pending(seen),
        IntStream.range(0, interview.turns().size()).mapToObj(i -> turn(seen, i)).toList());
  }

  /// What the last turn came to.
  Shown.Outcome outcome(Seen seen) {
    Interview interview = seen.interview();
    Shown.PendingPart pending = pending(seen);
    int last = interview.turns().size() - 1;
    return new Shown.Outcome(
        last < 0 ? null : turn(seen, last),
        pending,
        pending.text(),
        interview.version(),
        seen.isOver());
  }

  Shown.Spoken spoken(Interview interview) {
    return new Shown.Spoken(part(interview, interview.pending()), interview.version());
  }

  /// The last turn's assessment; empty if the last turn is no answer.
  Optional<Shown.Assessed> lastAssessed(Interview interview) {
    int last = interview.turns().size() - 1;
    return interview.turns().get(last) instanceof Turn.Answered
        ? Optional.of(assessed(new Seen(interview, true), last))
        : Optional.empty();
  }

  Shown.Assessed assessed(Seen seen, int index) {
    return new Shown.Assessed(index + 1, turn(seen, index).assessment());
  }

  /// Where the interview is: the question that is pending, or the last if it is over.
  static Shown.Progress progress(Interview interview) {
    String current = Interview.questionOf(interview.pending().move());
    int all = interview.plan().size();
    int index =
        IntStream.range(0, all)
            .filter(i -> interview.plan().get(i).id().equals(current))
            .findFirst()
            .orElse(all - 1);
    return new Shown.Progress(index + 1, all);
  }

  static Shown.SetupPart setup(Setup setup) {
    return new Shown.SetupPart(
        setup.topics(),
        setup.levels().stream().map(Level::word).toList(),
        setup.questions(),
        setup.mode().word(),
        setup.persona().id(),
        setup.job().role(),
        setup.job().description());
  }

  /// Nothing of a move that is not decided: a model may take another.
  private static Shown.PendingPart pending(Seen seen) {
    return seen.isDeciding()
        ? new Shown.PendingPart("deciding", "", "", "", "")
        : part(seen.interview(), seen.interview().pending());
  }

  private static Shown.PendingPart part(Interview interview, Pending pending) {
    return new Shown.PendingPart(
        pending.move().kind(),
        Interview.questionOf(pending.move()),
        pending.words(),
        pending.note(),
        why(interview, pending.move()));
  }

  /// Said where the question is asked, and not again with its follow-ups.
  static String why(Interview interview, Move move) {
    return move instanceof Move.Ask(String questionId)
        ? interview.setup().job().match(questionId).map(Job.Match::sentence).orElse("")
        : "";
  }

  private static Shown.TurnPart turn(Seen seen, int index) {
    Interview interview = seen.interview();
    Turn turn = interview.turns().get(index);
    Shown.PendingPart asked = part(interview, turn.asked());
    int number = index + 1;
    return switch (turn) {
      case Turn.Answered answered ->
          new Shown.TurnPart(
              number,
              "answered",
              asked,
              answered.answer(),
              seen.isRevealed() ? graded(interview, answered) : null,
              answered.at().toString());
      case Turn.Hinted hinted ->
          new Shown.TurnPart(number, "hinted", asked, null, null, hinted.at().toString());
      case Turn.Skipped skipped ->
          new Shown.TurnPart(number, "skipped", asked, null, null, skipped.at().toString());
      case Turn.Ended ended ->
          new Shown.TurnPart(number, "ended", asked, null, null, ended.at().toString());
    };
  }

  private static ReportJson.Graded graded(Interview interview, Turn.Answered answered) {
    Question question = interview.question(Interview.questionOf(answered.asked().move()));
    return ReportJson.Graded.of(answered.assessment(), question);
  }
}
