package dev.mockingbird.grading;

import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;

/// How likely it must be that words say something about a key point.
///
/// @param covers from here on they state it
/// @param touches from here on they state a part of it
/// @param contradicts from here on they contradict it
record Bars(double covers, double touches, double contradicts) {
  /// In the fit of the [Scale], of other points' wordings, probes and hints about seven in a
  /// thousand pass the first bar and two in a hundred the second. Contradicting needs more, since
  /// telling people that they are wrong when they are right is the worse mistake.
  static final Bars NORMAL = new Bars(0.45, 0.3, 0.6);

  /// For answers to another question: only what is nearly a phrasing of the bank counts.
  static final Bars OFF_TOPIC = new Bars(0.9, 0.9, 0.9);

  /// By so much an answer to another question is nearer to that one's reference than to its own.
  /// The bank's references lead by 0.5 and more if given to another question; single wordings,
  /// which are short and may stray, by 0.32 at most.
  static final double OFF_TOPIC_LEAD = 0.4;

  static Bars of(References references) {
    return lead(references) >= OFF_TOPIC_LEAD ? OFF_TOPIC : NORMAL;
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
