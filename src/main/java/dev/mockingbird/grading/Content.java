package dev.mockingbird.grading;

import dev.mockingbird.domain.Stems;
import java.util.List;
import java.util.regex.Pattern;

/// The stems of a text that say something about a subject: without function words and small talk,
/// formulae and code read as words.
final class Content {
  /// What joins words in code and formulae; each is replaced by a space, so that places stay.
  private static final Pattern JOINTS = Pattern.compile("(?<=\\p{L})\\.(?=\\p{L})|[\\\\{}$^_=`*|]");

  private final Stems stems;

  Content(Stems stems) {
    this.stems = stems;
  }

  List<Stems.Stem> of(String text) {
    return stems.of(JOINTS.matcher(text).replaceAll(" ")).stream()
        .filter(stem -> !English.isLight(Words.fold(text.substring(stem.start(), stem.end()))))
        .toList();
  }
}
