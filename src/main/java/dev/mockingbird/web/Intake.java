package dev.mockingbird.web;

import dev.mockingbird.domain.Question;
import java.time.Duration;
import java.util.List;

/// Makes what a visitor uploads into questions of the bank: first an offer to look at, then, if the
/// visitor accepts it, files. May be called by many threads at once.
public interface Intake {
  Bounds bounds();

  /// Reads an upload and writes nothing.
  ///
  /// @param fileName by which its kind is told and its lines are named; no path
  /// @param topic of the questions; empty: by the file's name
  /// @throws dev.mockingbird.domain.Refusal if the topic is no name
  Offer read(String fileName, byte[] content, String topic);

  /// How much is taken at once.
  ///
  /// @param megabytes of a file
  /// @param pages of a PDF
  record Bounds(int megabytes, int pages, int questions, Duration time) {}

  /// What an upload comes to.
  ///
  /// @param remarks what was noticed, each with its place
  /// @param problems sentences; while there is one, nothing can be written
  /// @param write writes all questions, or throws a [dev.mockingbird.domain.Refusal] and writes
  ///     nothing
  record Offer(
      List<Taken> taken,
      List<LeftOut> leftOut,
      List<String> remarks,
      List<String> problems,
      Runnable write) {
    public Offer {
      taken = List.copyOf(taken);
      leftOut = List.copyOf(leftOut);
      remarks = List.copyOf(remarks);
      problems = List.copyOf(problems);
    }
  }

  /// A question, and the lines it was made from.
  ///
  /// @param place such as `notes.txt:3-4`
  record Taken(String place, Question question) {}

  /// Lines that became no part of a question.
  ///
  /// @param words how they begin; empty where the file as a whole is meant
  /// @param why a clause such as `reads like an advertisement`
  record LeftOut(String place, String words, String why) {}
}
