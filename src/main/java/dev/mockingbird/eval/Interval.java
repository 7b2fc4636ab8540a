package dev.mockingbird.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Between which values a figure lies, at 95 % certainty: the percentile bootstrap (Efron 1979),
/// which draws the things measured again, with replacement, and looks how far the figure moves.
record Interval(double from, double to) {
  static final int DRAWS = 2_000;
  static final long SEED = 20_261;

  /// @param things how many were measured, 1 or more
  /// @param figure of some of them, given by their indices; not a number where it cannot be said
  static Interval of(int things, ToDoubleFunction<int[]> figure) {
    Random random = new Random(SEED); // the same measurement gives the same interval
    double[] figures = new double[DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      figures[i] = figure.applyAsDouble(random.ints(things, 0, things).toArray());
    }
    double[] sorted = Arrays.stream(figures).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0
        ? new Interval(Double.NaN, Double.NaN)
        : new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
  }

  /// Of the mean of some values.
  static Interval ofMean(double[] values) {
    return of(
        values.length,
        drawn -> Arrays.stream(drawn).mapToDouble(i -> values[i]).average().orElse(Double.NaN));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.3f to %.3f", from, to);
  }
}
