package dev.mockingbird.grading;

import dev.mockingbird.grading.Scorer.Score;
import dev.mockingbird.grading.Tally.Piece;
import java.util.EnumMap;
import java.util.Map;

/// What the stretch of an answer that fits a key point best shows of it.
///
/// @param start where it begins in the answer
/// @param end exclusive
/// @param traits none if the answer has no words
record Evidence(int start, int end, Map<Trait, Double> traits) {
  static final Evidence NONE = new Evidence(0, 0, Map.of());

  /// A belief that is nearer or farther than this is no more telling; also what a point without
  /// misconceptions gets.
  static final double WIDEST_LEAD = 0.3;

  /// Keeps log odds finite.
  private static final double SOFTENING = 0.01;

  Evidence {
    traits = Map.copyOf(traits);
  }

  /// @param stated how likely it is that any stretch of the answer states the claim
  /// @param denied how likely it is that the very words of any stretch deny it
  /// @param believed how near any stretch comes to a false belief
  static Evidence of(Piece best, double stated, double denied, double believed) {
    Score score = best.score();
    double lead = believed - score.claim().nearness();
    Map<Trait, Double> traits = new EnumMap<>(Trait.class);
    traits.put(Trait.STATED, logOdds(stated));
    traits.put(Trait.DENIED, logOdds(denied));
    traits.put(Trait.NEARNESS, score.claim().nearness());
    traits.put(Trait.AGREED, Math.min(1, score.claim().agreed()));
    traits.put(Trait.OPPOSED, Math.min(1, score.claim().opposed()));
    traits.put(Trait.BELIEVED, Math.min(1, score.belief().agreed()));
    traits.put(Trait.QUESTION, score.question());
    traits.put(Trait.LEAD_OF_BELIEF, Math.clamp(lead, -WIDEST_LEAD, WIDEST_LEAD));
    return new Evidence(best.window().start(), best.window().end(), traits);
  }

  private static double logOdds(double likelihood) {
    return Math.log((likelihood + SOFTENING) / (1 - likelihood + SOFTENING));
  }

  /// The same with what the answer shows of the other points.
  Evidence with(double wrongElsewhere, double touchedElsewhere) {
    if (traits.isEmpty()) {
      return this;
    }
    Map<Trait, Double> more = new EnumMap<>(traits);
    more.put(Trait.WRONG_ELSEWHERE, wrongElsewhere);
    more.put(Trait.TOUCHED_ELSEWHERE, touchedElsewhere);
    return new Evidence(start, end, more);
  }
}
