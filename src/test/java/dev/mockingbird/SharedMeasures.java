package dev.mockingbird;

import dev.mockingbird.eval.PointAgreement;
import dev.mockingbird.llm.SharedVectors;
import java.nio.file.Path;
import java.util.List;

/// Measures the built-in judge as the commands do, with the vectors that tests share.
public final class SharedMeasures {
  static final Measures MEASURES =
      new Measures(
          new Measures.Networks(
              SharedVectors.SUBJECTS,
              SharedVectors.ORDER,
              SharedVectors.STATEMENTS,
              SharedVectors.READER,
              SharedVectors.CLAIMS),
          List.of());

  private SharedMeasures() {}

  /// What `eval points` tells.
  public static PointAgreement points(Path folder) {
    return MEASURES.points(folder);
  }
}
