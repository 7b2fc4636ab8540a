package dev.mockingbird.domain;

import java.util.List;

/// Finds the stems of the words of an English text, in order, without stop words; case and accents
/// are folded. May be called from many threads at once.
@FunctionalInterface
public interface Stems {
  /// Each stem with the place of its word in the text.
  List<Stem> of(String text);

  /// A stemmed word and where it stands.
  ///
  /// @param start of the word in the text, in UTF-16 units
  /// @param end exclusive
  record Stem(String text, int start, int end) {}
}
