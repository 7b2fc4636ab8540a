package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Makes the interview page's view model.
final class Transcript {
  private final Interviews interviews;
  private final Engine engine;
  private final InterviewSettings settings;

  Transcript(Interviews interviews, Engine engine, InterviewSettings settings) {
    this.interviews = interviews;
    this.engine = engine;
    this.settings = settings;
  }

  ChatPage page(Seen seen) {
    Interview interview = seen.interview();
    String whyNoHint = interviews.whyNoHint(interview);
    return new ChatPage(
        interview.id(),
        interview.version(),
        title(interview),
        progress(seen) + followUp(seen),
        seconds(interview),
        engine,
        entries(seen),
        seen.isBusy(),
        new ChatPage.Actions(
            !seen.isOver(),
            whyNoHint.isEmpty(),
            whyNoHint,
            interviews.nextHint(interview).map(hint -> Feedback.cost(interview, hint)).orElse("")),
        settings.maxAnswerLength());
  }

  /// Such as "Deep learning, practice".
  static String title(Interview interview) {
    List<String> topics = interview.setup().topics();
    String topic =
        switch (topics.size()) {
          case 0 -> "All topics";
          case 1 -> BankRoutes.topicName(topics.getFirst());
          default -> topics.size() + " topics";
        };
    String role = interview.setup().position();
    return (role.isEmpty() ? topic : role + ": " + topic) + ", " + interview.setup().mode().word();
  }

  /// Such as "Question 2 of 5".
  static String progress(Seen seen) {
    Shown.Progress progress = InterviewJson.progress(seen.interview());
    return seen.isOver() ? "Finished" : "Question " + progress.question() + " of " + progress.of();
  }

  /// Such as ", follow-up 1 of 2"; empty until the question has one. While it is being decided what
  /// comes, it is still the answered question's.
  private String followUp(Seen seen) {
    Interview interview = seen.interview();
    List<Move> moves =
        Stream.concat(
                interview.turns().stream().map(turn -> turn.asked().move()),
                seen.isDeciding() ? Stream.of() : Stream.of(interview.pending().move()))
            .toList();
    String current = moves.isEmpty() ? "" : Interview.questionOf(moves.getLast());
    long probes =
        moves.stream()
            .filter(Move.Probe.class::isInstance)
            .filter(move -> Interview.questionOf(move).equals(current))
            .count();
    return seen.isOver() || probes == 0
        ? ""
        : ", follow-up " + probes + " of " + settings.followUps();
  }

  private long seconds(Interview interview) {
    return interview.setup().mode() == Mode.INTERVIEW
        ? settings.timePerQuestion().toSeconds() * interview.plan().size()
        : 0;
  }

  private List<ChatPage.Entry> entries(Seen seen) {
    Interview interview = seen.interview();
    List<ChatPage.Entry> entries = new ArrayList<>();
    for (int i = 0; i < interview.turns().size(); i++) {
      Turn turn = interview.turns().get(i);
      entries.add(said(interview, turn.asked()));
      entries.add(
          switch (turn) {
            case Turn.Answered answered ->
                new ChatPage.Entry.Answer(
                    Feedback.segments(answered, interview.setup().mode() == Mode.PRACTICE));
            case Turn.Hinted _ -> new ChatPage.Entry.Event("You asked for a hint.");
            case Turn.Skipped skipped -> new ChatPage.Entry.Event(skip(skipped));
            case Turn.Ended _ -> new ChatPage.Entry.Event("You ended the interview.");
          });
      if (turn instanceof Turn.Answered answered && interview.setup().mode() == Mode.PRACTICE) {
        entries.add(Feedback.of(seen, i, answered));
      }
    }
    if (!seen.isDeciding()) {
      entries.add(said(interview, interview.pending()));
    }
    return entries;
  }

  private static String skip(Turn.Skipped skipped) {
    return skipped.asked().move() instanceof Move.Ask
        ? "You skipped this question."
        : "You skipped the rest of this question.";
  }

  private ChatPage.Entry said(Interview interview, Pending put) {
    return new ChatPage.Entry.Said(
        interview.setup().persona().name(),
        Markup.html(put.words()),
        put.note(),
        InterviewJson.why(interview, put.move()));
  }
}
