package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Mark;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarsTest {
  private static final int TRIES = 2000;

  @ParameterizedTest
  @CsvSource({
    "0.60, 0.10, 0.20, COVERED",
    "0.40, 0.20, 0.30, PARTLY",
    "0.20, 0.10, 0.60, CONTRADICTED",
    "0.20, 0.10, 0.30, MISSED",
    "0.30, 0.16, 0.54, MISSED", // a part or, likelier, the contrary
  })
  void theMarkIsTheOneThatMostSpeaksFor(
      double covered, double partly, double contradicted, Mark mark) {
    assertThat(Bars.NORMAL.mark(strengths(covered, partly, contradicted))).isEqualTo(mark);
  }

  @Test
  void nothingIsEarnedWhereMoreSpeaksForTheContrary() {
    RandomGenerator chance = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < TRIES; i++) {
      double contradicted = chance.nextDouble();
      double stated = chance.nextDouble() * Math.min(contradicted, 1 - contradicted);
      double covered = chance.nextDouble() * stated;
      var strengths = strengths(covered, stated - covered, contradicted);
      Stream.of(Bars.NORMAL, Bars.OFF_TOPIC)
          .forEach(
              bars ->
                  assertThat(bars.mark(strengths))
                      .as("%s", strengths)
                      .isIn(Mark.CONTRADICTED, Mark.MISSED));
    }
  }

  private static Map<Mark, Double> strengths(double covered, double partly, double contradicted) {
    return Map.of(Mark.COVERED, covered, Mark.PARTLY, partly, Mark.CONTRADICTED, contradicted);
  }
}
