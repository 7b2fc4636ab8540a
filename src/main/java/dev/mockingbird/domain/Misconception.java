package dev.mockingbird.domain;

/// A false belief that people often hold about a key point, and what is right instead.
public record Misconception(Claim belief, String correction) {
  public Misconception {
    Require.text(correction, "correction");
  }
}
