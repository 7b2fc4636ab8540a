package dev.mockingbird.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a judge says the same every time, for people to read.
public final class StabilityTable {
  private StabilityTable() {}

  public static String of(Stability stability) {
    List<Double> agreements = stability.agreements();
    List<Double> spreads = stability.spreads();
    long same = agreements.stream().filter(share -> share == 1).count();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d answers with %d points, each graded %d times",
            stability.answers().size(),
            agreements.size(),
            stability.answers().getFirst().times().size()));
    stability.bases().forEach((basis, count) -> lines.add("  " + count + ": " + basis));
    lines.add(
        String.format(
            Locale.ROOT,
            "  points with the same finding every time: %d of %d (%.3f)",
            same,
            agreements.size(),
            (double) same / agreements.size()));
    lines.add(
        String.format(
            Locale.ROOT,
            "  equal findings per point: mean %.3f, least %.3f",
            mean(agreements),
            agreements.stream().mapToDouble(share -> share).min().orElse(Double.NaN)));
    lines.add(
        String.format(
            Locale.ROOT,
            "  score, highest less lowest: mean %.3f, most %.3f",
            mean(spreads),
            spreads.stream().mapToDouble(spread -> spread).max().orElse(Double.NaN)));
    return String.join(System.lineSeparator(), lines);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
  }
}
