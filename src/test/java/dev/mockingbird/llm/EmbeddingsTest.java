package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {
  private static final Embeddings EMBEDDINGS = new Embeddings();

  @Test
  void whatMeansTheSameIsNearerThanWhatSharesWords() {
    List<float[]> vectors =
        EMBEDDINGS.of(
            List.of(
                "The model memorises the training data.",
                "It learns the examples by heart.",
                "The training of the model train departs at noon."));

    assertThat(Vectors.cosine(vectors.get(0), vectors.get(1)))
        .isGreaterThan(Vectors.cosine(vectors.get(0), vectors.get(2)));
  }

  /// With weights of eight bits the products overflow on processors without VNNI instructions:
  /// there it was .60 for what means the same, and .66 for the opposite.
  @Test
  void statementsStandWhereTheyStandOnEveryProcessor() {
    List<float[]> vectors =
        EMBEDDINGS
            .forStatements()
            .of(
                List.of(
                    "Dropout switches off random units in every training step.",
                    "At each step some neurons, chosen by chance, are set to zero.",
                    "Dropout removes the least important units for good."));

    assertThat(Vectors.cosine(vectors.get(0), vectors.get(1))).isBetween(0.66, 0.69);
    assertThat(Vectors.cosine(vectors.get(0), vectors.get(2))).isBetween(0.56, 0.59);
  }

  @Test
  void subjectsStandWhereTheyStandOnEveryProcessor() {
    List<float[]> vectors =
        EMBEDDINGS.of(
            List.of(
                "Dropout switches off random units in every training step.",
                "At each step some neurons, chosen by chance, are set to zero.",
                "A stack hands out last what was put in first."));

    assertThat(Vectors.cosine(vectors.get(0), vectors.get(1))).isBetween(0.38, 0.41);
    assertThat(Vectors.cosine(vectors.get(0), vectors.get(2))).isBetween(0.17, 0.20);
  }

  @ParameterizedTest
  @CsvSource({
    "leaning, true",
    "production, true",
    "leanign, false",
    "prodution, false",
    "ing, true"
  })
  void wordsOfOnePieceAreKnown(String word, boolean isKnown) {
    assertThat(EMBEDDINGS.knows(word)).isEqualTo(isKnown);
  }

  @Test
  void sentencesAreToldFromTheirWordsThrownTogether() {
    List<String> sentences =
        List.of(
            "A stack hands out last what was put in first.",
            "avg case nlogn bcs pivot cuts it in roughly two halves",
            "the value that the pointer points to",
            "Elements, their keys, and a function from one to the other",
            "Every node except the root has exactly one parent, so there are no cycles.");
    List<String> heaps =
        List.of(
            "first put out last a what was stack in hands",
            "halves pivot case roughly nlogn two cuts avg bcs",
            "root, cycles, exactly, node, parent, one, except",
            "root so has cycles the there no parent exactly node. one Every except are");

    assertThat(EMBEDDINGS.order().areHeaps(sentences)).containsOnly(false);
    assertThat(EMBEDDINGS.order().areHeaps(heaps)).containsOnly(true);
    assertThat(EMBEDDINGS.order().areHeaps(List.of())).isEmpty();
  }

  @Test
  void vectorsHaveLengthOneAndComeInOrder() {
    List<float[]> vectors = EMBEDDINGS.of(List.of("one", "", "a much longer text than the others"));

    assertThat(vectors).hasSize(3);
    assertThat(vectors).allSatisfy(v -> assertThat(Vectors.cosine(v, v)).isCloseTo(1, within()));
    assertThat(EMBEDDINGS.of(List.of("one")).getFirst()).isEqualTo(vectors.getFirst());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u0000", "\u0007", "\u200B", "\u0301", "\uFFFD", "\uD83D", "\uE000"})
  void whatHasNoReadableCharacterHasTheVectorOfAFullStop(String text) {
    assertThat(EMBEDDINGS.of(List.of(text)).getFirst())
        .isEqualTo(EMBEDDINGS.of(List.of(".")).getFirst());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-3);
  }
}
