package dev.mockingbird.search;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes one ranking of two: a weighted sum of both scores, each stretched to 0 to 1. Reciprocal
/// ranks, the usual way, were worse than vectors alone.
///
/// @param meaning the weight of the vectors, 0 to 1
record Fusion(double meaning) {
  static final Fusion MEASURED = new Fusion(0.9);

  /// The best first. What only one side found has 0 on the other.
  ///
  /// @param words scores by BM25
  /// @param vectors cosines
  List<Entry> fuse(Map<Entry, Double> words, Map<Entry, Double> vectors) {
    double bestWords = Math.max(highest(words.values()), Double.MIN_NORMAL);
    double worst = lowest(vectors.values());
    double spread = Math.max(highest(vectors.values()) - worst, Double.MIN_NORMAL);
    Set<Entry> found = new LinkedHashSet<>(vectors.keySet());
    found.addAll(words.keySet());
    Comparator<Entry> byScore =
        Comparator.comparingDouble(
            entry ->
                meaning * (vectors.getOrDefault(entry, worst) - worst) / spread
                    + (1 - meaning) * words.getOrDefault(entry, 0.0) / bestWords);
    return found.stream().sorted(byScore.reversed()).toList();
  }

  private static double highest(Collection<Double> scores) {
    return scores.isEmpty() ? 0 : Collections.max(scores);
  }

  private static double lowest(Collection<Double> scores) {
    return scores.isEmpty() ? 0 : Collections.min(scores);
  }
}
