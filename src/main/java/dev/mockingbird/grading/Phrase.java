package dev.mockingbird.grading;

import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Some words of an answer, or an example, as the judge compares them. Immutable.
///
/// @param stems of the words that say something
/// @param isDenied whether an odd number of negations stands in it
record Phrase(Meaning meaning, Set<String> stems, boolean isDenied) {
  /// From this share of words in common on, both ways, two phrases are the same but for a "not".
  static final double SAME_WORDS = 0.6;

  /// One phrase a text, in the same order.
  static List<Phrase> of(List<String> texts, Vectors vectors, Content content) {
    List<Meaning> meanings = Meaning.of(texts, vectors);
    List<Phrase> phrases = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      phrases.add(of(texts.get(i), meanings.get(i), content));
    }
    return phrases;
  }

  private static Phrase of(String text, Meaning meaning, Content content) {
    Set<String> stems =
        content.of(text).stream().map(Stems.Stem::text).collect(Collectors.toUnmodifiableSet());
    int negations = Polarity.of(text).negations(0, text.length());
    return new Phrase(meaning, stems, negations % 2 == 1);
  }

  /// True if one says nearly word for word what the other denies, which vectors hardly tell.
  boolean opposes(Phrase other) {
    if (isDenied == other.isDenied) {
      return false;
    }
    long common = stems.stream().filter(other.stems::contains).count();
    return common > 0
        && common >= SAME_WORDS * stems.size()
        && common >= SAME_WORDS * other.stems.size();
  }

  /// The nearness to the nearest; -1 if there are none.
  double nearest(List<Phrase> others) {
    return others.stream().mapToDouble(this::nearness).max().orElse(-1);
  }

  double nearness(Phrase other) {
    return meaning.nearness(other.meaning);
  }
}
