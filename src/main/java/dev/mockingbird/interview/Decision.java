package dev.mockingbird.interview;

import dev.mockingbird.domain.Move;
import java.util.List;

/// What the rules allow the interviewer to do next, and what they would do by default.
///
/// @param legal never empty; the first is the preferred one
record Decision(List<Move> legal) {
  Decision {
    legal = List.copyOf(legal);
  }

  static Decision only(Move move) {
    return new Decision(List.of(move));
  }

  Move preferred() {
    return legal.getFirst();
  }
}
