package dev.mockingbird.eval;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What attacks earned, for people to read.
public final class AttackTable {
  private AttackTable() {}

  public static String of(List<AttackResult> results) {
    long broken = results.stream().filter(result -> !result.holds()).count();
    return Stream.of(
            Stream.of(
                "  %-42s%8s%7s%7s%7s  %-14s%s"
                    .formatted("", "answers", "mean", "least", "most", "limit", "holds")),
            results.stream().map(AttackTable::row),
            Stream.of("  " + broken + " of " + results.size() + " limits do not hold"))
        .flatMap(lines -> lines)
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String row(AttackResult result) {
    Attack attack = result.attack();
    boolean isTried = result.answers() > 0;
    String limit = String.format(Locale.ROOT, "%s %.2f", attack.goal().word(), attack.limit());
    return String.format(
        Locale.ROOT,
        "  %-42s%8d%7s%7s%7s  %-14s%s",
        attack.name(),
        result.answers(),
        number(result.mean()),
        number(result.least()),
        number(result.most()),
        limit,
        !isTried ? "-" : result.holds() ? "yes" : "no");
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }
}
