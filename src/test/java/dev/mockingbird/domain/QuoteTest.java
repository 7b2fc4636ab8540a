package dev.mockingbird.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteTest {
  private static final String ANSWER = "  one \n two\tthree ";

  @Test
  void theFirstPlaceOfTheWordsCounts() {
    assertThat(Quote.in("so and so", "so")).contains(new Quote("so", 0));
    assertThat(Quote.in("and so", "so")).contains(new Quote("so", 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"One", "one two", "four", "", " ", "\n"})
  void whatDoesNotStandInTheAnswerIsNoQuote(String words) {
    assertThat(Quote.in(ANSWER, words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 18, 2, 17", "0, 6, 2, 5", "5, 11, 8, 11", "2, 5, 2, 5", "3, 4, 3, 4"})
  void aSpanIsTrimmedOfWhiteSpace(int start, int end, int from, int to) {
    Quote quote = Quote.at(ANSWER, start, end).orElseThrow();
    assertThat(quote).isEqualTo(new Quote(ANSWER.substring(from, to), from));
    assertThat(quote.end()).isEqualTo(to);
    assertThat(quote.standsIn(ANSWER)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "5, 8", "3, 3", "0, 0"})
  void aSpanOfNothingIsNoQuote(int start, int end) {
    assertThat(Quote.at(ANSWER, start, end)).isEmpty();
  }

  @Test
  void aQuoteStandsInItsAnswerOnlyAtItsPlace() {
    assertThat(new Quote("so", 0).standsIn("so and so")).isTrue();
    assertThat(new Quote("so", 1).standsIn("so and so")).isFalse();
    assertThat(new Quote("so", 90).standsIn("so and so")).isFalse();
    assertThat(new Quote("so", -1).standsIn("so and so")).isFalse();
  }

  @Test
  void aQuoteHasWords() {
    assertThatThrownBy(() -> new Quote(" ", 0)).hasMessage("quote is empty, must have text");
  }
}
