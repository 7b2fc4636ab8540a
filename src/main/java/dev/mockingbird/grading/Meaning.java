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

  /// The cosine, -1 to 1.
  double nearness(Meaning other) {
    return Vectors.cosine(vector, other.vector);
  }

  /// The meaning of two texts together, about their mean, which saves embedding them once more.
  ///
  /// @param share of this one, 0 to 1
  Meaning with(Meaning other, double share) {
    float[] mean = new float[vector.length];
    double squares = 0;
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (share * vector[i] + (1 - share) * other.vector[i]);
      squares += mean[i] * mean[i];
    }
    double length = Math.max(Math.sqrt(squares), Float.MIN_NORMAL);
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (mean[i] / length);
    }
    return new Meaning(mean);
  }
}
