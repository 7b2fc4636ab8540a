package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.grading.Reading.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {
  private static final String ANSWER =
      "Unsupervised: there are no targets, so the model looks for groups. Clusters. It is cheap.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Unsupervised | Unsupervised: there are no targets",
        "so the model looks for groups. | so the model looks for groups.",
        "Clusters. | Clusters.", // has nothing around it
        "It is cheap. | It is cheap.",
      })
  void tooFewWordsAreShownWithThoseAroundThem(String words, String shown) {
    Reading reading = Reading.of(ANSWER, Spelling.NONE, Bench.VECTORS, new Content(Bench.STEMS));
    Window window =
        reading.windows().stream()
            .filter(one -> reading.words(one).equals(words))
            .findFirst()
            .orElseThrow();

    assertThat(reading.words(reading.provable(window, reading.windows()))).isEqualTo(shown);
  }
}
