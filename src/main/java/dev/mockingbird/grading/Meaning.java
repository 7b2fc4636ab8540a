package dev.mockingbird.grading;

import dev.mockingbird.domain.Vectors;
import java.util.List;

/// What a text is about, as a vector of length 1. Immutable.
final class Meaning {
  private final float[] vector;

  private Meaning(float[] vector) {
    this.vector = vector;
  }

  /// One meaning a text, in the same order.
  static List<Meaning> of(List<String> texts, Vectors vectors) {
    return vectors.of(texts).stream().map(Meaning::new).toList();
  }

  /// How many numbers it has.
  int size() {
    return vector.length;
  }

  float at(int place) {
    return vector[place];
  }

  /// The cosine, -1 to 1.
  double nearness(Meaning other) {
    return Vectors.cosine(vector, other.vector);
  }
}
