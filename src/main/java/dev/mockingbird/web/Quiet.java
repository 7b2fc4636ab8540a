package dev.mockingbird.web;

import io.javalin.http.Context;
import java.time.Duration;

/// Knows how long nobody has wanted anything of the server, so that work which can wait takes no
/// request's turn. Who asks for its health only watches over it, every few seconds, and does not
/// count. Shared by all request threads.
final class Quiet {
  private int underWay;
  private long since = System.nanoTime(); // no clock on the wall: that may be set

  synchronized void begin(Context context) {
    if (counts(context)) {
      underWay++;
    }
  }

  synchronized void end(Context context) {
    if (counts(context)) {
      underWay--;
      since = System.nanoTime();
    }
  }

  /// Zero while a request is under way.
  synchronized Duration length() {
    return underWay > 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  private static boolean counts(Context context) {
    return !context.path().startsWith("/health/");
  }
}
