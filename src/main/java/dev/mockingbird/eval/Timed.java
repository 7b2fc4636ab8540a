package dev.mockingbird.eval;

import dev.mockingbird.domain.Assessment;
import java.time.Duration;
import java.util.function.Supplier;

/// What a judge found in an answer, and how long that took.
record Timed(Assessment assessment, Duration took) {
  static Timed of(Supplier<Assessment> grading) {
    long before = System.nanoTime();
    Assessment assessment = grading.get();
    return new Timed(assessment, Duration.ofNanos(System.nanoTime() - before));
  }
}
