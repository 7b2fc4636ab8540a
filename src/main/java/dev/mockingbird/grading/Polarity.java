package dev.mockingbird.grading;

import dev.mockingbird.grading.Clauses.Clause;
import dev.mockingbird.grading.Words.Word;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/// Where a text says "not": two of them cancel, and "it is not true that" denies the
/// whole sentence.
final class Polarity {
  private static final Set<String> NOT_A_DENIAL_BEFORE =
      Set.of("only", "just", "merely", "simply", "sure", "matter", "doubt", "wonder", "least");
  private static final Set<String> DENIERS =
      Set.of("false", "wrong", "untrue", "incorrect", "myth", "misconception", "nonsense");
  private static final Set<String> AFFIRMERS = Set.of("true", "correct", "right", "case");
  private static final Set<String> OPENS_A_STATEMENT = Set.of("that", "to");

  private static final Set<String> IS =
      Set.of("is", "are", "was", "it's", "that's", "be", "isn't", "aren't", "not");

  private final BitSet deniedWhole = new BitSet();
  private final BitSet negations = new BitSet();

  private Polarity() {}

  static Polarity of(String text) {
    return of(Clauses.of(text));
  }

  static Polarity of(List<Clause> clauses) {
    Polarity polarity = new Polarity();
    int from = 0;
    while (from < clauses.size()) {
      int to = from;
      while (to < clauses.size() && clauses.get(to).sentence() == clauses.get(from).sentence()) {
        to++;
      }
      polarity.readSentence(clauses.subList(from, to));
      from = to;
    }
    return polarity;
  }

  /// How many negations stand between two places of the text.
  int negations(int start, int end) {
    return negations.get(start, end).cardinality();
  }

  /// True if the sentence at this place is denied as a whole.
  boolean deniesSentence(int place) {
    return deniedWhole.get(place);
  }

  private void readSentence(List<Clause> clauses) {
    clauses.forEach(this::readClause);
    if (clauses.stream().anyMatch(clause -> deniesTheWhole(Words.of(clause.text())))) {
      deniedWhole.set(clauses.getFirst().start(), clauses.getLast().end());
    }
  }

  private void readClause(Clause clause) {
    List<Word> words = Words.of(clause.text());
    for (int i = 0; i < words.size(); i++) {
      if (isNegation(words, i)) {
        negations.set(clause.start() + words.get(i).start());
      }
    }
  }

  /// Also "rather than" and "instead of", which deny what they set aside.
  private static boolean isNegation(List<Word> words, int i) {
    String word = words.get(i).text();
    String next = at(words, i + 1);
    if (word.equals("than")) {
      return at(words, i - 1).equals("rather");
    }
    if (word.equals("instead") || word.equals("lack") || word.equals("absence")) {
      return next.equals("of");
    }
    if (word.equals("fails") || word.equals("fail") || word.equals("unable")) {
      return next.equals("to");
    }
    return English.isNegation(word)
        && !NOT_A_DENIAL_BEFORE.contains(next)
        && !deniesTheWhole(words, i);
  }

  private static boolean deniesTheWhole(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (deniesTheWhole(words, i)) {
        return true;
      }
    }
    return false;
  }

  /// "it is wrong that ...", "... is a myth", "it is not true that ...".
  private static boolean deniesTheWhole(List<Word> words, int i) {
    if (DENIERS.contains(words.get(i).text())) {
      return isAboutAStatement(words, i);
    }
    if (!English.isNegation(words.get(i).text())) {
      return false;
    }
    for (int next = i + 1; next <= i + 2 && next < words.size(); next++) {
      if (AFFIRMERS.contains(words.get(next).text())) {
        return isAboutAStatement(words, next);
      }
    }
    return false;
  }

  private static boolean isAboutAStatement(List<Word> words, int i) {
    return i + 1 == words.size()
        ? IS.contains(at(words, i - 1)) || IS.contains(at(words, i - 2))
        : OPENS_A_STATEMENT.contains(at(words, i + 1));
  }

  private static String at(List<Word> words, int i) {
    return i >= 0 && i < words.size() ? words.get(i).text() : "";
  }
}
