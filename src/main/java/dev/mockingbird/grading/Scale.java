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
      sign                     |     covered |      partly |contradicted |      missed
      nearness to covered      |        6.29 |       -0.79 |        4.05 |       -9.55
      nearness to partly       |        0.16 |        4.70 |       -0.45 |       -4.41
      nearness to contradicted |        1.34 |       -0.94 |        7.80 |       -8.20
      nearness to missed       |        1.59 |        0.22 |       -0.49 |       -1.32
      nearness to other points |        5.29 |       -3.97 |        3.52 |       -4.85
      nearness to the question |        0.63 |       -0.84 |        0.01 |        0.20
      share of covered         |        4.99 |       -2.38 |       -0.83 |       -1.78
      share of partly          |        1.34 |        0.84 |        0.08 |       -2.25
      share of contradicted    |       -0.67 |       -4.60 |        5.83 |       -0.56
      offset                   |      -12.01 |        3.57 |      -11.76 |       20.20
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
        .collect(Collectors.joining(" |", String.format("%-24s |", name), "\n"));
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
