package dev.mockingbird.report;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Turn;
import java.util.ArrayList;
import java.util.List;

/// What was said about one question, line by line, for the page and the Markdown report alike.
final class Transcript {
  private Transcript() {}

  /// Somebody spoke, or something happened.
  sealed interface Line {
    /// The interviewer spoke.
    ///
    /// @param note why a plan B spoke or the words end early; empty if all went well
    record Said(String words, String note) implements Line {}

    /// The candidate answered.
    ///
    /// @param index of the turn in the interview
    record Answer(int index, Turn.Answered turn) implements Line {}

    /// Something happened, in a sentence.
    record Event(String sentence) implements Line {}
  }

  static List<Line> of(Report report, Report.Section section) {
    Interview interview = report.interview();
    Question question = section.question();
    List<Line> lines = new ArrayList<>();
    for (int index : section.turns()) {
      Turn turn = interview.turns().get(index);
      lines.add(said(turn.asked(), question));
      lines.add(reply(index, turn));
    }
    if (Interview.questionOf(interview.pending().move()).equals(question.id())) {
      lines.add(said(interview.pending(), question));
    }
    return lines;
  }

  /// What the interviewer said; what there was to say, if the words were lost.
  static String words(Pending put, Question question) {
    return put.words().isBlank() ? question.textOf(put.move()) : put.words();
  }

  private static Line said(Pending put, Question question) {
    return new Line.Said(words(put, question), put.note());
  }

  private static Line reply(int index, Turn turn) {
    return switch (turn) {
      case Turn.Answered answered -> new Line.Answer(index, answered);
      case Turn.Hinted _ -> new Line.Event("You asked for a hint.");
      case Turn.Skipped _ -> new Line.Event("You skipped the question.");
      case Turn.Ended _ -> new Line.Event("You ended the interview.");
    };
  }
}
