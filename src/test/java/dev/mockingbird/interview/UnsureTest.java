package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know.",
        "I don’t know",
        "i do not know this one, sorry!",
        "Honestly, no idea.",
        "Sorry, I have no clue.",
        "I can't remember.",
        "Not sure.",
        "I'm not sure, to be honest",
        "idk",
        "Dunno...",
        "pass",
        "I have never heard of it.",
        "Hmm. I really don't know the answer. Next question please.",
        "I don't know anything about that"
      })
  void whoSaysNothingElseDoesNotKnow(String answer) {
    assertThat(Unsure.is(answer)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I don't know the proof, but the penalty shrinks the weights.",
        "I am not sure, maybe it drops units at random?",
        "It does not know the labels.",
        "No.",
        "The model cannot remember long sequences.",
        "You pass the gradient back.",
        "I don't know what the exact formula is but precision counts the true ones",
        "next token prediction"
      })
  void whoSaysAnythingElseHasAnswered(String answer) {
    assertThat(Unsure.is(answer)).isFalse();
  }

  @Test
  void noAnswerKeepsItBusy() {
    String repeated = "i dont know ".repeat(13) + "x";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Unsure.is(repeated)).isFalse());
  }
}
