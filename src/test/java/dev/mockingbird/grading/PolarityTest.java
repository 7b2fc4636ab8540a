package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.grading.Reading.Use;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {
  private static final String TERM = "variance";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It does not reduce variance.",
        "it doesn't reduce the variance",
        "it doesnt lower variance",
        "It never changes the variance",
        "Bagging lowers bias rather than variance.",
        "Bagging lowers bias instead of variance.",
        "It works without any variance",
        "It is not true that bagging lowers the variance.",
        "That bagging lowers variance is a myth.",
        "It is wrong that the trees are grown deep, and that they lower variance.",
        "It fails to lower the variance",
        "It lowers bias, not variance.",
      })
  void isDenied(String text) {
    assertThat(use(text)).isEqualTo(Use.DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It reduces variance.",
        "It reduces not only bias but also variance.",
        "It not only reduces the variance",
        "It does not touch bias, it reduces variance.",
        "It does not touch bias but it reduces variance.",
        "There is no doubt that it reduces variance.",
        "It is not true that it does not reduce variance.",
        "It never fails to reduce variance.",
        "Rather than bias, bagging reduces variance.",
        "I am not sure, I think it reduces variance.",
        "It reduces variance. It does not reduce bias.",
        "It reduces variance, which weighs on what the previous ones got wrong.",
      })
  void isSaid(String text) {
    assertThat(use(text)).isEqualTo(Use.SAID);
  }

  private static Use use(String text) {
    return Polarity.of(text).use(text.indexOf(TERM));
  }
}
