package dev.mockingbird.domain;

import java.util.List;

/// Turns texts into vectors of length 1 whose dot product says how near their meanings are. May be
/// called from many threads at once.
@FunctionalInterface
public interface Vectors {
  /// One vector a text, in the same order.
  List<float[]> of(List<String> texts);

  /// The same, of texts that come again at every start, such as those of the bank; they may be kept
  /// on the disk, so never of anything that a candidate wrote.
  default List<float[]> lasting(List<String> texts) {
    return of(texts);
  }

  /// The cosine of two vectors of length 1, -1 to 1.
  static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
