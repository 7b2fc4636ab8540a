package dev.mockingbird.grading;

import dev.mockingbird.grading.Words.Word;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Mends slips of the pen in words that matter to a question, since a vector of misspelt words is
/// far from that of the right ones. Immutable.
final class Spelling {
  /// Mends nothing.
  static final Spelling NONE = of("", _ -> true);

  /// Shorter words are too alike to guess: min and max, macro and micro.
  static final int SHORTEST_GUESSED = 6;

  /// From this length on two wrong letters still leave one word.
  static final int LENGTH_FOR_TWO_SLIPS = 8;

  private final Set<String> own;
  private final Predicate<String> known;
  private final Map<Character, List<String>> byFirstLetter;

  private Spelling(Set<String> own, Predicate<String> known) {
    this.own = own;
    this.known = known;
    this.byFirstLetter =
        own.stream()
            .filter(word -> word.length() >= SHORTEST_GUESSED)
            .sorted()
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
  }

  /// As some texts spell.
  ///
  /// @param known other words that are spelt right, though no slip is taken for one of them
  static Spelling of(String texts, Predicate<String> known) {
    return new Spelling(
        Words.of(texts).stream().map(Word::text).collect(Collectors.toSet()), known);
  }

  /// The text with each word that is not spelt right as the one it is a slip of.
  String mend(String text) {
    StringBuilder mended = new StringBuilder();
    int from = 0;
    for (Word word : Words.of(text)) {
      Optional<String> meant = meant(word.text());
      if (meant.isPresent()) {
        mended.append(text, from, word.start()).append(meant.get());
        from = word.end();
      }
    }
    return mended.append(text.substring(from)).toString();
  }

  /// The word that another is a slip of; empty if it is spelt right, or several are as near. The
  /// first letter must be right, since people rarely miss it and it tells supervised from
  /// unsupervised.
  private Optional<String> meant(String word) {
    if (word.length() < SHORTEST_GUESSED - 1 || isRight(word)) {
      return Optional.empty();
    }
    List<String> alike = byFirstLetter.getOrDefault(word.charAt(0), List.of());
    for (int slips = 1; slips <= 2; slips++) {
      List<String> found = within(slips, word, alike);
      if (!found.isEmpty()) {
        return isOneWord(found) ? Optional.of(found.getFirst()) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isRight(String word) {
    return own.contains(word) || English.isLight(word) || known.test(word);
  }

  private static List<String> within(int slips, String word, Collection<String> alike) {
    return alike.stream()
        .filter(other -> Math.abs(other.length() - word.length()) <= slips)
        .filter(other -> slips == 1 || other.length() >= LENGTH_FOR_TWO_SLIPS)
        .filter(other -> Slips.between(word, other) <= slips)
        .toList();
  }

  /// Forms of one word, such as a plural, are as good as one.
  private static boolean isOneWord(List<String> found) {
    String first = found.getFirst();
    return found.stream()
        .allMatch(other -> other.startsWith(first.substring(0, first.length() - 1)));
  }
}
