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
      nearness to covered       |        4.67 |       -0.99 |        7.23 |      -10.91
      nearness to partly        |        1.13 |        2.55 |       -0.55 |       -3.12
      nearness to contradicted  |        0.12 |        0.27 |        5.21 |       -5.60
      nearness to missed        |        0.84 |        0.41 |        0.11 |       -1.36
      nearness to other points  |        5.01 |       -2.60 |        1.80 |       -4.21
      nearness to the question  |       -0.18 |       -0.17 |       -0.25 |        0.60
      share of covered          |        2.77 |       -2.11 |       -2.07 |        1.40
      share of partly           |        1.24 |        0.68 |       -0.56 |       -1.35
      share of contradicted     |       -1.46 |       -3.13 |        3.56 |        1.03
      score of covered          |        2.25 |       -1.01 |        0.48 |       -1.72
      score of partly           |       -0.36 |        1.06 |       -0.05 |       -0.65
      score of contradicted     |        1.53 |       -1.40 |        2.87 |       -3.00
      score of missed           |        0.30 |       -0.12 |       -0.20 |        0.01
      score of other points     |        0.17 |       -3.38 |        5.21 |       -2.01
      lead of covered           |        0.43 |       -0.79 |       -0.33 |        0.69
      lead of contradicted      |       -0.80 |        0.24 |        0.39 |        0.17
      top score of covered      |        1.01 |        0.94 |       -0.09 |       -1.85
      top score of partly       |        1.30 |        1.30 |       -0.09 |       -2.52
      top score of contradicted |       -0.07 |       -0.75 |        2.05 |       -1.23
      offset                    |       -9.69 |        3.44 |      -12.60 |       18.84
      """;

  /// The same for signs with evidence.
  private static final String FITTED_WITH_EVIDENCE =
      """
      sign                      |     covered |      partly |contradicted |      missed
      nearness to covered       |        3.63 |       -0.05 |        4.86 |       -8.44
      nearness to partly        |        1.64 |        1.35 |       -0.64 |       -2.35
      nearness to contradicted  |        1.33 |       -0.50 |        4.39 |       -5.22
      nearness to missed        |       -0.55 |        0.50 |       -0.69 |        0.75
      nearness to other points  |        2.75 |       -2.33 |        0.32 |       -0.74
      nearness to the question  |        0.41 |       -0.19 |       -0.83 |        0.61
      share of covered          |        1.63 |       -1.36 |       -2.12 |        1.86
      share of partly           |        0.41 |        0.62 |       -2.04 |        1.02
      share of contradicted     |       -1.56 |       -2.76 |        2.04 |        2.28
      score of covered          |        0.20 |       -0.59 |        0.58 |       -0.19
      score of partly           |       -1.28 |       -0.53 |        0.56 |        1.25
      score of contradicted     |        1.37 |       -1.27 |        0.79 |       -0.90
      score of missed           |        0.28 |        0.54 |       -2.86 |        2.03
      score of other points     |        0.15 |       -2.92 |        5.22 |       -2.45
      lead of covered           |       -0.09 |       -0.95 |        0.73 |        0.31
      lead of contradicted      |       -0.61 |        0.39 |        0.56 |       -0.34
      top score of covered      |        0.20 |        0.21 |       -0.12 |       -0.29
      top score of partly       |        0.47 |        0.23 |        0.49 |       -1.19
      top score of contradicted |       -0.14 |       -1.06 |        1.33 |       -0.13
      read as covered           |        0.40 |        0.05 |       -0.15 |       -0.31
      read as partly            |        0.05 |        0.24 |       -0.17 |       -0.12
      read as contradicted      |       -0.09 |       -0.01 |        0.43 |       -0.32
      anywhere as covered       |        1.53 |       -0.83 |       -0.03 |       -0.67
      anywhere as partly        |        1.44 |        0.85 |        0.11 |       -2.41
      anywhere as contradicted  |       -1.47 |       -0.53 |        2.43 |       -0.43
      offset                    |       -6.32 |        4.56 |       -8.95 |       10.71
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
