package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.eval.ScaleFit.Case;
import dev.mockingbird.grading.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleFitTest {
  private static final int SIGNS = 19;

  @Test
  void findsWhichSignSpeaksForWhichMark() {
    Scale scale = ScaleFit.of(cases());

    for (Mark mark : Mark.values()) {
      Map<Mark, Double> likelihoods = scale.likelihoods(signs(mark, new Random(7)));
      assertThat(likelihoods.getOrDefault(mark, 0.0)).isGreaterThan(0.8);
      assertThat(likelihoods.values().stream().mapToDouble(one -> one).sum())
          .isBetween(0.999, 1.001);
    }
  }

  @Test
  void theSameCasesGiveTheSameTable() {
    assertThat(ScaleFit.of(cases()).table()).isEqualTo(ScaleFit.of(cases()).table());
  }

  private static List<Case> cases() {
    Random random = new Random(1);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      for (Mark mark : Mark.values()) {
        cases.add(new Case(signs(mark, random), mark));
      }
    }
    return cases;
  }

  /// One sign a mark is high, the others are noise.
  private static List<Double> signs(Mark mark, Random random) {
    List<Double> signs = new ArrayList<>();
    for (Mark one : Mark.values()) {
      signs.add((one == mark ? 0.8 : 0.4) + 0.05 * random.nextGaussian());
    }
    while (signs.size() < SIGNS) {
      signs.add(0.4 + 0.05 * random.nextGaussian());
    }
    return signs;
  }
}
