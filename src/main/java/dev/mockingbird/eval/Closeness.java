package dev.mockingbird.eval;

import dev.mockingbird.eval.Cluster.Pair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The figures that say how close a judge's scores come to people's grades. Not a number where a
/// figure cannot be said.
enum Closeness {
  /// Linear correlation.
  PEARSON("Pearson"),
  /// Correlation of ranks, equal values sharing the mean of theirs.
  SPEARMAN("Spearman"),
  /// The mean over questions of the linear correlation inside each: what is left when a judge gets
  /// nothing for knowing which questions are hard. Questions with fewer than three answers or one
  /// grade for all say nothing; a judge who tells the answers of another apart by nothing gets 0.
  WITHIN("Pearson within questions"),
  /// Root mean square error.
  ERROR("RMSE"),
  /// The same after the straight line fitted to the other questions.
  CALIBRATED("RMSE, calibrated"),
  /// Agreement beyond chance on the nearest of 0, half and 1, far misses counting by their square
  /// (Cohen 1968).
  KAPPA("kappa of 0, .5, 1, squares");

  private static final int FEWEST = 3;
  private static final int STEPS = 3;

  private final String label;

  Closeness(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  double of(List<Cluster> questions) {
    if (this == WITHIN) {
      return questions.stream()
          .map(Cluster::pairs)
          .filter(pairs -> pairs.size() >= FEWEST)
          .mapToDouble(Closeness::within)
          .filter(Double::isFinite)
          .average()
          .orElse(Double.NaN);
    }
    List<Pair> pairs = questions.stream().flatMap(one -> one.pairs().stream()).toList();
    double[] grades = values(pairs, Pair::grade);
    double[] scores = values(pairs, this == CALIBRATED ? Pair::calibrated : Pair::score);
    return switch (this) {
      case PEARSON, WITHIN -> correlation(scores, grades);
      case SPEARMAN -> correlation(ranks(scores), ranks(grades));
      case ERROR, CALIBRATED -> error(scores, grades);
      case KAPPA -> kappa(scores, grades);
    };
  }

  private static double within(List<Pair> pairs) {
    double[] grades = values(pairs, Pair::grade);
    double[] scores = values(pairs, Pair::score);
    boolean sameGrades = Arrays.stream(grades).distinct().count() == 1;
    boolean sameScores = Arrays.stream(scores).distinct().count() == 1;
    return !sameGrades && sameScores ? 0 : correlation(scores, grades);
  }

  private static double[] values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return pairs.stream().mapToDouble(value).toArray();
  }

  private static double correlation(double[] scores, double[] grades) {
    double score = mean(scores);
    double grade = mean(grades);
    double products = 0;
    double scoreSquares = 0;
    double gradeSquares = 0;
    for (int i = 0; i < scores.length; i++) {
      products += (scores[i] - score) * (grades[i] - grade);
      scoreSquares += (scores[i] - score) * (scores[i] - score);
      gradeSquares += (grades[i] - grade) * (grades[i] - grade);
    }
    return products / Math.sqrt(scoreSquares * gradeSquares);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private static double[] ranks(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    Map<Double, Double> ranks = new HashMap<>();
    int first = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] > sorted[first]) {
        first = i;
      }
      ranks.put(sorted[i], (first + i) / 2.0);
    }
    return Arrays.stream(values).map(value -> ranks.getOrDefault(value, Double.NaN)).toArray();
  }

  private static double error(double[] scores, double[] grades) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += (scores[i] - grades[i]) * (scores[i] - grades[i]);
    }
    return Math.sqrt(sum / scores.length);
  }

  private static double kappa(double[] scores, double[] grades) {
    double[][] counts = new double[STEPS][STEPS];
    for (int i = 0; i < scores.length; i++) {
      counts[step(scores[i])][step(grades[i])]++;
    }
    double found = 0;
    double byChance = 0;
    for (int score = 0; score < STEPS; score++) {
      for (int grade = 0; grade < STEPS; grade++) {
        double far = (score - grade) * (score - grade);
        found += far * counts[score][grade];
        byChance += far * row(counts, score) * column(counts, grade) / scores.length;
      }
    }
    return 1 - found / byChance;
  }

  private static int step(double value) {
    return Math.clamp(Math.round(value * (STEPS - 1)), 0, STEPS - 1);
  }

  private static double row(double[][] counts, int row) {
    return Arrays.stream(counts[row]).sum();
  }

  private static double column(double[][] counts, int column) {
    return Arrays.stream(counts).mapToDouble(row -> row[column]).sum();
  }
}
