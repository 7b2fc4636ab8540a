package dev.mockingbird.llm;

import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.eval.RememberedStretches;
import dev.mockingbird.eval.RememberedVectors;
import java.nio.file.Path;

/// The vectors of all tests that grade much: many of them read the same answers and the same bank,
/// and each text is computed once in each process of the tests. Those of the bank are kept where
/// the servers of the tests keep them; every process computes all others anew.
public final class SharedVectors {
  private static final Embeddings PLAIN = new Embeddings(Path.of("target", "cache"));

  /// What texts are about.
  public static final Vectors SUBJECTS = new RememberedVectors(PLAIN);

  /// Sentences apart from words thrown together.
  public static final WordOrder ORDER = PLAIN.order();

  /// The true apart from the false.
  public static final Vectors STATEMENTS = new RememberedVectors(PLAIN.forStatements());

  /// Stretches of sentences, by the network that has learnt the bank's questions.
  public static final StretchVectors READER = new RememberedStretches(PLAIN.reader());

  /// Claims beside answers.
  public static final StretchVectors CLAIMS = new RememberedStretches(PLAIN.claimReader());

  private SharedVectors() {}
}
