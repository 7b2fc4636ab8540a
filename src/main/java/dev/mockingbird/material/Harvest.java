package dev.mockingbird.material;

import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Question;
import java.util.List;

/// What came of reading a person's material: every line of it is in a question that was taken or in
/// what was left out.
///
/// @param remarks what the owner should know but nothing was lost by
/// @param problems what could not be read; while there is one, nothing can be written
public record Harvest(
    List<Taken> taken, List<LeftOut> leftOut, List<Remark> remarks, List<Problem> problems) {
  public Harvest {
    taken = List.copyOf(taken);
    leftOut = List.copyOf(leftOut);
    remarks = List.copyOf(remarks);
    problems = List.copyOf(problems);
  }

  /// A question, and the lines it was made from; lines among them that were left out are named as
  /// such.
  public record Taken(Place place, Question question) {}

  /// Lines that became no part of a question.
  ///
  /// @param words how they begin; empty where a file as a whole is meant
  /// @param why a clause such as `reads like an advertisement`
  public record LeftOut(Place place, String words, String why) {}

  /// Something noticed.
  public record Remark(Place place, String text) {
    @Override
    public String toString() {
      return place + ": " + text;
    }
  }
}
