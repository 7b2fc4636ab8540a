package dev.mockingbird.grading;

import dev.mockingbird.domain.Quote;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the place in an answer that a judge's quote stands for. Models copy badly: they change
/// case, quotation marks and white space and mend spelling. So three searches, from strict to lax;
/// what is returned are always the answer's own words, whole ones. Two pieces joined by an ellipsis
/// are no quote: between them could stand a "not".
final class QuoteFinder {
  /// One slip for so many letters: a wrong letter every third or fourth word, not another word.
  static final int LETTERS_PER_SLIP = 18;

  /// More slips than this make another sentence, however long the quote.
  static final int MOST_SLIPS = 4;

  /// Longer quotes must match but for case and punctuation; this bounds the time of the lax search.
  static final int LONGEST_LAX = 400;

  private final String answer;
  private final Letters letters;

  QuoteFinder(String answer) {
    this.answer = answer;
    this.letters = new Letters(answer);
  }

  /// The answer that is searched.
  String answer() {
    return answer;
  }

  /// The words of the answer that the quote stands for; empty if it does not stand there.
  Optional<Quote> find(String quote) {
    String words = quote.strip();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    int exact = answer.indexOf(words);
    return exact >= 0 ? whole(exact, exact + words.length()) : folded(words);
  }

  private Optional<Quote> folded(String words) {
    String wanted = new Letters(words).text;
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    int at = letters.text.indexOf(wanted);
    if (at >= 0) {
      return span(at, at + wanted.length());
    }
    int slips = Math.min(MOST_SLIPS, wanted.length() / LETTERS_PER_SLIP);
    if (slips == 0 || wanted.length() > LONGEST_LAX) {
      return Optional.empty();
    }
    return Slips.nearest(letters.text, wanted, slips)
        .flatMap(span -> span(span.start(), span.end()))
        .filter(found -> saysNoLess(found.words(), words));
  }

  /// A "not" is three letters: a search that forgives slips must not forgive that one.
  private static boolean saysNoLess(String found, String words) {
    return negations(found) == negations(words);
  }

  private static long negations(String text) {
    return Words.of(text).stream().filter(word -> English.isNegation(word.text())).count();
  }

  /// The words that letters come from.
  private Optional<Quote> span(int firstLetter, int end) {
    return Quote.at(answer, letters.word(firstLetter).start(), letters.word(end - 1).end());
  }

  /// Widened to whole words.
  private Optional<Quote> whole(int from, int to) {
    int start = from;
    int end = to;
    while (start > 0 && isInside(start)) {
      start--;
    }
    while (end < answer.length() && isInside(end)) {
      end++;
    }
    return Quote.at(answer, start, end);
  }

  /// True if the place is in the middle of a word.
  private boolean isInside(int place) {
    return Words.isPartOfWord(answer.charAt(place)) && Words.isPartOfWord(answer.charAt(place - 1));
  }

  /// The letters and digits of a text, folded, with the place each comes from.
  private static final class Letters {
    private final List<Words.Word> words;
    private final int[] starts;
    private final String text;

    Letters(String source) {
      words = Words.of(source);
      starts = new int[words.size()];
      StringBuilder letters = new StringBuilder(source.length());
      for (int i = 0; i < starts.length; i++) {
        starts[i] = letters.length();
        letters.append(words.get(i).text().replace("'", ""));
      }
      text = letters.toString();
    }

    /// The word that a letter comes from.
    Words.Word word(int letter) {
      int found = Arrays.binarySearch(starts, letter);
      return words.get(found >= 0 ? lastAt(found) : -found - 2);
    }

    /// Words without letters of their own share a start with the word after them.
    private int lastAt(int index) {
      int last = index;
      while (last + 1 < starts.length && starts[last + 1] == starts[index]) {
        last++;
      }
      return last;
    }
  }
}
