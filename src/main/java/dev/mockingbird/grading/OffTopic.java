package dev.mockingbird.grading;

import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;

/// Whether an answer is one to another question of the bank, by the nearest references.
final class OffTopic {
  /// By so much an answer to another question is nearer to that one's reference than to its own.
  /// The bank's references lead by 0.5 and more if given to another question; single wordings,
  /// which are short and may stray, by 0.32 at most.
  static final double LEAD = 0.4;

  private OffTopic() {}

  static boolean is(References references) {
    return lead(references) >= LEAD;
  }

  /// How much nearer the answer is to the nearest reference than to its own; 0 if nothing is known.
  /// An own reference that is not among the nearest is at most as near as the last of them.
  private static double lead(References references) {
    if (references.nearest().isEmpty()) {
      return 0;
    }
    double own =
        references.nearest().stream()
            .filter(neighbour -> neighbour.question().id().equals(references.own().id()))
            .mapToDouble(Neighbour::similarity)
            .findFirst()
            .orElse(references.nearest().getLast().similarity());
    return references.nearest().getFirst().similarity() - own;
  }
}
