package dev.mockingbird.grading;

import dev.mockingbird.grading.Clauses.Clause;
import java.util.ArrayList;
import java.util.List;

/// Cuts an answer into sentences. One that runs on is cut between its clauses, so that a quote
/// stays short enough to prove something.
final class Sentences {
  /// In words. Sentences of the bank's references have 20 on average.
  static final int LONGEST = 35;

  private Sentences() {}

  /// In their order, the answer's own words.
  static List<String> of(String answer) {
    List<String> sentences = new ArrayList<>();
    List<Clause> together = new ArrayList<>();
    int words = 0;
    for (Clause clause : Clauses.of(answer)) {
      int more = Words.of(clause.text()).size();
      boolean goesOn =
          !together.isEmpty()
              && together.getLast().sentence() == clause.sentence()
              && words + more <= LONGEST;
      if (!goesOn && !together.isEmpty()) {
        sentences.add(join(answer, together));
        together.clear();
        words = 0;
      }
      together.add(clause);
      words += more;
    }
    if (!together.isEmpty()) {
      sentences.add(join(answer, together));
    }
    return List.copyOf(sentences);
  }

  private static String join(String answer, List<Clause> clauses) {
    return answer.substring(clauses.getFirst().start(), clauses.getLast().end());
  }
}
