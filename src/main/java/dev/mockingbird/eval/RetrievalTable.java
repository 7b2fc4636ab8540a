package dev.mockingbird.eval;

import dev.mockingbird.eval.Retrieval.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was measured of retrieval, for people to read.
public final class RetrievalTable {
  private RetrievalTable() {}

  public static String of(List<Retrieval> sets) {
    List<String> lines = new ArrayList<>();
    for (Retrieval set : sets) {
      add(set, lines);
    }
    for (Retrieval chosen : sets) {
      for (Retrieval reported : sets) {
        if (!chosen.equals(reported)) {
          lines.add(crossed(chosen, reported));
        }
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(Retrieval set, List<String> lines) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s: %d documents, %d queries",
            set.set().name(),
            set.set().documents().size(),
            set.set().queries().size()));
    lines.add(String.format(Locale.ROOT, "  %-26s nDCG@10    MRR", ""));
    for (Run run : List.of(set.words(), set.meaning(), set.usual())) {
      String name = run.name() + (run.weight() > 0 ? " at " + run.weight() : "");
      lines.add(
          String.format(
              Locale.ROOT, "  %-26s  %.4f  %.4f", name, run.ndcg(), run.reciprocalRank()));
    }
    lines.add("  fused less the better single: " + gain(set, set.usual()));
    StringBuilder weights = new StringBuilder("  nDCG@10 by weight of words:");
    set.fused()
        .forEach(
            run ->
                weights.append(
                    String.format(Locale.ROOT, "  %.2f %.4f", run.weight(), run.ndcg())));
    lines.add(weights.append(System.lineSeparator()).toString());
  }

  /// What the weight that one set chooses gives on another.
  private static String crossed(Retrieval chosen, Retrieval reported) {
    Run run = reported.fused(chosen.choice());
    return String.format(
        Locale.ROOT,
        "Weight chosen on %s: %.2f. On %s it gives %.4f; less the better single: %s",
        chosen.set().name(),
        run.weight(),
        reported.set().name(),
        run.ndcg(),
        gain(reported, run));
  }

  private static String gain(Retrieval set, Run run) {
    return String.format(
        Locale.ROOT, "%+.4f (95 %% interval %s)", run.ndcg() - set.single().ndcg(), set.gain(run));
  }
}
