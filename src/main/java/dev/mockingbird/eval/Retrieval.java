package dev.mockingbird.eval;

import dev.mockingbird.eval.Ranker.Rankings;
import dev.mockingbird.eval.TestSet.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// How well documents are found by words, by meaning and by both, on one test set.
///
/// @param fused one run for each of [#WEIGHTS]
/// @param usual the run with the weight in use
public record Retrieval(TestSet set, Run words, Run meaning, List<Run> fused, Run usual) {
  /// The weights of words that a choice is made from: few, so that it is not by chance.
  static final List<Double> WEIGHTS = List.of(0.05, 0.1, 0.15, 0.2, 0.25, 0.3);

  /// The scores of one way of ranking, in the order of the queries.
  ///
  /// @param weight of words, 0 if there is none
  public record Run(String name, double weight, List<RankScore> scores) {
    public Run {
      scores = List.copyOf(scores);
    }

    public double ndcg() {
      return Arrays.stream(ndcgs()).average().orElse(0);
    }

    public double reciprocalRank() {
      return scores.stream().mapToDouble(RankScore::reciprocalRank).average().orElse(0);
    }

    private double[] ndcgs() {
      return scores.stream().mapToDouble(RankScore::ndcg).toArray();
    }
  }

  /// Measures the set of a folder, or those of its folders.
  ///
  /// @param rankers makes what is measured
  /// @param weight the one in use
  /// @throws dev.mockingbird.corpus.BrokenFiles if there is no test set, or a broken one
  public static List<Retrieval> of(
      Path folder, Function<List<TestSet.Document>, Ranker> rankers, double weight) {
    return TestSetReader.read(folder).stream()
        .map(set -> of(set, rankers.apply(set.documents()), weight))
        .toList();
  }

  static Retrieval of(TestSet set, Ranker ranker, double weight) {
    List<Rankings> rankings = set.queries().stream().map(q -> ranker.rank(q.text())).toList();
    return new Retrieval(
        set,
        run("words (BM25)", 0, set, rankings, Rankings::words),
        run("meaning (vectors)", 0, set, rankings, Rankings::meaning),
        WEIGHTS.stream().map(each -> fused(each, set, rankings)).toList(),
        fused(weight, set, rankings));
  }

  private static Run fused(double weight, TestSet set, List<Rankings> rankings) {
    return run("both, fused", weight, set, rankings, ranking -> ranking.fused().apply(weight));
  }

  private static Run run(
      String name,
      double weight,
      TestSet set,
      List<Rankings> rankings,
      Function<Rankings, List<String>> ranking) {
    List<RankScore> scores = new ArrayList<>();
    for (int i = 0; i < rankings.size(); i++) {
      Query query = set.queries().get(i);
      scores.add(RankScore.of(ranking.apply(rankings.get(i)), query.relevance()));
    }
    return new Run(name, weight, scores);
  }

  /// The better of words and meaning alone.
  public Run single() {
    return words.ndcg() > meaning.ndcg() ? words : meaning;
  }

  /// The weight that this set chooses: the largest that does not put it below the better single
  /// run, since words know what vectors cannot, such as names and abbreviations; the smallest if
  /// none does.
  public double choice() {
    return fused.stream()
        .filter(run -> run.ndcg() >= single().ndcg())
        .mapToDouble(Run::weight)
        .max()
        .orElse(WEIGHTS.getFirst());
  }

  /// The fused run with one of the weights.
  public Run fused(double weight) {
    return fused.stream().filter(run -> run.weight() == weight).findFirst().orElseThrow();
  }

  /// How much a run's nDCG is above that of the better single one, query by query.
  Interval gain(Run run) {
    double[] gains = run.ndcgs();
    double[] single = single().ndcgs();
    Arrays.setAll(gains, i -> gains[i] - single[i]);
    return Interval.ofMean(gains);
  }
}
