package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.grading.Entailment.Stance;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhrasingsTest {
  private static final Question QUESTION = Bank.question("dropout");
  private static final KeyPoint POINT = QUESTION.points().getFirst();
  private static final KeyPoint OTHER = QUESTION.points().getLast();
  private static final Stance UNSURE = new Stance(0.3, 0.3, 0.3);

  @Test
  void anAcceptedWordingStatesItsPointAndNoOther() {
    String wording = POINT.claim().wordings().getFirst();

    assertThat(stance(POINT, wording.toUpperCase(Locale.ROOT) + "!"))
        .isEqualTo(new Stance(1, 0, 0));
    assertThat(stance(OTHER, wording)).isEqualTo(Stance.SILENT);
  }

  @Test
  void aFalseBeliefDeniesItsPointAndSaysNothingForSureOfOthers() {
    String belief = POINT.beliefs().getFirst().text();

    assertThat(stance(POINT, belief)).isEqualTo(new Stance(0, 0, 1));
    assertThat(stance(OTHER, belief)).isEqualTo(UNSURE);
  }

  @Test
  void aSentenceThatOnlyHoldsAWordingIsLeftToTheNetwork() {
    String denied = "It is not true that " + POINT.claim().wordings().getFirst();

    assertThat(stance(POINT, denied)).isEqualTo(UNSURE);
  }

  private static Stance stance(KeyPoint point, String sentence) {
    return Phrasings.of(QUESTION.points())
        .correct(point, List.of(sentence), List.of(UNSURE))
        .getFirst();
  }
}
