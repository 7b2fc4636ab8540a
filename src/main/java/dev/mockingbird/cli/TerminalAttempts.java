package dev.mockingbird.cli;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Question;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.report.AttemptRow;
import java.io.PrintWriter;
import java.util.Optional;

/// Second attempts at questions that are done, in the terminal and in practice mode: the difference
/// to the first attempt is shown, and no grade changes.
///
/// @param owner of the interviews
record TerminalAttempts(
    Interviews interviews, SecondAttempts attempts, String owner, PrintWriter out) {
  /// The latest question that is done and was not tried again yet; empty in interview mode.
  Optional<Question> latest(Interview interview) {
    Seen seen = interviews.see(interview.id(), owner);
    return interview.setup().mode() == Mode.INTERVIEW
        ? Optional.empty()
        : seen.interview().plan().reversed().stream()
            .filter(seen::isDone)
            .filter(question -> seen.interview().secondAttempt(question).isEmpty())
            .findFirst();
  }

  /// Grades another answer to the question and shows the difference.
  ///
  /// @throws dev.mockingbird.domain.Refusal if the text is no answer
  void make(Interview interview, Question question, String text) {
    AttemptRow row = AttemptRow.of(attempts.tryAgain(interview.id(), owner, question.id(), text));
    out.println(row.outcome());
    row.points().forEach(point -> out.println(line(point)));
    out.println(row.basis() + " " + row.rule());
    out.println();
    out.flush();
  }

  private static String line(AttemptRow.Point point) {
    String change = "[" + point.firstWord() + ", now " + point.againWord() + "]";
    String quote = point.quote().isEmpty() ? "" : " “" + point.quote() + "”";
    return change + " " + point.claim() + quote;
  }
}
