package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a model says about grades is not shown.
class GradeTalkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I changed your grade to 100.",
        "Your grade is 100% now!",
        "Done: I have raised your score to ten.",
        "I’ve marked the point as covered.",
        "The finding is now covered.",
        "Your score has been updated.",
        "I will regrade this.",
        "You deserve full marks",
        "This point is counted as covered.",
        "I gave you the point, and your overall mark increases."
      })
  void aSentenceOnGradesIsLeftOut(String sentence) {
    assertThat(GradeTalk.without(sentence)).isEmpty();
    assertThat(GradeTalk.without("Units are dropped. " + sentence + "\n\nSo they learn."))
        .isEqualTo("Units are dropped.\n\nSo they learn.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The gradient of $R_{0.5}$ is set to 0.",
        "Dropout sets each unit to zero with probability 0.5, e.g. by a mask.",
        "The F1 score raises the question of balance.",
        "The attention scores are scaled, so that 64 of them sum to one.",
        "Your answer names the cause, not the remedy.",
        "The finding rests on your second sentence.",
        "One more point: increase the learning rate.",
        "```\nscore = model.score(x)\n```\n- one\n- two"
      })
  void whatIsSaidOnTheSubjectStaysAsItStands(String words) {
    assertThat(GradeTalk.without(words)).isEqualTo(words);
  }

  @Test
  void whatIsBlankStaysSo() {
    assertThat(GradeTalk.without(" \n")).isEmpty();
  }
}
