package dev.mockingbird.grading;

import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Clauses.Clause;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An answer as the judge reads it: every clause, and every few neighbouring clauses together,
/// since people spread one point over several.
record Reading(String answer, List<Window> windows) {
  /// How many neighbouring clauses may state one point together.
  static final int WIDEST = 3;

  /// How a stem is used.
  enum Use {
    SAID,
    DENIED,
    /// averted, as in "prevents X": fits both
    EITHER
  }

  /// How words are put, from good to bad.
  enum Manner {
    STATED,
    /// such as "is it that ...?"
    ASKED,
    /// such as "it is not true that ..."
    REJECTED
  }

  /// Some neighbouring clauses.
  ///
  /// @param start where they begin in the answer
  /// @param end exclusive
  /// @param stems of the question's vocabulary, with their uses
  /// @param manner how it is put
  /// @param clauses how many
  /// @param negations how many
  record Window(
      int start,
      int end,
      Map<String, Set<Use>> stems,
      Meaning meaning,
      Manner manner,
      int clauses,
      int negations) {
    /// How a stem is used; nothing if it is not.
    Set<Use> uses(String stem) {
      return stems.getOrDefault(stem, Set.of());
    }
  }

  static Reading of(String answer, Vocabulary vocabulary, Content content, Vectors vectors) {
    List<Clause> clauses = Clauses.of(answer);
    List<Meaning> meanings = Meaning.of(clauses.stream().map(Clause::text).toList(), vectors);
    Polarity polarity = Polarity.of(clauses);
    List<Window> single = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Map<String, Set<Use>> stems = uses(clause, polarity, vocabulary, content);
      single.add(
          new Window(
              clause.start(),
              clause.end(),
              stems,
              meanings.get(i),
              manner(clause, polarity),
              1,
              polarity.negations(clause.start(), clause.end())));
    }
    List<Window> windows = new ArrayList<>();
    for (int first = 0; first < single.size(); first++) {
      Window window = single.get(first);
      windows.add(window);
      for (int next = first + 1; next < Math.min(first + WIDEST, single.size()); next++) {
        window = join(window, single.get(next));
        windows.add(window);
      }
    }
    return new Reading(answer, windows);
  }

  String words(Window window) {
    return answer.substring(window.start(), window.end());
  }

  private static Manner manner(Clause clause, Polarity polarity) {
    if (polarity.deniesSentence(clause.start())) {
      return Manner.REJECTED;
    }
    return clause.asks() ? Manner.ASKED : Manner.STATED;
  }

  private static Manner worse(Manner one, Manner other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Map<String, Set<Use>> uses(
      Clause clause, Polarity polarity, Vocabulary vocabulary, Content content) {
    Map<String, Set<Use>> uses = new HashMap<>();
    for (Stems.Stem stem : content.of(clause.text())) {
      Use use = polarity.use(clause.start() + stem.start());
      vocabulary
          .meaning(stem.text())
          .ifPresent(known -> uses.computeIfAbsent(known, _ -> EnumSet.noneOf(Use.class)).add(use));
    }
    return uses;
  }

  private static Window join(Window one, Window next) {
    Map<String, Set<Use>> stems = new HashMap<>();
    one.stems().forEach((stem, uses) -> stems.put(stem, EnumSet.copyOf(uses)));
    next.stems()
        .forEach(
            (stem, uses) ->
                stems.computeIfAbsent(stem, _ -> EnumSet.noneOf(Use.class)).addAll(uses));
    double length = one.end() - one.start();
    double share = length / (length + next.end() - next.start());
    return new Window(
        one.start(),
        next.end(),
        stems,
        one.meaning().with(next.meaning(), share),
        worse(one.manner(), next.manner()),
        one.clauses() + 1,
        one.negations() + next.negations());
  }
}
