package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.StretchVectors.Stretched;
import dev.mockingbird.grading.BesideClaims.Sentences;
import dev.mockingbird.grading.Learnt.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BesideClaimsTest {
  private static final List<String> CLAIMS = List.of("A claim.", "Another one.");

  private final List<String> read = new ArrayList<>();
  private final ClaimReader reader =
      new ClaimReader(
          this::vectors,
          new Stances(
              "a network",
              Map.of(
                  Mark.COVERED, new Direction(-5, 1),
                  Mark.PARTLY, new Direction(-5, 0),
                  Mark.CONTRADICTED, new Direction(-2, 0))));

  @Test
  void sentencesThatStateSomethingAreReadTogether() {
    BesideClaims found = of("Units are zeroed. Is that all? They are scaled up.");

    assertThat(read)
        .containsExactly("A claim. | Another one. | Units are zeroed. They are scaled up.");
    assertThat(found.stated(0)).isBetween(0.1, 0.99);
    assertThat(found.stated(0) + found.contradicted(0)).isBetween(0.9, 1.0);
  }

  /// The network here takes long texts for stating more.
  @Test
  void whereSomethingIsSaidEachSentenceTellsByItself() {
    Reading reading = reading("Units are zeroed. Is that all? They are scaled up afterwards.");
    BesideClaims found = BesideClaims.of(reading, CLAIMS, Spelling.NONE, reader);
    read.clear();

    Sentences sentences = found.sentences(List.of(1));

    assertThat(read)
        .containsExactly(
            "Another one. | Units are zeroed.", "Another one. | They are scaled up afterwards.");
    assertThat(shown(reading, sentences, Mark.COVERED)).isSorted().doesNotHaveDuplicates();
    assertThat(shown(reading, sentences, Mark.CONTRADICTED).reversed())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private static List<Double> shown(Reading reading, Sentences sentences, Mark mark) {
    return reading.windows().stream().map(window -> sentences.shows(window, 1, mark)).toList();
  }

  @Test
  void whereThereIsNothingToTellNothingIsRead() {
    BesideClaims single = of("Units are zeroed.");
    BesideClaims two = of("Units are zeroed. They are scaled up.");
    read.clear();

    List<Double> shown =
        shown(reading("Units are zeroed."), single.sentences(List.of(1)), Mark.COVERED);
    Sentences none = two.sentences(List.of());

    assertThat(shown).containsOnly(single.stated(1));
    assertThat(none.read().values()).allMatch(Map::isEmpty);
    assertThat(read).isEmpty();
  }

  @Test
  void aLongAnswerIsReadInParts() {
    String sentence = "It is so, " + "very ".repeat(50) + "much.";

    BesideClaims found = of(String.join(" A. ", sentence, sentence, sentence));

    assertThat(found.stated(0)).isPositive();
    assertThat(read)
        .hasSizeGreaterThan(1)
        .allSatisfy(text -> assertThat(text).hasSizeLessThan(ClaimReader.LONGEST_WORDS + 30));
  }

  @Test
  void slipsAreMendedBeforeItIsRead() {
    BesideClaims.of(
        reading("Units are zreoed."), CLAIMS, Spelling.of("units zeroed", _ -> false), reader);

    assertThat(read).containsExactly("A claim. | Another one. | Units are zeroed.");
  }

  @Test
  void nothingIsFoundInNothingOrByNothing() {
    assertThat(of("").stated(0)).isZero();
    assertThat(
            BesideClaims.of(reading("Units are zeroed."), CLAIMS, Spelling.NONE, ClaimReader.NONE)
                .stated(0))
        .isZero();
    assertThat(read).isEmpty();
  }

  private BesideClaims of(String answer) {
    return BesideClaims.of(reading(answer), CLAIMS, Spelling.NONE, reader);
  }

  private List<List<float[]>> vectors(List<Stretched> texts) {
    texts.forEach(text -> read.add(text.text()));
    return texts.stream()
        .map(text -> text.stretches().stream().map(_ -> of(text.text().length() / 10f)).toList())
        .toList();
  }

  private static float[] of(float number) {
    return new float[] {number};
  }

  private static Reading reading(String answer) {
    return Reading.of(answer, Spelling.NONE, Bench.VECTORS, new Content(Bench.STEMS));
  }
}
