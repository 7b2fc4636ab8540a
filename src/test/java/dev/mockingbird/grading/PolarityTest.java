package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolarityTest {
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
        "It fails to lower the variance",
        "It lowers bias, not variance.",
      })
  void holdsANegation(String text) {
    assertThat(Polarity.of(text).negations(0, text.length())).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It reduces variance.",
        "It reduces not only bias but also variance.",
        "It not only reduces the variance",
        "There is no doubt that it reduces variance.",
        "I am not sure, I think it reduces variance.",
        "It never fails to reduce variance.",
      })
  void holdsNoneThatDoesNotCancel(String text) {
    assertThat(Polarity.of(text).negations(0, text.length()) % 2).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It is not true that bagging lowers the variance.",
        "That bagging lowers variance is a myth.",
        "It is wrong that the trees are grown deep, and that they lower variance.",
        "It is not true that trees are averaged: it is not true that they lower variance.",
      })
  void isDeniedAsAWhole(String text) {
    assertThat(Polarity.of(text).deniesSentence(text.indexOf("variance"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It does not reduce variance.",
        "It reduces variance, which weighs on what the previous ones got wrong.",
      })
  void isNotDeniedAsAWhole(String text) {
    assertThat(Polarity.of(text).deniesSentence(text.indexOf("variance"))).isFalse();
  }
}
