package dev.mockingbird.llm;

import dev.mockingbird.domain.Vectors;
import dev.mockingbird.eval.RememberedVectors;

/// The vectors of all tests that grade much: many of them read the same answers and the same bank,
/// and each text is computed once a run. A process of its own computes all of them anew.
public final class SharedVectors {
  /// What texts are about.
  public static final Vectors SUBJECTS = new RememberedVectors(new Embeddings());

  /// The true apart from the false.
  public static final Vectors STATEMENTS = new RememberedVectors(new Embeddings().forStatements());

  private SharedVectors() {}
}
