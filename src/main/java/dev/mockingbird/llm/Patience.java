package dev.mockingbird.llm;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// How often and when a failed call is tried again: after a passing failure only, at once where the
/// server asks for it, else after about 0.25, 0.5, 1 ... seconds with a random part, so that many
/// waiting interviews do not come back at the same moment. Used by one thread, for one call.
final class Patience {
  /// A candidate waits no longer than this; a server that asks for more is not asked again.
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Duration FIRST = Duration.ofMillis(250);

  private final int attempts;
  private int made = 1;

  /// @param attempts in all, the first one included
  Patience(int attempts) {
    this.attempts = attempts;
  }

  /// Waits until it is time to try again.
  ///
  /// @param left how much time there is
  /// @return false if there is no point in another try
  boolean waitAfter(Failure failure, Duration left) throws InterruptedException {
    Duration wait = failure.retryAfter().isPositive() ? failure.retryAfter() : backoff();
    boolean pointless =
        failure.kind() != Failure.Kind.PASSING
            || made >= attempts
            || wait.compareTo(LONGEST) > 0
            || wait.compareTo(left) >= 0;
    if (pointless) {
      return false;
    }
    Thread.sleep(wait);
    made++;
    return true;
  }

  private Duration backoff() {
    long most = FIRST.toMillis() << (made - 1);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
  }
}
