package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.report.ReportJson;
import java.util.Optional;
import java.util.stream.IntStream;

/// An interview as the API shows it. What must not be seen is not left to the reader: in interview
/// mode no grade is in it before the end, and no claim or reference answer ever is.
final class InterviewJson {
  private final Interviews interviews;
  private final String engine;

  /// @param engine name of the engine in force
  InterviewJson(Interviews interviews, String engine) {
    this.interviews = interviews;
    this.engine = engine;
  }

  Shown.State state(Interview interview) {
    return new Shown.State(
        interview.id(),
        engine,
        interview.began().toString(),
        setup(interview.setup()),
        progress(interview),
        interview.isOver(),
        interview.version(),
        pending(interview),
        IntStream.range(0, interview.turns().size()).mapToObj(i -> turn(interview, i)).toList());
  }

  /// What the last turn came to.
  Shown.Outcome outcome(Interview interview) {
    Shown.PendingPart pending = pending(interview);
    int last = interview.turns().size() - 1;
    return new Shown.Outcome(
        last < 0 ? null : turn(interview, last),
        pending,
        pending.text(),
        interview.version(),
        interview.isOver());
  }

  Shown.Spoken spoken(Interview interview) {
    return new Shown.Spoken(pending(interview), interview.version());
  }

  /// The last turn's assessment; empty if the last turn is no answer.
  Optional<Shown.Assessed> lastAssessed(Interview interview) {
    int last = interview.turns().size() - 1;
    return interview.turns().get(last) instanceof Turn.Answered
        ? Optional.of(assessed(interview, last))
        : Optional.empty();
  }

  Shown.Assessed assessed(Interview interview, int index) {
    return new Shown.Assessed(index + 1, turn(interview, index).assessment());
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

  private static Shown.SetupPart setup(Setup setup) {
    return new Shown.SetupPart(
        setup.topics(),
        setup.levels().stream().map(Level::word).toList(),
        setup.questions(),
        setup.mode().word(),
        setup.persona().id());
  }

  private Shown.PendingPart pending(Interview interview) {
    Pending pending = interview.pending();
    return part(pending.said(interviews.wordsOf(interview), pending.note()));
  }

  private static Shown.PendingPart part(Pending pending) {
    return new Shown.PendingPart(
        pending.move().kind(),
        Interview.questionOf(pending.move()),
        pending.words(),
        pending.note());
  }

  private Shown.TurnPart turn(Interview interview, int index) {
    Turn turn = interview.turns().get(index);
    Shown.PendingPart asked = part(turn.asked());
    int number = index + 1;
    return switch (turn) {
      case Turn.Answered answered ->
          new Shown.TurnPart(
              number,
              "answered",
              asked,
              answered.answer(),
              interviews.isRevealed(interview) ? graded(interview, answered) : null,
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
