package dev.mockingbird.eval;

import java.util.List;
import java.util.function.DoubleFunction;

/// Ranks the documents of a test set: what is measured.
@FunctionalInterface
public interface Ranker {
  Rankings rank(String query);

  /// Ids of documents, the best first, each ranking by itself.
  ///
  /// @param words by BM25
  /// @param meaning by vectors
  /// @param fused by both, with a weight for the words
  record Rankings(List<String> words, List<String> meaning, DoubleFunction<List<String>> fused) {}
}
