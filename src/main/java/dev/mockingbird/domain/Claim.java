package dev.mockingbird.domain;

import java.util.List;
import java.util.stream.Stream;

/// A statement that can be true or false, and the ways people put it.
public record Claim(String text, List<String> wordings, Origin origin) {
  public Claim {
    Require.text(text, "claim");
    wordings = List.copyOf(wordings);
  }

  /// A claim that a person wrote.
  public Claim(String text, List<String> wordings) {
    this(text, wordings, Origin.WRITTEN);
  }

  /// The statement itself first, then every accepted wording of it.
  public Stream<String> phrasings() {
    return Stream.concat(Stream.of(text), wordings.stream());
  }
}
