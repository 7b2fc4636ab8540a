package dev.mockingbird.domain;

import java.util.Optional;

/// What an answer shows of one key point, proven: every case that says something about the
/// candidate's words carries them.
public sealed interface Finding {
  /// The key point it is about.
  String pointId();

  /// The answer states the point.
  record Covered(String pointId, Quote quote) implements Finding {}

  /// The answer states a part of the point.
  ///
  /// @param missing what is missing, for the candidate to read
  record Partly(String pointId, Quote quote, String missing) implements Finding {}

  /// The answer states the opposite, or a misconception.
  ///
  /// @param correction what is right, for the candidate to read
  record Contradicted(String pointId, Quote quote, String correction) implements Finding {}

  /// The answer does not speak of it.
  record Missed(String pointId) implements Finding {}

  /// The candidate's words it rests on; none for a missed point.
  default Optional<Quote> proof() {
    return switch (this) {
      case Covered(String _, Quote quote) -> Optional.of(quote);
      case Partly(String _, Quote quote, String _) -> Optional.of(quote);
      case Contradicted(String _, Quote quote, String _) -> Optional.of(quote);
      case Missed _ -> Optional.empty();
    };
  }

  /// The word used in JSON and pages.
  default String kind() {
    return switch (this) {
      case Covered _ -> "covered";
      case Partly _ -> "partly";
      case Contradicted _ -> "contradicted";
      case Missed _ -> "missed";
    };
  }

  /// The share of the point's weight it earns: 1 covered, one half partly, 0 otherwise.
  default double credit() {
    return switch (this) {
      case Covered _ -> 1;
      case Partly _ -> 0.5;
      case Contradicted _, Missed _ -> 0;
    };
  }

  /// What counts after a later answer to the same question: the later word, unless it is silent or
  /// says less of the same.
  default boolean yieldsTo(Finding later) {
    return switch (later) {
      case Missed _ -> false;
      case Partly _ -> !(this instanceof Covered);
      case Covered _, Contradicted _ -> true;
    };
  }
}
