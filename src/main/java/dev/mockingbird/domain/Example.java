package dev.mockingbird.domain;

import java.util.List;

/// How somebody might talk about a key point, and what that shows of it. A judge without a model
/// compares answers with such examples; they are never shown to anybody.
///
/// @param words a sentence or less
public record Example(String pointId, Mark mark, String words) {
  public Example {
    Require.text(pointId, "key point of an example");
    Require.text(words, "words of an example");
  }

  /// Names examples by what they are: the same on every machine, another for any others.
  public static String version(List<Example> examples) {
    return Fingerprint.of(examples);
  }
}
