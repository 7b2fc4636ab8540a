package dev.mockingbird.grading;

import dev.mockingbird.grading.Entailment.Stance;
import dev.mockingbird.grading.Verdict.Kind;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What the sentences of an answer show of one key point, brought to an opinion that rests on one
/// of them.
record Evidence(List<String> sentences, List<Stance> stances) {
  /// From this probability on a sentence states the point.
  static final double STATES = 0.5;

  /// Telling people that they are wrong when they are right is the worse mistake: at 0.6 that
  /// befell 47 of 502 right statements.
  static final double DENIES = 0.8;

  /// Enough if the point's wordings have been asked too.
  static final double DENIES_WORDINGS_TOO = 0.65;

  /// How much plainer a denial must be than the truth said elsewhere.
  static final double MARGIN = 0.1;

  /// From this probability on it states all or a part.
  static final double TOUCHES = 0.5;

  /// The sentence that denies most plainly.
  int denying() {
    return most(Stance::denies);
  }

  /// @param bar from which probability on a sentence denies the point
  Opinion opinion(String pointId, double bar) {
    int denying = denying();
    int stating = most(Stance::states);
    double states = stances.get(stating).states();
    double denies = stances.get(denying).denies();
    if (denies >= bar && denies > states + MARGIN) {
      return new Opinion(pointId, Kind.CONTRADICTED, sentences.get(denying));
    }
    if (states >= STATES) {
      return new Opinion(pointId, Kind.COVERED, sentences.get(stating));
    }
    int touching = most(Evidence::touched);
    return touched(stances.get(touching)) >= TOUCHES
        ? new Opinion(pointId, Kind.PARTLY, sentences.get(touching))
        : new Opinion(pointId, Kind.MISSED, "");
  }

  private static double touched(Stance stance) {
    return stance.states() + stance.touches();
  }

  private int most(ToDoubleFunction<Stance> share) {
    return IntStream.range(0, stances.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> share.applyAsDouble(stances.get(i))))
        .orElseThrow();
  }
}
