package dev.mockingbird.domain;

/// How somebody might talk about a key point, and what that shows of it. A judge without a model
/// compares answers with such examples; they are never shown to anybody.
///
/// @param words a sentence or less
public record Example(String pointId, Mark mark, String words) {
  public Example {
    Require.text(pointId, "key point of an example");
    Require.text(words, "words of an example");
  }
}
