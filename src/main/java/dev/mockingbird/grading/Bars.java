package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;
import java.util.Map;

/// How likely it must be that words say something about a key point.
///
/// @param covers from here on they state it
/// @param touches from here on they state it or a part of it
/// @param contradicts from here on they contradict it
record Bars(double covers, double touches, double contradicts) {
  /// Contradicting needs more than the others, since telling people that they are wrong when they
  /// are right is the worse mistake.
  static final Bars NORMAL = new Bars(0.5, 0.5, 0.6);

  /// For answers to another question only what is nearly an example counts.
  static final Bars OFF_TOPIC = new Bars(0.9, 0.9, 0.9);

  /// By so much an answer to another question is nearer to that one's reference than to its own.
  /// Single wordings, which are short and may stray, lead by 0.32 at most.
  static final double OFF_TOPIC_LEAD = 0.25;

  static Bars of(References references) {
    return lead(references) >= OFF_TOPIC_LEAD ? OFF_TOPIC : NORMAL;
  }

  /// The mark that the likelihoods speak for.
  Mark mark(Map<Mark, Double> likelihoods) {
    double covered = likelihoods.getOrDefault(Mark.COVERED, 0.0);
    double partly = likelihoods.getOrDefault(Mark.PARTLY, 0.0);
    if (likelihoods.getOrDefault(Mark.CONTRADICTED, 0.0) >= contradicts) {
      return Mark.CONTRADICTED;
    }
    if (covered >= covers) {
      return Mark.COVERED;
    }
    return covered + partly >= touches ? Mark.PARTLY : Mark.MISSED;
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
