package dev.mockingbird.cli;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Audience;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Reply;
import dev.mockingbird.interview.SecondAttempts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An interview between a terminal's two streams: answers end with an empty line, commands begin
/// with a slash, the end of the input ends the interview.
final class TerminalInterview {
  private static final String OWNER = "terminal";
  private static final String HELP =
      "End an answer with an empty line. /hint  /skip  /end do what they say;"
          + " in practice mode /again tries the last question again.";

  private final Interviews interviews;
  private final TerminalAttempts attempts;
  private final BufferedReader in;
  private final PrintWriter out;

  TerminalInterview(
      Interviews interviews, SecondAttempts attempts, BufferedReader in, PrintWriter out) {
    this.interviews = interviews;
    this.attempts = new TerminalAttempts(interviews, attempts, OWNER, out);
    this.in = in;
    this.out = out;
  }

  /// Plays until the interview is over, and returns it.
  Interview play(Setup setup) {
    Interview interview = interviews.begin(setup, OWNER);
    out.println(HELP);
    out.println();
    say(interviews.wordsOf(interview));
    while (!interview.isOver()) {
      interview = reply(interview, read());
    }
    offerAnother(interview);
    sum(interviews.report(interview.id(), OWNER));
    return interviews.find(interview.id(), OWNER);
  }

  private Interview reply(Interview interview, String text) {
    Reply reply = new Reply(interview.id(), OWNER, interview.version());
    try {
      return switch (text) {
        case "" -> interview;
        case "/skip" -> interviews.skip(reply, new Screen());
        case "/hint" -> interviews.hint(reply, new Screen());
        case "/end" -> interviews.end(reply, new Screen());
        case "/again" -> {
          again(interview);
          yield interview;
        }
        case String command when isCommand(command) -> {
          say("There is no command " + command + ". " + HELP);
          yield interview;
        }
        default -> shown(interviews.answer(reply, text, new Screen()));
      };
    } catch (Refusal refusal) {
      say(refusal.getMessage());
      return interview;
    }
  }

  /// Asks the latest question that is done once more.
  private void again(Interview interview) {
    Optional<Question> question = attempts.latest(interview);
    if (question.isEmpty()) {
      say(
          "There is no question to try again: in practice mode each one can be, once, when the"
              + " interviewer has gone on from it.");
      return;
    }
    say("Once more: " + question.get().text());
    String text = read();
    if (isCommand(text)) {
      say("Not tried again.");
    } else {
      attempts.make(interview, question.get(), text);
    }
  }

  /// After the end, for as long as there is a question to try and the candidate wants to.
  private void offerAnother(Interview over) {
    Optional<Question> question = attempts.latest(over);
    while (question.isPresent()) {
      say(
          "/again tries “"
              + question.get().title()
              + "” again; anything else goes on to the grade.");
      if (!read().equals("/again")) {
        return;
      }
      try {
        again(over);
      } catch (Refusal refusal) {
        say(refusal.getMessage());
      }
      question = attempts.latest(over);
    }
  }

  /// With the model's grade of the last answer, if it came in time; a later one is in the report.
  private Interview shown(Interview after) {
    if (after.setup().mode() == Mode.PRACTICE
        && after.turns().getLast() instanceof Turn.Answered answered
        && answered.assessments().size() > 1) {
      say(soFar(after, answered) + " " + answered.assessment().basis().sentence());
    }
    return after;
  }

  private static String soFar(Interview after, Turn.Answered answered) {
    Question question = after.question(Interview.questionOf(answered.asked().move()));
    return String.format("[%.0f%% so far]", 100 * after.standing(question).score());
  }

  /// A slash and one word; what goes on after it is an answer.
  private static boolean isCommand(String text) {
    return text.matches("/\\p{Alpha}+");
  }

  /// One reply: a command, or the lines up to an empty one.
  private String read() {
    out.print("> ");
    out.flush();
    List<String> lines = new ArrayList<>();
    try {
      String line = in.readLine();
      while (line != null && !line.isBlank()) {
        lines.add(line);
        if (lines.size() == 1 && isCommand(line.strip())) {
          return line.strip();
        }
        line = in.readLine();
      }
      return line == null && lines.isEmpty() ? "/end" : String.join("\n", lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void sum(Report report) {
    if (!report.isGraded()) {
      say("Nothing was answered, so there is nothing to grade.");
      return;
    }
    out.printf("Overall: %.0f%%%n", 100 * report.score());
    report
        .topics()
        .forEach(topic -> out.printf("  %s: %.0f%%%n", topic.topic(), 100 * topic.score()));
    if (!report.fixFirst().isEmpty()) {
      out.println("Fix first:");
      report.fixFirst().forEach(fix -> out.println("  - " + fix.lesson()));
    }
    out.println();
    out.flush();
  }

  private void say(String text) {
    out.println(text);
    out.println();
    out.flush();
  }

  /// What is heard while a reply is worked on.
  private final class Screen implements Audience {
    @Override
    public void recorded(Interview after) {
      boolean isShown = after.setup().mode() == Mode.PRACTICE;
      if (isShown && after.turns().getLast() instanceof Turn.Answered answered) {
        Question question = after.question(Interview.questionOf(answered.asked().move()));
        out.println(soFar(after, answered));
        answered.assessment().findings().forEach(finding -> show(finding, question));
        out.println();
      }
    }

    private void show(Finding finding, Question question) {
      String claim =
          finding instanceof Finding.Covered
              ? " " + question.point(finding.pointId()).claim().text()
              : "";
      finding
          .proof()
          .map(Quote::words)
          .ifPresent(words -> out.println("[" + finding.kind() + "]" + claim + " “" + words + "”"));
    }

    @Override
    public void reassessed(Interview after, int turn) {
      // now it would come amid the words; it is shown when the answer has been dealt with
    }

    @Override
    public void words(String piece) {
      out.print(piece);
      out.flush();
    }

    @Override
    public void spoken(Interview after) {
      String note = after.pending().note();
      say(note.isEmpty() ? "" : System.lineSeparator() + "[" + note + "]");
    }
  }
}
