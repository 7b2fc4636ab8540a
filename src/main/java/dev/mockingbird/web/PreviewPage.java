package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// What an upload comes to, for its owner to accept; and, once accepted, what was added.
///
/// @param questions such as "3 questions"
/// @param problems what stands in the way of accepting
/// @param isAdded true once it was accepted
public record PreviewPage(
    Engine engine,
    String id,
    String fileName,
    String questions,
    Found found,
    List<String> problems,
    boolean isAdded) {
  /// What was found in the file.
  public record Found(List<Row> taken, List<Intake.LeftOut> leftOut, List<String> remarks) {}

  /// A question that was taken.
  ///
  /// @param about its topic and level
  /// @param points its key points' claims
  public record Row(
      String id,
      String place,
      String about,
      String question,
      String referenceHtml,
      List<String> points) {}
}
