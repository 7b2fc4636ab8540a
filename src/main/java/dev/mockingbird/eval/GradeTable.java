package dev.mockingbird.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/// How close a judge's scores come to people's grades, for people to read.
public final class GradeTable {
  private final List<String> lines = new ArrayList<>();

  private GradeTable() {}

  /// The table: each set, and all that people wrote as one.
  public static String of(GradeAgreement agreement) {
    GradeTable table = new GradeTable();
    table.lines.add(
        String.format(
            Locale.ROOT,
            "In brackets where 95 %% of %d draws of whole questions lie (seed %d).",
            Interval.DRAWS,
            Interval.SEED));
    agreement.sets().forEach(table::add);
    List<ScoredSet> written = agreement.written();
    if (written.size() > 1) {
      table.add(ScoredSet.pooled(written));
    }
    return String.join(System.lineSeparator(), table.lines);
  }

  private void add(ScoredSet set) {
    List<Cluster> questions = set.clusters();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %d answers to %d questions, %d empty ones left out, %.0f ms an answer (median)",
            set.name(),
            set.written().count(),
            questions.size(),
            set.blank(),
            set.timings().millisOf(0.5)));
    for (Closeness figure : Closeness.values()) {
      addFigure(figure.label(), value(figure, questions));
    }
    if (set.blank() > 0) {
      double all = Closeness.PEARSON.of(Cluster.of(set.answers()));
      addFigure("Pearson, with empty ones", number(all));
    }
    set.standIns().forEach((why, count) -> lines.add("  " + count + " answers: " + why));
    if (set.isMadeUp()) {
      addAttack("made up", "answers", "mean", "most", "deserves");
      set.madeUp().forEach(this::add);
    }
    if (!set.attacks().isEmpty()) {
      lines.add("");
      lines.add("attacks on the questions of " + set.name());
      lines.add(AttackTable.of(set.attacks()));
    }
  }

  private void add(String kind, List<ScoredAnswer> answers) {
    DoubleSummaryStatistics scores =
        answers.stream().mapToDouble(ScoredAnswer::score).summaryStatistics();
    double deserved =
        answers.stream().mapToDouble(one -> one.answer().grade()).average().orElse(Double.NaN);
    addAttack(
        kind,
        String.valueOf(scores.getCount()),
        number(scores.getAverage()),
        number(scores.getMax()),
        number(deserved));
  }

  private void addFigure(String label, String value) {
    lines.add(String.format(Locale.ROOT, "  %-28s%s", label, value));
  }

  private void addAttack(String kind, String count, String mean, String most, String deserved) {
    lines.add(
        String.format(Locale.ROOT, "  %-28s%7s %7s %7s %9s", kind, count, mean, most, deserved));
  }

  private static String value(Closeness figure, List<Cluster> questions) {
    double value = figure.of(questions);
    if (!Double.isFinite(value)) {
      return "-";
    }
    Interval interval =
        Interval.of(
            questions.size(),
            drawn -> figure.of(Arrays.stream(drawn).mapToObj(questions::get).toList()));
    return number(value) + " (" + interval + ")";
  }

  private static String number(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.3f", value) : "-";
  }
}
