package dev.mockingbird.eval;

import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.eval.PointAgreement.Graded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How far a judge agrees with people, for people to read.
public final class PointTable {
  private final List<String> lines = new ArrayList<>();

  private PointTable() {}

  /// The table.
  ///
  /// @param agreement of any number of questions
  /// @param uses told apart, if there are several, and pooled
  /// @param eachQuestion with a line for every question
  public static String of(PointAgreement agreement, List<Use> uses, boolean eachQuestion) {
    PointTable table = new PointTable();
    uses.forEach(use -> table.add(use.word(), agreement.of(use), eachQuestion));
    if (uses.size() > 1) {
      table.add("all", agreement, false);
    }
    return String.join(System.lineSeparator(), table.lines);
  }

  private void add(String name, PointAgreement part, boolean eachQuestion) {
    if (part.questions().isEmpty()) {
      lines.add(name + ": no marked answers" + System.lineSeparator());
      return;
    }
    Confusion all = part.confusion();
    int questions = part.questions().size();
    lines.add(
        "%s: %d questions, %d answers, %d marks"
            .formatted(name, questions, part.answers(), all.total()));
    lines.add("  %-13s%6s %6s  %-26s%s".formatted("", "marked", "found", "precision", "recall"));
    for (Mark kind : Mark.values()) {
      lines.add(row(kind, part, all));
    }
    lines.add("  kappa " + figure(all.kappa(), part, Confusion::kappa));
    int wronged = all.count(Mark.COVERED, Mark.CONTRADICTED);
    lines.add("  right, and told to be wrong: " + wronged + " of " + all.marked(Mark.COVERED));
    lines.add("  mean score: " + scores(part));
    lines.add("  time an answer: " + times(part.timings()));
    if (eachQuestion) {
      lines.add("  %-42s   kappa   precision   recall of covered".formatted(""));
      part.questions().forEach(this::add);
    }
    lines.add("");
  }

  private static String row(Mark kind, PointAgreement part, Confusion all) {
    return String.format(
        Locale.ROOT,
        "  %-13s%6d %6d  %-26s%s",
        kind.word(),
        all.marked(kind),
        all.found(kind),
        figure(all.precision(kind), part, drawn -> drawn.precision(kind)),
        figure(all.recall(kind), part, drawn -> drawn.recall(kind)));
  }

  private void add(Graded question) {
    Confusion own = question.confusion();
    double precision = own.precision(Mark.COVERED);
    double recall = own.recall(Mark.COVERED);
    lines.add(
        String.format(
            Locale.ROOT,
            "  %-42s%8.3f %11.3f %8.3f",
            question.id(),
            own.kappa(),
            precision,
            recall));
  }

  private static String figure(
      double value, PointAgreement part, ToDoubleFunction<Confusion> figure) {
    return String.format(Locale.ROOT, "%.3f (%s)", value, part.interval(figure));
  }

  private static String times(Timings timings) {
    return String.format(
        Locale.ROOT,
        "%.0f ms in the middle, %.0f in nine of ten cases",
        timings.millisOf(0.5),
        timings.millisOf(0.9));
  }

  private static String scores(PointAgreement part) {
    return Arrays.stream(Kind.values())
        .map(kind -> String.format(Locale.ROOT, "%s %.2f", kind.word(), part.score(kind)))
        .collect(Collectors.joining(", "));
  }
}
