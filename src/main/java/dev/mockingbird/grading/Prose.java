package dev.mockingbird.grading;

import dev.mockingbird.grading.Words.Word;
import java.util.List;
import java.util.Set;

/// Tells sentences from heaps of key words. Words thrown together make pairs that no sentence has,
/// such as "the of"; lists of terms lack the small words that say how they belong together.
final class Prose {
  /// Texts that people wrote have at most 6 such pairs in a thousand words, shuffled ones 16 or
  /// more.
  static final double ODD_PAIRS = 0.012;

  /// Some odd pairs may be slips of the pen, or English that this class does not know: an honest
  /// answer must not lose everything to them.
  static final int FEWEST_ODD_PAIRS = 3;

  /// The bank's answers have 34 small words or more in a hundred, formulae and code included.
  static final double SMALL_WORDS = 0.12;

  /// A shorter text may do without small words.
  static final int SHORTEST_LIST = 20;

  /// Of 14,000 graded answers to questions of five kinds, 8 go on for so long without any small
  /// word: lists and traces of programs.
  static final int LONGEST_WITHOUT = 9;

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");
  private static final Set<String> TIES = Set.of("of", "at", "from", "with", "into", "by", "for");
  private static final Set<String> LINKS = Set.of("and", "or", "but", "because");
  private static final Set<String> NO_START = Set.of("and", "or", "of", "but");

  private Prose() {}

  static boolean isHeapOfWords(String text) {
    List<Word> words = Words.of(text);
    long odd = 0;
    long small = 0;
    for (int i = 0; i < words.size(); i++) {
      odd += isOdd(text, words, i) ? 1 : 0;
      small += English.isFunctionWord(words.get(i).text()) ? 1 : 0;
    }
    return (odd >= FEWEST_ODD_PAIRS && odd > ODD_PAIRS * words.size())
        || (words.size() >= SHORTEST_LIST && small < SMALL_WORDS * words.size())
        || (words.size() >= LONGEST_WITHOUT && small == 0);
  }

  /// True if no sentence goes on like this after the word.
  private static boolean isOdd(String text, List<Word> words, int i) {
    String word = words.get(i).text();
    if (i + 1 == words.size()) {
      return ARTICLES.contains(word);
    }
    String between = text.substring(words.get(i).end(), words.get(i + 1).start());
    if (!between.isBlank()) {
      return ARTICLES.contains(word) && between.startsWith(".");
    }
    String next = words.get(i + 1).text();
    if (ARTICLES.contains(word)) {
      return ARTICLES.contains(next)
          || English.isPreposition(next)
          || (English.isConjunction(next) && !next.equals("while"))
          || English.isAuxiliary(next);
    }
    if (TIES.contains(word)) {
      return English.isAuxiliary(next) || NO_START.contains(next);
    }
    return (LINKS.contains(word) && NO_START.contains(next))
        || (English.isAuxiliary(word) && (next.equals(word) || next.equals("of")));
  }
}
