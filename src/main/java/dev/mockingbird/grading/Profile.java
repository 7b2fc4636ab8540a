package dev.mockingbird.grading;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.grading.Reading.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question made ready for judging: its key points with stems, weights and meanings. Immutable.
///
/// @param question what the question and its variants are about
/// @param vocabulary every stem that the key points or their opposites use
record Profile(List<Meaning> question, List<Target> targets, Vocabulary vocabulary) {
  /// A key point as it is recognised.
  record Target(KeyPoint point, Side claims, Side beliefs) {}

  /// All phrasings of a claim, or of a false belief.
  ///
  /// @param weights of the stems they use
  record Side(List<Phrasing> phrasings, Map<String, Double> weights) {
    static Side of(List<Phrasing> phrasings) {
      Map<String, Double> weights = new HashMap<>();
      phrasings.stream()
          .flatMap(phrasing -> phrasing.terms().stream())
          .forEach(term -> weights.put(term.stem(), term.weight()));
      return new Side(List.copyOf(phrasings), Map.copyOf(weights));
    }

    /// The weight of those stems that some phrasing uses.
    double common(Set<String> stems) {
      return stems.stream().mapToDouble(stem -> weights.getOrDefault(stem, 0.0)).sum();
    }
  }

  /// One way to state something.
  ///
  /// @param weight the sum of its terms'
  /// @param negations how many
  record Phrasing(List<Term> terms, double weight, Meaning meaning, int negations) {}

  /// A stem of a phrasing.
  ///
  /// @param weight how telling it is of its key point, above 0
  /// @param use whether the phrasing says or denies it
  record Term(String stem, double weight, Use use) {}
}
