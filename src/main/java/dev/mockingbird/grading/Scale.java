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
      nearness to covered       |        4.58 |       -2.32 |        4.07 |       -6.33
      nearness to partly        |        0.16 |        3.42 |       -0.49 |       -3.09
      nearness to contradicted  |        1.57 |       -0.16 |        6.49 |       -7.89
      nearness to missed        |        1.60 |        0.70 |       -0.16 |       -2.13
      nearness to other points  |        4.22 |       -2.86 |        4.05 |       -5.40
      nearness to the question  |       -0.02 |       -0.09 |       -0.23 |        0.34
      share of covered          |        2.49 |       -1.47 |       -0.99 |       -0.04
      share of partly           |        1.24 |        0.98 |       -0.91 |       -1.31
      share of contradicted     |       -1.17 |       -2.69 |        1.71 |        2.14
      score of covered          |        3.85 |       -1.35 |       -0.69 |       -1.82
      score of partly           |       -0.56 |       -0.14 |        1.44 |       -0.74
      score of contradicted     |        0.48 |       -2.33 |        4.25 |       -2.40
      score of missed           |       -0.08 |        0.58 |       -0.72 |        0.23
      score of other points     |        2.19 |       -2.80 |        3.57 |       -2.96
      lead of covered           |        0.19 |       -0.39 |        0.36 |       -0.16
      lead of contradicted      |       -0.39 |       -0.98 |        0.49 |        0.88
      top score of covered      |        0.01 |        0.96 |        0.85 |       -1.82
      top score of partly       |        1.72 |        1.50 |       -0.35 |       -2.87
      top score of contradicted |       -0.01 |        1.46 |        1.54 |       -3.00
      offset                    |      -10.42 |        4.14 |      -12.34 |       18.61
      """;

  /// The scale that `eval fit` has found.
  static Scale fitted() {
    return parse(FITTED);
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
    for (int i = 0; i <= Signs.NAMES.size(); i++) {
      int row = i;
      String name = i < Signs.NAMES.size() ? Signs.NAMES.get(i) : "offset";
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
    double sum = row.getLast();
    for (int i = 0; i < values.size(); i++) {
      sum += row.get(i) * values.get(i);
    }
    return sum;
  }
}
