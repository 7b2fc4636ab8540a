package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Weighs signs into the likelihood of each mark: a multinomial logistic regression. Immutable.
///
/// @param weights for each mark one number a sign, and an offset at the end
public record Scale(Map<Mark, List<Double>> weights) {
  /// A line: the sign, and what it counts for each mark.
  private static final String FITTED =
      """
      sign                      |     covered |      partly |contradicted |      missed
      nearness to covered       |        4.22 |       -1.17 |        7.44 |      -10.49
      nearness to partly        |        0.81 |        2.75 |       -0.98 |       -2.57
      nearness to contradicted  |        0.89 |        0.25 |        4.87 |       -6.01
      nearness to missed        |        1.24 |        0.44 |       -0.02 |       -1.67
      nearness to other points  |        4.76 |       -3.04 |        2.62 |       -4.34
      nearness to the question  |       -0.14 |       -0.18 |       -0.04 |        0.36
      share of covered          |        2.88 |       -2.03 |       -2.24 |        1.39
      share of partly           |        1.35 |        0.54 |       -0.34 |       -1.55
      share of contradicted     |       -1.58 |       -3.13 |        3.75 |        0.96
      score of covered          |        2.32 |       -0.80 |        0.41 |       -1.93
      score of partly           |       -0.38 |        1.34 |       -0.48 |       -0.47
      score of contradicted     |        1.50 |       -1.43 |        2.73 |       -2.81
      score of missed           |        0.32 |       -0.26 |       -0.28 |        0.22
      score of other points     |       -0.31 |       -2.64 |        5.41 |       -2.46
      lead of covered           |        0.43 |       -1.06 |       -0.17 |        0.80
      lead of contradicted      |       -0.75 |        0.05 |        0.52 |        0.18
      top score of covered      |        0.99 |        0.78 |        0.10 |       -1.87
      top score of partly       |        1.32 |        1.09 |        0.46 |       -2.87
      top score of contradicted |       -0.32 |       -0.71 |        2.32 |       -1.29
      offset                    |       -9.57 |        3.64 |      -13.10 |       19.04
      """;

  /// The same for signs with evidence.
  private static final String FITTED_WITH_EVIDENCE =
      """
      sign                      |     covered |      partly |contradicted |      missed
      nearness to covered       |        3.97 |       -0.28 |        4.87 |       -8.55
      nearness to partly        |        0.60 |        1.38 |       -0.61 |       -1.36
      nearness to contradicted  |        2.21 |        0.11 |        2.91 |       -5.23
      nearness to missed        |        0.83 |        0.40 |       -1.00 |       -0.23
      nearness to other points  |        3.61 |       -2.86 |        1.92 |       -2.67
      nearness to the question  |        0.33 |       -0.12 |       -0.21 |       -0.00
      share of covered          |        1.98 |       -1.31 |       -2.60 |        1.93
      share of partly           |        0.77 |        0.39 |       -1.37 |        0.21
      share of contradicted     |       -1.64 |       -2.97 |        2.69 |        1.92
      score of covered          |        0.44 |       -0.69 |        0.33 |       -0.08
      score of partly           |       -1.33 |        0.01 |       -0.66 |        1.99
      score of contradicted     |        1.92 |       -1.35 |        0.65 |       -1.22
      score of missed           |       -0.40 |        0.05 |       -2.06 |        2.40
      score of other points     |       -0.37 |       -2.09 |        4.85 |       -2.39
      lead of covered           |       -0.29 |       -0.98 |        0.65 |        0.61
      lead of contradicted      |       -1.00 |        0.40 |        0.40 |        0.20
      top score of covered      |        0.52 |        0.17 |       -0.11 |       -0.58
      top score of partly       |        0.60 |        0.11 |        0.95 |       -1.66
      top score of contradicted |       -0.25 |       -0.63 |        1.65 |       -0.76
      read as covered           |        0.45 |       -0.02 |       -0.14 |       -0.29
      read as partly            |        0.06 |        0.22 |       -0.07 |       -0.21
      read as contradicted      |       -0.23 |        0.10 |        0.34 |       -0.21
      anywhere as covered       |        0.71 |       -0.12 |        0.30 |       -0.89
      anywhere as partly        |        1.65 |        0.91 |       -0.27 |       -2.29
      anywhere as contradicted  |       -0.80 |       -1.65 |        2.92 |       -0.47
      offset                    |       -7.89 |        4.71 |       -9.17 |       12.35
      """;

  /// The scale that `eval fit` has found, for [Signs#NAMES].
  static Scale fitted() {
    return parse(FITTED);
  }

  /// The one for [Signs#NAMES_WITH_EVIDENCE].
  static Scale fittedWithEvidence() {
    return parse(FITTED_WITH_EVIDENCE);
  }

  /// As a table, one line a sign.
  static Scale parse(String table) {
    List<List<Double>> rows =
        table
            .lines()
            .skip(1)
            .map(line -> line.split("\\|", -1))
            .map(cells -> Arrays.stream(cells).skip(1).map(Double::valueOf).toList())
            .toList();
    Map<Mark, List<Double>> weights = new EnumMap<>(Mark.class);
    int column = 0;
    for (Mark mark : Mark.values()) {
      int at = column++;
      weights.put(mark, rows.stream().map(row -> row.get(at)).toList());
    }
    return new Scale(weights);
  }

  /// As [#parse] reads it.
  public String table() {
    StringBuilder table = new StringBuilder(line("sign", Mark::word));
    int last = weights.values().iterator().next().size() - 1;
    for (int i = 0; i <= last; i++) {
      int row = i;
      String name = i < last ? Signs.NAMES_WITH_EVIDENCE.get(i) : "offset";
      table.append(
          line(
              name,
              mark ->
                  String.format(
                      Locale.ROOT, "%.2f", weights.getOrDefault(mark, List.of()).get(row))));
    }
    return table.toString();
  }

  private static String line(String name, Function<Mark, String> cell) {
    return Arrays.stream(Mark.values())
        .map(mark -> String.format("%12s", cell.apply(mark)))
        .collect(Collectors.joining(" |", String.format("%-25s |", name), "\n"));
  }

  /// The likelihood of each mark, 0 to 1; together 1.
  ///
  /// @param values of signs
  public Map<Mark, Double> likelihoods(List<Double> values) {
    Map<Mark, Double> odds = new EnumMap<>(Mark.class);
    weights.forEach((mark, row) -> odds.put(mark, Math.exp(sum(row, values))));
    double all = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    odds.replaceAll((_, odd) -> odd / all);
    return odds;
  }

  private static double sum(List<Double> row, List<Double> values) {
    if (row.size() != values.size() + 1) {
      throw new IllegalArgumentException(
          values.size() + " signs for " + row.size() + " weights, must be one fewer");
    }
    double sum = row.getLast();
    for (int i = 0; i < values.size(); i++) {
      sum += row.get(i) * values.get(i);
    }
    return sum;
  }
}
