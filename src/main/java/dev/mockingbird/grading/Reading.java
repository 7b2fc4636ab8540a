package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.StretchVectors.Stretch;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.grading.Clauses.Clause;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An answer as the judge reads it: every clause, and every few neighbouring clauses of a sentence
/// together, since people spread one point over several.
record Reading(String answer, List<Window> windows) {
  /// How many neighbouring clauses may state one point together.
  static final int WIDEST = 3;

  /// A longer sentence is read in parts only.
  static final int LONGEST = 6;

  /// A longer stretch must be nearer by so much a clause than the clause alone: short quotes prove
  /// more.
  static final double COST_OF_A_CLAUSE = 0.02;

  /// Some neighbouring clauses of a sentence that state something.
  ///
  /// @param start where they begin in the answer
  /// @param end exclusive
  /// @param clauses how many
  /// @param sentence the number of the sentence they stand in
  record Window(int start, int end, int clauses, int sentence, Phrase phrase) {
    int length() {
      return end - start;
    }

    boolean holds(Window other) {
      return start <= other.start && other.end <= end;
    }
  }

  /// Leaves out what states nothing: what the candidate asks or denies as a whole ("it is a myth
  /// that ..."), and orders to whoever grades.
  static Reading of(String answer, Spelling spelling, Vectors vectors, Content content) {
    List<Clause> clauses = Clauses.of(answer);
    Polarity polarity = Polarity.of(clauses);
    List<List<Clause>> runs =
        runs(clauses).stream().filter(run -> states(answer, run, polarity)).toList();
    List<String> texts = runs.stream().map(run -> words(answer, run)).map(spelling::mend).toList();
    List<Phrase> phrases = Phrase.of(texts, vectors, content);
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      List<Clause> run = runs.get(i);
      windows.add(
          new Window(
              run.getFirst().start(),
              run.getLast().end(),
              run.size(),
              run.getFirst().sentence(),
              phrases.get(i)));
    }
    return new Reading(answer, windows);
  }

  /// Without the sentences whose words are thrown together; nothing of an answer that is so as a
  /// whole.
  Reading inOrder(WordOrder order, Spelling spelling) {
    List<List<Window>> sentences = sentences();
    List<Boolean> heaps =
        order.areHeaps(
            Stream.concat(Stream.of(answer), sentences.stream().map(this::words))
                .map(spelling::mend)
                .toList());
    List<Window> left = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (!heaps.getFirst() && !heaps.get(i + 1)) {
        left.addAll(sentences.get(i));
      }
    }
    return new Reading(answer, left);
  }

  /// The windows of each sentence that states something.
  List<List<Window>> sentences() {
    return List.copyOf(
        windows.stream()
            .collect(
                Collectors.groupingBy(Window::sentence, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  /// From the first of some windows to the last.
  ///
  /// @param windows one or more
  static Stretch extent(List<Window> windows) {
    return new Stretch(
        windows.stream().mapToInt(Window::start).min().orElseThrow(),
        windows.stream().mapToInt(Window::end).max().orElseThrow());
  }

  /// That some words of the answer show a mark; without words the point is missed.
  Opinion opinion(String pointId, Mark mark, Optional<Window> window) {
    return window
        .filter(_ -> mark != Mark.MISSED)
        .map(one -> new Opinion(pointId, mark, words(one)))
        .orElseGet(() -> new Opinion(pointId, Mark.MISSED, ""));
  }

  /// The words that come nearest to any of some phrases, few rather than many.
  Optional<Window> nearest(List<Phrase> phrases) {
    return windows.stream()
        .max(
            Comparator.comparingDouble(
                one -> one.phrase().nearest(phrases) - COST_OF_A_CLAUSE * one.clauses()));
  }

  /// Some words, or where they are too few to prove anything, the fewest around them in the
  /// sentence that can.
  ///
  /// @param among the words that may be shown: not those that are about something else
  Window provable(Window window, List<Window> among) {
    return among.stream()
        .filter(other -> other.holds(window) && isProvable(other))
        .min(Comparator.comparingInt(Window::length))
        .orElse(window);
  }

  private boolean isProvable(Window window) {
    return Words.of(words(window)).size() >= Proof.FEWEST_WORDS;
  }

  String words(Window window) {
    return answer.substring(window.start(), window.end());
  }

  /// Its words from the first of some windows to the last.
  String words(List<Window> windows) {
    Stretch extent = extent(windows);
    return answer.substring(extent.start(), extent.end());
  }

  private static boolean states(String answer, List<Clause> run, Polarity polarity) {
    return run.stream().noneMatch(Clause::asks)
        && !polarity.deniesSentence(run.getFirst().start())
        && !Instructions.areIn(words(answer, run));
  }

  private static String words(String answer, List<Clause> run) {
    return answer.substring(run.getFirst().start(), run.getLast().end());
  }

  private static List<List<Clause>> runs(List<Clause> clauses) {
    List<List<Clause>> runs = new ArrayList<>();
    for (int first = 0; first < clauses.size(); first++) {
      int sentence = clauses.get(first).sentence();
      for (int end = first + 1; end <= Math.min(first + WIDEST, clauses.size()); end++) {
        if (clauses.get(end - 1).sentence() == sentence) {
          runs.add(clauses.subList(first, end));
        }
      }
      addWhole(runs, clauses, first);
    }
    return runs;
  }

  /// The sentence that begins with a clause, if it has more clauses than a run.
  private static void addWhole(List<List<Clause>> runs, List<Clause> clauses, int first) {
    int sentence = clauses.get(first).sentence();
    int end = first;
    while (end < clauses.size() && clauses.get(end).sentence() == sentence) {
      end++;
    }
    boolean begins = first == 0 || clauses.get(first - 1).sentence() != sentence;
    if (begins && end - first > WIDEST && end - first <= LONGEST) {
      runs.add(clauses.subList(first, end));
    }
  }
}
