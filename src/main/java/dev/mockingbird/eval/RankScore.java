package dev.mockingbird.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How good one ranking is.
///
/// @param ndcg at 10 documents, with the relevance itself as gain (Järvelin and Kekäläinen 2002, as
///     trec_eval computes it), 0 to 1
/// @param reciprocalRank one over the place of the first relevant document, 0 if there is none
record RankScore(double ndcg, double reciprocalRank) {
  private static final int DEPTH = 10;

  /// @param ranked ids of documents, the best first
  /// @param relevance by id; one or more above 0
  static RankScore of(List<String> ranked, Map<String, Integer> relevance) {
    List<Integer> gains = ranked.stream().map(id -> relevance.getOrDefault(id, 0)).toList();
    List<Integer> best =
        relevance.values().stream().sorted(Comparator.<Integer>reverseOrder()).toList();
    int first = (int) gains.stream().takeWhile(gain -> gain == 0).count();
    return new RankScore(
        discounted(gains) / discounted(best), first == gains.size() ? 0 : 1.0 / (first + 1));
  }

  private static double discounted(List<Integer> gains) {
    double sum = 0;
    for (int i = 0; i < Math.min(DEPTH, gains.size()); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
    }
    return sum;
  }
}
