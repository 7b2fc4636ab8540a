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

  /// Whether a word, in lower case, means something as it is spelt, so that it is no slip.
  default boolean knows(String word) {
    return false;
  }

  /// The cosine of two vectors of length 1, -1 to 1. Four sums beside each other: a single one
  /// waits for itself at every step.
  static double cosine(float[] one, float[] other) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      first += one[i] * other[i];
      second += one[i + 1] * other[i + 1];
      third += one[i + 2] * other[i + 2];
      fourth += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      first += one[i] * other[i];
    }
    return first + second + third + fourth;
  }
}
