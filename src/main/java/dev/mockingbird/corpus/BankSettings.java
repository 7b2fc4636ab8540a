package dev.mockingbird.corpus;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;

/// How the question files are kept up with.
///
/// @param reloadEvery how often they are looked at for changes, 100 ms or more; 2 s by default, 0 s
///     for never
public record BankSettings(Duration reloadEvery) {
  private static final Duration LEAST = Duration.ofMillis(100);

  public BankSettings {
    if (!reloadEvery.isZero() && reloadEvery.compareTo(LEAST) < 0) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "bank.reload-every is " + reloadEvery.toMillis() + " ms, must be 100 ms or more, or 0 s");
    }
  }

  public static BankSettings defaults() {
    return new BankSettings(Duration.ofSeconds(2));
  }
}
