package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.domain.StretchVectors.Stretch;
import dev.mockingbird.domain.StretchVectors.Stretched;
import dev.mockingbird.domain.Vectors;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderNetworkTest {
  @Test
  void vectorsHaveLengthOneAndComeInOrder() {
    Stretched two =
        sentence("Units are zeroed at random, and the weights are shared.", "Units", "shared");
    Stretched one = sentence("Nothing is dropped.", "Nothing is dropped");

    List<List<float[]>> read = SharedVectors.READER.of(List.of(two, one));

    assertThat(read).extracting(List::size).containsExactly(2, 1);
    assertThat(read).allSatisfy(vectors -> assertThat(vectors).allSatisfy(this::hasLengthOne));
    assertThat(vector(one)).isEqualTo(read.get(1).getFirst());
    assertThat(SharedVectors.READER.of(List.of())).isEmpty();
  }

  @Test
  void aStretchIsReadInTheLightOfItsSentence() {
    float[] alone = vector(sentence("it is set to zero", "it is set to zero"));
    float[] within =
        vector(
            sentence(
                "the learning rate starts at one, then it is set to zero", "it is set to zero"));

    assertThat(Vectors.cosine(alone, within)).isLessThan(0.99);
  }

  /// The tokenizer counts code points, Java counts UTF-16 units.
  @Test
  void wordsBehindSignsOfTwoUnitsAreFound() {
    String words = "neurons are zeroed";

    assertThat(vector(sentence("\uD83D\uDE42\uD83D\uDE42 " + words + " at random", words)))
        .containsExactly(
            vector(sentence("\uA66E\uA66E " + words + " at random", words)), within(1e-6f));
  }

  /// The tokenizer makes three signs of half a one.
  @Test
  void wordsBehindHalfASignAreFound() {
    String words = "neurons are zeroed";

    assertThat(vector(sentence("\uD83D " + words, words)))
        .isEqualTo(vector(sentence("\uFFFD " + words, words)));
    assertThat(vector(sentence("\uD83D\uDE42 so \uD83D " + words, words)))
        .isEqualTo(vector(sentence("\uD83D\uDE42 so \uFFFD " + words, words)));
  }

  @Test
  void whatStandsFarBehindIsReadByItself() {
    String far = "neurons are zeroed at random";
    String sentence =
        Stream.generate(() -> "and so on")
                .limit(ReaderNetwork.LONGEST)
                .collect(Collectors.joining(" "))
            + " "
            + far;

    assertThat(vector(sentence(sentence, far))).isEqualTo(vector(sentence(far, far)));
    assertThat(vector(sentence(sentence, "so on " + far)))
        .isEqualTo(vector(sentence("so on " + far, "so on " + far)));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\u200B", "\uD83D", "\u0301", "..."})
  void whatHasNoWordsIsReadToo(String text) {
    hasLengthOne(vector(new Stretched(text, List.of(new Stretch(0, text.length())))));
  }

  private void hasLengthOne(float[] vector) {
    assertThat(Vectors.cosine(vector, vector)).isCloseTo(1, within(1e-4));
  }

  private static float[] vector(Stretched sentence) {
    return SharedVectors.READER.of(List.of(sentence)).getFirst().getFirst();
  }

  private static Stretched sentence(String text, String... stretches) {
    return new Stretched(
        text,
        Stream.of(stretches)
            .map(words -> new Stretch(text.indexOf(words), text.indexOf(words) + words.length()))
            .toList());
  }
}
