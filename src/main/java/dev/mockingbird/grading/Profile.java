package dev.mockingbird.grading;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.util.List;

/// A question made ready for judging: its key points with stems, weights and vectors. Immutable.
///
/// @param vocabulary every stem that the key points or their opposites use
record Profile(Question question, List<Target> targets, Vocabulary vocabulary) {
  /// A key point as it is recognised.
  ///
  /// @param claims the claim, then its wordings
  /// @param beliefs the misconception, then its wordings
  record Target(KeyPoint point, List<Phrasing> claims, List<Phrasing> beliefs) {}

  /// One way to state something.
  record Phrasing(List<Term> terms, double weight, Meaning meaning) {}

  /// A stem of a phrasing.
  ///
  /// @param weight how telling it is of its key point, above 0
  /// @param denied true if the phrasing denies it
  record Term(String stem, double weight, boolean denied) {}
}
