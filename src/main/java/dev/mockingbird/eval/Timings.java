package dev.mockingbird.eval;

import java.time.Duration;
import java.util.List;

/// How long a judge took for each of some answers.
///
/// @param took one or more
record Timings(List<Duration> took) {
  Timings {
    took = took.stream().sorted().toList();
  }

  /// So long or shorter a share of the answers took, in milliseconds.
  ///
  /// @param share above 0, 1 at most; the middle is at 0.5
  double millisOf(double share) {
    int last = (int) Math.ceil(share * took.size()) - 1;
    return took.get(Math.max(0, last)).toNanos() / 1e6;
  }
}
