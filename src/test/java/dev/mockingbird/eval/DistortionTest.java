package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.search.EnglishStems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistortionTest {
  private static final String TEXT =
      """
      Dropout is a regulariser. At prediction time units are not dropped, e.g. in production.

      - It sets activations to zero
      - **Weights** stay
      """;

  @Test
  void eachSentenceIsNegatedOnce() {
    assertThat(Distortion.negated(TEXT))
        .isEqualTo(
            "Dropout is not a regulariser. At prediction time units are dropped, e.g. in"
                + " production. It is not true that it sets activations to zero It is not true that"
                + " **Weights** stay");
  }

  @Test
  void eachSentenceIsDeniedAsAWhole() {
    assertThat(Distortion.denied(TEXT))
        .startsWith("It is not true that dropout is a regulariser. It is not true that at")
        .endsWith(
            "It is not true that it sets activations to zero It is not true that **Weights**"
                + " stay");
  }

  @Test
  void shufflingKeepsTheWordsAndLosesTheOrder() {
    List<String> before = List.of(TEXT.split("\\s+"));
    List<String> after = List.of(Distortion.shuffled(TEXT).split(" "));

    assertThat(after).containsExactlyInAnyOrderElementsOf(before).isNotEqualTo(before);
    assertThat(Distortion.shuffled(TEXT)).isEqualTo(Distortion.shuffled(TEXT));
  }

  @Test
  void keyWordsAreTheTellingOnes() {
    assertThat(
            Distortion.keyWords("The weights of a unit are set to zero.", new EnglishStems(), ", ")
                .split(", "))
        .containsExactlyInAnyOrder("weights", "unit", "set", "zero");
  }

  @Test
  void aQuarterOfTheWordsIsMisspeltByOneSlipEach() {
    String text = "alpha bravo charlie delta\necho foxtrot 0.5 golf hotel india x^2 kilo";

    List<String> before = Arrays.asList(text.split("\\s"));
    List<String> after = Arrays.asList(Distortion.misspelt(text).split("\\s"));

    assertThat(after).hasSameSizeAs(before);
    List<Integer> changed =
        IntStream.range(0, before.size())
            .filter(i -> !before.get(i).equals(after.get(i)))
            .boxed()
            .toList();
    // a slip may put the letter that was there
    assertThat(changed).hasSizeBetween(2, 3);
    assertThat(changed)
        .allSatisfy(
            i -> {
              assertThat(before.get(i)).matches("[a-z]{4,}");
              assertThat(after.get(i)).matches("[a-z]{3,}");
              assertThat(after.get(i).charAt(0)).isEqualTo(before.get(i).charAt(0));
            });
    assertThat(Distortion.misspelt(text)).contains("\n");
  }

  @Test
  void aTextWithoutSentencesHasNothingToDeny() {
    assertThat(Distortion.negated("")).isEmpty();
    assertThat(Distortion.denied("... 0.5")).isEmpty();
    assertThat(Distortion.misspelt("a b c")).isEqualTo("a b c");
  }

  /// In Turkish a capital I becomes a dotless one.
  @Test
  void theLanguageOfTheMachineChangesNothing() {
    Locale before = Locale.getDefault();
    String usual = Distortion.negated("It is so. I may.") + Distortion.denied("I go.");
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Distortion.negated("It is so. I may.") + Distortion.denied("I go."))
          .isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }
}
