package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {
  private final Embeddings embeddings = new Embeddings();

  @Test
  void whatMeansTheSameIsNearerThanWhatSharesWords() {
    List<float[]> vectors =
        embeddings.of(
            List.of(
                "The model memorises the training data.",
                "It learns the examples by heart.",
                "The training of the model train departs at noon."));

    assertThat(Vectors.cosine(vectors.get(0), vectors.get(1)))
        .isGreaterThan(Vectors.cosine(vectors.get(0), vectors.get(2)));
  }

  @Test
  void vectorsHaveLengthOneAndComeInOrder() {
    List<float[]> vectors = embeddings.of(List.of("one", "", "a much longer text than the others"));

    assertThat(vectors).hasSize(3);
    assertThat(vectors).allSatisfy(v -> assertThat(Vectors.cosine(v, v)).isCloseTo(1, within()));
    assertThat(embeddings.of(List.of("one")).getFirst()).isEqualTo(vectors.getFirst());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-3);
  }
}
