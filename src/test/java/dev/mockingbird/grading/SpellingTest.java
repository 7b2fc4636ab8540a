package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  private static final Spelling SPELLING =
      Spelling.of(
          "Training error falls; the macro average of supervised learning, variance.",
          Set.of("leaning", "strain")::contains);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trainig eror falls | training eror falls",
        "the VARINCE, falls! | the variance, falls!",
        "supervsied learnign | supervised learning",
        "unsupervised | unsupervised",
        "micro | micro",
        "a football team | a football team",
        "leaning on learnin | leaning on learning",
        "averages, straining | average, straining",
        "trainin, strainn | training, strainn",
      })
  void slipsAreMendedAndOtherWordsLeft(String typed, String meant) {
    assertThat(SPELLING.mend(typed)).isEqualTo(meant);
  }
}
