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
      nearness to covered       |        4.29 |       -1.85 |        4.15 |       -6.59
      nearness to partly        |        0.65 |        3.35 |        0.27 |       -4.27
      nearness to contradicted  |        2.38 |       -0.92 |        7.66 |       -9.13
      nearness to missed        |        2.02 |        0.67 |       -0.79 |       -1.89
      nearness to other points  |        3.69 |       -2.87 |        2.72 |       -3.55
      nearness to the question  |        0.40 |       -0.65 |       -0.03 |        0.28
      share of covered          |        2.22 |       -1.17 |       -0.93 |       -0.12
      share of partly           |        1.33 |        1.04 |       -0.75 |       -1.62
      share of contradicted     |       -1.23 |       -2.66 |        1.35 |        2.54
      score of covered          |        3.57 |       -0.98 |       -0.57 |       -2.02
      score of partly           |       -0.61 |       -0.02 |        1.06 |       -0.43
      score of contradicted     |        0.68 |       -2.10 |        4.47 |       -3.05
      score of missed           |       -0.40 |        0.08 |        0.05 |        0.27
      score of other points     |        0.85 |       -0.16 |        0.62 |       -1.32
      lead of covered           |        0.30 |       -0.87 |        0.35 |        0.21
      lead of contradicted      |        0.17 |       -1.95 |        1.07 |        0.71
      top score of covered      |        0.40 |        0.91 |        0.88 |       -2.19
      top score of partly       |        1.31 |        1.67 |       -0.76 |       -2.22
      top score of contradicted |       -0.27 |        1.48 |        1.33 |       -2.53
      offset                    |      -11.01 |        4.13 |      -11.79 |       18.67
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
