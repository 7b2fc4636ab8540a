package dev.mockingbird.grading;

import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;
import dev.mockingbird.grading.Verdict.Kind;
import java.util.Comparator;
import java.util.Map;

/// How likely a kind of finding must be before the judge says it, if it is the likeliest.
///
/// @param covers from here on words state a point
/// @param touches from here on they state it or a part of it
/// @param contradicts from here on they contradict it
record Bars(double covers, double touches, double contradicts) {
  /// Contradicting needs far more than being the likeliest, since telling people that they are
  /// wrong when they are right is the worse mistake: at 0.7 it happens to four of a hundred right
  /// points, and twice as many errors are named.
  static final Bars NORMAL = new Bars(0.4, 0, 0.9);

  /// For answers to another question: only what is nearly a phrasing of the bank counts.
  static final Bars OFF_TOPIC = new Bars(0.97, 0.99, 0.97);

  /// By so much an answer to another question is nearer to that one's reference than to its own.
  /// The bank's references lead by 0.5 and more if given to another question; single wordings,
  /// which are short and may stray, by 0.32 at most.
  static final double OFF_TOPIC_LEAD = 0.4;

  static Bars of(References references) {
    return lead(references) >= OFF_TOPIC_LEAD ? OFF_TOPIC : NORMAL;
  }

  /// The likeliest kind that passes its bar.
  Kind kind(Map<Kind, Double> likelihoods) {
    Kind likeliest =
        likelihoods.entrySet().stream()
            .max(Comparator.comparingDouble(Map.Entry::getValue))
            .orElseThrow()
            .getKey();
    double likelihood = likelihoods.getOrDefault(likeliest, 0.0);
    return switch (likeliest) {
      case COVERED, PARTLY -> right(likelihoods);
      case CONTRADICTED -> likelihood >= contradicts ? Kind.CONTRADICTED : Kind.MISSED;
      case MISSED -> Kind.MISSED;
    };
  }

  private Kind right(Map<Kind, Double> likelihoods) {
    double covered = likelihoods.getOrDefault(Kind.COVERED, 0.0);
    if (covered >= covers) {
      return Kind.COVERED;
    }
    double touched = covered + likelihoods.getOrDefault(Kind.PARTLY, 0.0);
    return touched >= touches ? Kind.PARTLY : Kind.MISSED;
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
