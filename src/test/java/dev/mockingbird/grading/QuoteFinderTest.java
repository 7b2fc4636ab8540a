package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {
  private static final String ANSWER =
      """
      During training, dropout “switches off” units at random -- it doesn't
      remove them. It does not reduce bias; it reduces   the variance of the modell.\
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "it reduces   the variance of the modell|it reduces   the variance of the modell",
        "dropout switches off units at random|dropout “switches off” units at random",
        "DURING TRAINING DROPOUT|During training, dropout",
        "It reduces the variance of the model.|it reduces   the variance of the modell",
        "switches off unts at random it doesn't|switches off” units at random -- it doesn't",
        "it doesnt remove them|it doesn't\\nremove them",
        "does not reduce bia|does not reduce bias",
      })
  void findsTheWordsThatWereMeantAndKeepsTheAnswersOwn(String quote, String found) {
    assertThat(new QuoteFinder(ANSWER).find(quote))
        .get()
        .satisfies(
            span -> {
              assertThat(span.words()).isEqualTo(found.replace("\\n", "\n"));
              assertThat(span.standsIn(ANSWER)).isTrue();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "...",
        "\u0000",
        "dropout reduces the bias",
        "During training ... reduces the variance",
        "During training, dropout […] the variance of the modell",
        "It does reduce bias; it reduces the variance of the modell",
        "units are removed for good",
      })
  void findsNothingThatTheAnswerDoesNotSay(String quote) {
    assertThat(new QuoteFinder(ANSWER).find(quote)).isEmpty();
  }

  /// The model reads the answer without what people cannot see, and quotes it so.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200B",
        "\u200D",
        "\u2060",
        "\uFEFF",
        "\u00AD",
        "\u202E",
        "\u034F",
        "\uFE0F",
        "\uDB40\uDC41",
        "\uDB40\uDD00",
        "\u3164"
      })
  void aQuoteOfWhatIsSeenFindsTheExactSpanOfTheAnswer(String unseen) {
    String span = "drop" + unseen + "out switches " + unseen + "off uni" + unseen + "ts";
    String answer = "Well, " + span + " at random.";

    assertThat(new QuoteFinder(answer).find("dropout switches off units"))
        .get()
        .satisfies(
            found -> {
              assertThat(found.words()).isEqualTo(span);
              assertThat(found.standsIn(answer)).isTrue();
            });
  }

  @Test
  void neverForgivesANot() {
    String answer = "Adding more training data does not usually reduce the bias of a linear model.";
    assertThat(
            new QuoteFinder(answer)
                .find("Adding more training data does usually reduce the bias of a linear model."))
        .isEmpty();
  }

  @Test
  @Timeout(30)
  void takesLittleTimeOnTheLongestAnswers() {
    String[] alphabets = {"a", "ab", "abc de", "Über-naïve ’quotes’ "};
    for (String alphabet : alphabets) {
      QuoteFinder finder = new QuoteFinder(text(alphabet, 20_000));
      for (int length : new int[] {30, 400, 5_000, 40_000}) {
        finder.find(text(alphabet, length) + "z");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsFoundStandsInTheAnswer(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String answer = Texts.random(random);
      String quote = Texts.damaged(Texts.part(answer, random), random);
      assertThat(new QuoteFinder(answer).find(quote).stream())
          .as("seed %d, round %d, answer <%s>, quote <%s>", seed, round, answer, quote)
          .allSatisfy(found -> assertThat(found.standsIn(answer)).isTrue());
    }
  }

  private static String text(String alphabet, int length) {
    Random random = new Random(length);
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
