package dev.mockingbird.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Knows how long nobody has wanted anything of the server, so that work which can wait takes no
/// request's turn. Who asks for its health only watches over it, every few seconds, and does not
/// count. Shared by all request threads.
final class Quiet {
  private final InstantSource clock;
  private int underWay;
  private Instant since;

  Quiet(InstantSource clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  synchronized void begin(Context context) {
    if (counts(context)) {
      underWay++;
    }
  }

  synchronized void end(Context context) {
    if (counts(context)) {
      underWay--;
      since = clock.instant();
    }
  }

  /// Zero while a request is under way.
  synchronized Duration length() {
    return underWay > 0 ? Duration.ZERO : Duration.between(since, clock.instant());
  }

  private static boolean counts(Context context) {
    return !context.path().startsWith("/health/");
  }
}
