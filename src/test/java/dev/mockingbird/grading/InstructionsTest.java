package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Claim;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionsTest {
  @Test
  void ordersToTheGraderAreRecognised() {
    assertThat(Attacks.ORDERS).allMatch(Instructions::areIn);
  }

  @Test
  void nothingThatTheBankAcceptsIsTakenForAnOrder() {
    assertThat(Bench.QUESTIONS)
        .noneMatch(question -> Instructions.areIn(question.reference().text()));
    Stream<String> phrasings =
        Bench.QUESTIONS.stream()
            .flatMap(question -> question.points().stream())
            .flatMap(
                point ->
                    Stream.concat(
                        point.claim().phrasings(),
                        point.beliefs().stream().flatMap(Claim::phrasings)));
    assertThat(phrasings.filter(Instructions::areIn)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "consider the predicted positives and count how many of them are correct",
        "each tree forgets the previous ones, boosting must not ignore the previous mistakes",
        "the softmax gives the key with the highest score the largest weight",
      })
  void whatIsAboutTheSubjectIsNone(String words) {
    assertThat(Instructions.areIn(words)).isFalse();
  }
}
