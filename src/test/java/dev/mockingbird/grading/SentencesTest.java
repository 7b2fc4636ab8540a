package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SentencesTest {
  @Test
  void aSentenceStaysWhole() {
    assertThat(Sentences.of("Bias falls, but variance grows. That is the trade-off."))
        .containsExactly("Bias falls, but variance grows.", "That is the trade-off.");
  }

  @Test
  void oneThatRunsOnIsCutBetweenItsClauses() {
    String clause = "and then the next tree is fitted to what the last one got wrong";
    String answer = IntStream.range(0, 6).mapToObj(_ -> clause).collect(Collectors.joining(", "));

    assertThat(Sentences.of(answer))
        .hasSizeGreaterThan(2)
        .allSatisfy(
            text -> {
              assertThat(answer).contains(text);
              assertThat(Words.of(text).size()).isLessThanOrEqualTo(Sentences.LONGEST);
            });
  }

  @Test
  void nothingHasNoSentence() {
    assertThat(Sentences.of(" \n ")).isEmpty();
  }
}
