package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
  private static final List<String> FORMS =
      List.of("application/json", "text/html", "text/markdown", "application/pdf");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/pdf                                                | application/pdf
          Text/Markdown; charset=utf-8                                   | text/markdown
          */*                                                            | application/json
          text/*                                                         | text/html
          text/*, text/html;q=0.1                                        | text/markdown
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=.8 | text/html
          application/json;q=0.2, application/pdf;q=0.7                  | application/pdf
          */*, application/json;q=0                                      | text/html
          image/png, */*;q=0.1                                           | application/json
          application/pdf;q=high                                         | application/pdf
          """)
  void theBestIsWhatTheHeaderWouldRatherHave(String accept, String best) {
    assertThat(Preference.of(accept).best(FORMS)).hasValue(best);
  }

  @ParameterizedTest
  @CsvSource({"image/png", "text/html;q=0", "json"})
  void nothingIsForcedOnAClient(String accept) {
    assertThat(Preference.of(accept).best(FORMS)).isEmpty();
  }

  @Test
  void whoDoesNotSayTakesTheFirst() {
    assertThat(Preference.of(null).best(FORMS)).isEqualTo(Optional.of("application/json"));
    assertThat(Preference.of(" ").best(FORMS)).isEqualTo(Optional.of("application/json"));
  }
}
