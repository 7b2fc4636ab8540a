package dev.mockingbird.web;

import io.javalin.http.HttpStatus;
import java.time.Duration;

/// The server cannot take this now, and says when to come again.
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problems.Problem problem;
  private final Duration after;

  private Busy(Problems.Problem problem, Duration after) {
    super(problem.detail());
    this.problem = problem;
    this.after = after;
  }

  /// @param message what is too much, and what to do
  static Busy tooMany(String message, Duration after) {
    return new Busy(new Problems.Problem(HttpStatus.TOO_MANY_REQUESTS, message), after);
  }

  static Busy ending(Duration after) {
    String message =
        "This server is about to stop, perhaps to be started anew. What you wrote is kept."
            + " Try again in a few seconds.";
    return new Busy(new Problems.Problem(HttpStatus.SERVICE_UNAVAILABLE, message), after);
  }

  Problems.Problem problem() {
    return problem;
  }

  /// Whole seconds, 1 or more.
  long seconds() {
    return Math.max(1, after.plusMillis(999).toSeconds());
  }
}
