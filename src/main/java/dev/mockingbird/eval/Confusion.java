package dev.mockingbird.eval;

import dev.mockingbird.domain.Mark;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How often a judge found what where people had marked what.
record Confusion(Map<Pair, Integer> counts) {
  Confusion {
    counts = Map.copyOf(counts);
  }

  /// One key point of one answer.
  record Pair(Mark marked, Mark found) {}

  static Confusion of(Collection<Pair> pairs) {
    Map<Pair, Integer> counts = new HashMap<>();
    pairs.forEach(pair -> counts.merge(pair, 1, Integer::sum));
    return new Confusion(counts);
  }

  static Confusion sum(List<Confusion> parts) {
    Map<Pair, Integer> counts = new HashMap<>();
    parts.forEach(
        part -> part.counts.forEach((pair, count) -> counts.merge(pair, count, Integer::sum)));
    return new Confusion(counts);
  }

  int count(Mark marked, Mark found) {
    return counts.getOrDefault(new Pair(marked, found), 0);
  }

  int marked(Mark kind) {
    return Arrays.stream(Mark.values()).mapToInt(found -> count(kind, found)).sum();
  }

  int found(Mark kind) {
    return Arrays.stream(Mark.values()).mapToInt(marked -> count(marked, kind)).sum();
  }

  int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Of what was found to be so, the share that is; not a number if nothing was.
  double precision(Mark kind) {
    return (double) count(kind, kind) / found(kind);
  }

  /// Of what is so, the share that was found; not a number if nothing is.
  double recall(Mark kind) {
    return (double) count(kind, kind) / marked(kind);
  }

  /// Agreement beyond what chance gives (Cohen 1960): 1 is full, 0 is chance.
  double kappa() {
    double total = total();
    double agreed = 0;
    double byChance = 0;
    for (Mark kind : Mark.values()) {
      agreed += count(kind, kind) / total;
      byChance += marked(kind) / total * (found(kind) / total);
    }
    return (agreed - byChance) / (1 - byChance);
  }
}
