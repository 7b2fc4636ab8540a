package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.StretchVectors.Stretched;
import dev.mockingbird.grading.Learnt.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BesideClaimsTest {
  private static final List<String> CLAIMS = List.of("A claim.");

  private final List<String> read = new ArrayList<>();
  private final ClaimReader reader =
      new ClaimReader(
          this::vectors,
          new Stances(
              "a network",
              Map.of(Mark.COVERED, new Direction(0, 1), Mark.PARTLY, new Direction(0, 0))));

  @Test
  void sentencesThatStateSomethingAreReadTogether() {
    BesideClaims found = of("Units are zeroed. Is that all? They are scaled up.");

    assertThat(read).containsExactly("A claim. | Units are zeroed. They are scaled up.");
    assertThat(found.stated(0)).isBetween(0.5, 1.0);
    assertThat(found.contradicted(0)).isZero();
  }

  @Test
  void aLongAnswerIsReadInParts() {
    String sentence = "It is so, " + "very ".repeat(50) + "much.";

    BesideClaims found = of(String.join(" A. ", sentence, sentence, sentence));

    assertThat(found.parts()).hasSizeGreaterThan(1);
    assertThat(read)
        .allSatisfy(text -> assertThat(text).hasSizeLessThan(ClaimReader.LONGEST_WORDS + 20));
  }

  @Test
  void slipsAreMendedBeforeItIsRead() {
    BesideClaims.of(
        reading("Units are zreoed."), CLAIMS, Spelling.of("units zeroed", _ -> false), reader);

    assertThat(read).containsExactly("A claim. | Units are zeroed.");
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
        .map(text -> text.stretches().stream().map(_ -> new float[] {1}).toList())
        .toList();
  }

  private static Reading reading(String answer) {
    return Reading.of(answer, Spelling.NONE, Bench.VECTORS, new Content(Bench.STEMS));
  }
}
