package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.grading.Entailment.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is not true that bias falls.",
        "it is a myth that bias falls.",
        "I don't think that bias falls.",
        "No, it is wrong to say that bias falls."
      })
  void whatIsRejectedIsDenied(String sentence) {
    Rejection rejection = Rejection.of(sentence);

    assertThat(rejection.inner()).isEqualTo("bias falls.");
    assertThat(rejection.turned(new Stance(0.9, 0.05, 0))).isEqualTo(new Stance(0, 0, 0.9));
    assertThat(rejection.turned(new Stance(0, 0, 0.9))).isEqualTo(new Stance(0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It is true that bias falls.", "Bias falls, it is not true otherwise."})
  void anythingElseIsSaid(String sentence) {
    assertThat(Rejection.of(sentence)).isEqualTo(new Rejection(sentence, false));
  }

  @Test
  void whatIsSaidStaysAsRead() {
    Stance stance = new Stance(0.5, 0.2, 0.1);

    assertThat(Rejection.of("Bias falls.").turned(stance)).isEqualTo(stance);
  }
}
