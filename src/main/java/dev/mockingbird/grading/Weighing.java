package dev.mockingbird.grading;

import dev.mockingbird.grading.Verdict.Kind;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Comes to an opinion on every key point of an answer: first on each alone, then once more in the
/// light of what the answer shows of the others.
///
/// @param alone weighs what is shown of a point itself
/// @param together weighs it with what is shown of the others
record Weighing(Calibration alone, Calibration together) {
  /// An answer says next to nothing of other points if it says less of them than this.
  private static final double HARDLY_ANYTHING = 0.5;

  private static final Map<Kind, Double> NOTHING_SAID = Map.of(Kind.MISSED, 1.0);

  /// With the weights that ship.
  static Weighing shipped() {
    return new Weighing(Calibration.shipped("alone.txt"), Calibration.shipped("together.txt"));
  }

  /// One opinion a target, in order.
  List<Opinion> opinions(Profile profile, List<Tally> tallies, Reading reading, Bars bars) {
    List<Evidence> evidence =
        inContext(tallies.stream().map(Tally::evidence).toList(), reading.clauses());
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      String pointId = profile.targets().get(i).point().id();
      Opinion weighed = weighed(pointId, evidence.get(i), reading, bars);
      opinions.add(verbatim(pointId, tallies.get(i), reading).orElse(weighed));
    }
    return opinions;
  }

  /// Nothing need be weighed where the answer has a phrasing of the bank itself, or denies one.
  private static Optional<Opinion> verbatim(String pointId, Tally tally, Reading reading) {
    Optional<Opinion> right =
        tally.claim().map(words -> new Opinion(pointId, Kind.COVERED, reading.words(words)));
    return tally
        .error()
        .map(words -> new Opinion(pointId, Kind.CONTRADICTED, reading.words(words)))
        .or(() -> right);
  }

  private Opinion weighed(String pointId, Evidence evidence, Reading reading, Bars bars) {
    Kind kind =
        evidence.traits().isEmpty() ? Kind.MISSED : bars.kind(together.likelihoods(evidence));
    String words = reading.answer().substring(evidence.start(), evidence.end());
    return new Opinion(pointId, kind, kind == Kind.MISSED ? "" : words);
  }

  /// The evidence on each point with what is shown of the others.
  ///
  /// @param clauses how many the answer has
  List<Evidence> inContext(List<Evidence> evidence, int clauses) {
    int room = Math.min(evidence.size(), clauses) - 1;
    double wrong = 0;
    double touched = 0;
    for (Evidence one : evidence) {
      wrong += likelihood(one, Kind.CONTRADICTED);
      touched += 1 - likelihood(one, Kind.MISSED);
    }
    List<Evidence> inContext = new ArrayList<>();
    for (Evidence one : evidence) {
      double otherWrong = wrong - likelihood(one, Kind.CONTRADICTED);
      double otherTouched = touched - 1 + likelihood(one, Kind.MISSED);
      inContext.add(
          one.with(
              otherWrong / (otherTouched + HARDLY_ANYTHING),
              room <= 0 ? 1 : Math.min(1, otherTouched / room)));
    }
    return inContext;
  }

  private double likelihood(Evidence evidence, Kind kind) {
    Map<Kind, Double> likelihoods =
        evidence.traits().isEmpty() ? NOTHING_SAID : alone.likelihoods(evidence);
    return likelihoods.getOrDefault(kind, 0.0);
  }
}
