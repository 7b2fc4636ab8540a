package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Learnt.Direction;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// How words stand to a claim, by what a network makes of the claim beside them. It was learnt with
/// the network (`src/training/claims.py`), and goes with no other. Immutable.
final class Stances {
  /// Of no network.
  static final Stances NOTHING = new Stances("", Map.of());

  private static final String RESOURCE = "/claims.tsv";
  private static final int CELLS_BEFORE = 2;

  private final String network;
  private final Map<Mark, Direction> directions;

  /// @param directions what speaks for each mark, as log odds but for what they have in common
  Stances(String network, Map<Mark, Direction> directions) {
    this.network = network;
    this.directions = Map.copyOf(directions);
  }

  /// What the program brings.
  static Stances shipped() {
    Shipped shipped = Shipped.of(RESOURCE);
    Map<Mark, Direction> directions = new EnumMap<>(Mark.class);
    for (String[] cells : shipped.rows()) { // a mark, the offset and the direction
      directions.put(
          Mark.valueOf(cells[0].toUpperCase(Locale.ROOT)),
          new Direction(Double.parseDouble(cells[1]), floats(cells)));
    }
    return new Stances(shipped.network(), directions);
  }

  private static float[] floats(String[] cells) {
    float[] floats = new float[cells.length - CELLS_BEFORE];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = Float.parseFloat(cells[i + CELLS_BEFORE]);
    }
    return floats;
  }

  /// The beginning of the SHA-256 of the network it was learnt with; empty if nothing was.
  String network() {
    return network;
  }

  /// How likely the words show each mark of the claim, 0 to 1; together 1.
  ///
  /// @param seen what the network makes of the claim, as many numbers as a direction has
  Map<Mark, Double> likelihoods(float[] seen) {
    Map<Mark, Double> likelihoods = new EnumMap<>(Mark.class);
    directions.forEach(
        (mark, direction) -> likelihoods.put(mark, Math.exp(direction.logOdds(seen))));
    double all = likelihoods.values().stream().mapToDouble(Double::doubleValue).sum();
    likelihoods.replaceAll((_, odds) -> odds / all);
    return likelihoods;
  }
}
