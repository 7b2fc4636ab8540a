package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.eval.Cluster.Pair;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Every figure against one computed by hand.
class ClosenessTest {
  private static final Offset<Double> EXACTLY = within(1e-9);

  @Test
  void correlationIsThatComputedByHand() {
    // deviations of the scores -.5 0 .5, of the grades -.5 .25 .25: .375 / sqrt(.5 * .375)
    List<Cluster> three = List.of(cluster(0, 0, 0.5, 0.75, 1, 0.75));

    assertThat(Closeness.PEARSON.of(three)).isCloseTo(0.375 / Math.sqrt(0.1875), EXACTLY);
  }

  @Test
  void equalValuesShareTheMeanOfTheirRanks() {
    // ranks of the scores 1 2.5 2.5 4, of the grades 1 2 3 4: 4.5 / sqrt(4.5 * 5)
    List<Cluster> four = List.of(cluster(0, 0.1, 0.5, 0.2, 0.5, 0.3, 0.9, 1));

    assertThat(Closeness.SPEARMAN.of(four)).isCloseTo(4.5 / Math.sqrt(22.5), EXACTLY);
  }

  @Test
  void insideQuestionsOnlyTheOrderOfTheirOwnAnswersCounts() {
    Cluster same = cluster(0, 0, 0.1, 0.5, 0.2, 1);
    Cluster reverse = cluster(0.8, 1, 0.9, 0.5, 1, 0);
    Cluster silent = cluster(0.5, 0, 0.5, 0.5, 0.5, 1);
    Cluster tooFew = cluster(0, 0, 1, 1);
    Cluster oneGrade = cluster(0, 1, 0.5, 1, 1, 1);

    assertThat(Closeness.WITHIN.of(List.of(same))).isCloseTo(1, EXACTLY);
    assertThat(Closeness.WITHIN.of(List.of(same, reverse))).isCloseTo(0, EXACTLY);
    assertThat(Closeness.WITHIN.of(List.of(same, silent, tooFew, oneGrade)))
        .isCloseTo(0.5, EXACTLY);
    assertThat(Closeness.WITHIN.of(List.of(tooFew, oneGrade))).isNaN();
  }

  @Test
  void errorIsTheRootOfTheMeanSquare() {
    List<Cluster> two = List.of(cluster(0.2, 0.5), cluster(0.9, 0.5));

    assertThat(Closeness.ERROR.of(two)).isCloseTo(Math.sqrt((0.09 + 0.16) / 2), EXACTLY);
  }

  @Test
  void scoresAreCalibratedByTheOtherQuestions() {
    // the line through the second question is grade = .2 + .5 score, through the first grade =
    // score
    List<Cluster> both =
        Cluster.calibrated(List.of(pairs(0, 0, 0.4, 0.4), pairs(0, 0.2, 0.4, 0.4)));

    assertThat(both.getFirst().pairs())
        .extracting(Pair::calibrated)
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(0.2, EXACTLY),
            second -> assertThat(second).isCloseTo(0.4, EXACTLY));
    assertThat(both.getLast().pairs())
        .extracting(Pair::calibrated)
        .satisfiesExactly(
            first -> assertThat(first).isCloseTo(0, EXACTLY),
            second -> assertThat(second).isCloseTo(0.4, EXACTLY));
    // misses of .2 0 .2 0
    assertThat(Closeness.CALIBRATED.of(both)).isCloseTo(Math.sqrt(0.08 / 4), EXACTLY);
  }

  @Test
  void aSingleQuestionHasNoOthersToBeCalibratedBy() {
    List<Cluster> one = Cluster.calibrated(List.of(pairs(0, 0, 0.4, 0.4)));

    assertThat(Closeness.CALIBRATED.of(one)).isNaN();
    assertThat(Closeness.ERROR.of(one)).isZero();
  }

  @Test
  void scoresThatAreAllTheSameAreCalibratedToTheMeanGrade() {
    List<Cluster> both = Cluster.calibrated(List.of(pairs(0, 0.5), pairs(1, 0.2, 1, 0.6)));

    assertThat(both.getFirst().pairs().getFirst().calibrated()).isCloseTo(0.4, EXACTLY);
  }

  @Test
  void kappaCountsFarMissesByTheirSquareOnTheNearestStep() {
    // steps of the scores 0 1 2 2, of the grades 0 1 2 0: one miss of 4. By chance, of rows 1 1 2
    // and columns 2 1 1: (1*1*1 + 1*1*4 + 1*2*1 + 1*1*1 + 2*2*4 + 2*1*1) / 4 = 26 / 4
    List<Cluster> four = List.of(cluster(0.24, 0, 0.25, 0.5, 0.75, 1, 0.9, 0.1));

    assertThat(Closeness.KAPPA.of(four)).isCloseTo(1 - 4 / 6.5, EXACTLY);
  }

  @Test
  void whatCannotBeSaidIsNotANumber() {
    List<Cluster> oneScore = List.of(cluster(0.5, 0, 0.5, 1));

    assertThat(Closeness.PEARSON.of(oneScore)).isNaN();
    assertThat(Closeness.SPEARMAN.of(oneScore)).isNaN();
    assertThat(Closeness.KAPPA.of(List.of(cluster(1, 1)))).isNaN();
    assertThat(Arrays.stream(Closeness.values()).map(figure -> figure.of(List.of())))
        .allMatch(value -> !Double.isFinite(value));
  }

  private static Cluster cluster(double... scoresAndGrades) {
    return new Cluster(pairs(scoresAndGrades));
  }

  private static List<Pair> pairs(double... scoresAndGrades) {
    return IntStream.range(0, scoresAndGrades.length / 2)
        .mapToObj(i -> new Pair(scoresAndGrades[2 * i], Double.NaN, scoresAndGrades[2 * i + 1]))
        .toList();
  }
}
