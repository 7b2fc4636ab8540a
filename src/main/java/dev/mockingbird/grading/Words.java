package dev.mockingbird.grading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text with their places, folded so that case, accents and the shape of quotation
/// marks make no difference. Anything but letters, digits and inner apostrophes parts words.
final class Words {
  /// Accents, and what people cannot see: it must neither part a word nor make another of it.
  private static final Pattern ACCENTS =
      Pattern.compile("[\\p{M}\\p{Cf}\\p{Co}\\x{115F}\\x{1160}\\x{3164}\\x{FFA0}]+");

  private Words() {}

  /// A folded word and where it stands in the text, in UTF-16 units, the end exclusive.
  record Word(String text, int start, int end) {}

  static List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int end = endOfWord(text, i);
      if (end > i) {
        String folded = fold(text.substring(i, end));
        if (!folded.isEmpty()) {
          words.add(new Word(folded, i, end));
        }
        i = end;
      } else {
        i++;
      }
    }
    return words;
  }

  /// Lower case, without accents, compatibility forms resolved, one kind of apostrophe.
  static String fold(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    String plain = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    return ACCENTS.matcher(plain).replaceAll("");
  }

  static boolean isPartOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.FORMAT;
  }

  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length()
        && (isPartOfWord(text.charAt(i)) || isInnerApostrophe(text, start, i))) {
      i++;
    }
    return i;
  }

  private static boolean isInnerApostrophe(String text, int start, int i) {
    return i > start
        && i + 1 < text.length()
        && "'’‘".indexOf(text.charAt(i)) >= 0
        && isPartOfWord(text.charAt(i - 1))
        && isPartOfWord(text.charAt(i + 1));
  }
}
