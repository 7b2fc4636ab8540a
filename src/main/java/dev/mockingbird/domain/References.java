package dev.mockingbird.domain;

import java.util.List;

/// What retrieval found for an answer: the reference it should be graded against, and those nearest
/// to what was said.
///
/// @param nearest the questions of the bank whose references are nearest to the answer, the nearest
///     first, the own one among them
public record References(Question own, List<Neighbour> nearest) {
  public References {
    nearest = List.copyOf(nearest);
  }

  /// A question whose reference is near to an answer.
  ///
  /// @param similarity cosine of the answer's and the reference's vectors, -1 to 1
  public record Neighbour(Question question, double similarity) {}
}
