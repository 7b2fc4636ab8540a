package dev.mockingbird.domain;

import java.time.Duration;
import java.time.Instant;

/// One call of a language model, as the journal keeps it. No prompt and no answer is in it.
///
/// @param purpose `speak`, `judge` or `draft`
/// @param outcome `ok`, or one sentence on what went wrong
public record ModelCall(
    Instant at, String model, String purpose, Tokens tokens, Duration took, String outcome) {
  /// Tokens as the provider counted them; 0 where it did not say.
  public record Tokens(int input, int output) {}
}
