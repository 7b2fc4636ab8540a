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
