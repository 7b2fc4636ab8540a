package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.eval.Confusion.Pair;
import dev.mockingbird.eval.PointAgreement.Answer;
import dev.mockingbird.eval.PointAgreement.Graded;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PointAgreementTest {
  private static final Offset<Double> EXACTLY = within(1e-9);

  /// Of 10 points 4 are covered and found, 1 covered and missed, 2 missed and found covered, 3
  /// missed and missed. By hand: agreement 0.7, by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5.
  private static final List<Pair> TEN =
      Stream.of(
              Collections.nCopies(4, new Pair(Mark.COVERED, Mark.COVERED)),
              Collections.nCopies(1, new Pair(Mark.COVERED, Mark.MISSED)),
              Collections.nCopies(2, new Pair(Mark.MISSED, Mark.COVERED)),
              Collections.nCopies(3, new Pair(Mark.MISSED, Mark.MISSED)))
          .flatMap(List::stream)
          .toList();

  @Test
  void figuresAreThoseComputedByHand() {
    Confusion confusion = Confusion.of(TEN);

    assertThat(confusion.precision(Mark.COVERED)).isCloseTo(4.0 / 6, EXACTLY);
    assertThat(confusion.recall(Mark.COVERED)).isCloseTo(4.0 / 5, EXACTLY);
    assertThat(confusion.precision(Mark.MISSED)).isCloseTo(3.0 / 4, EXACTLY);
    assertThat(confusion.recall(Mark.MISSED)).isCloseTo(3.0 / 5, EXACTLY);
    assertThat(confusion.precision(Mark.PARTLY)).isNaN();
    assertThat(confusion.kappa()).isCloseTo((0.7 - 0.5) / (1 - 0.5), EXACTLY);
    assertThat(Confusion.sum(List.of(confusion, confusion)).total()).isEqualTo(20);
  }

  @Test
  void questionsAreDrawnAndNotPoints() {
    Graded right = graded("right", Use.TUNING, List.of(new Pair(Mark.COVERED, Mark.COVERED)));
    Graded wrong =
        graded(
            "wrong", Use.KEPT_APART, Collections.nCopies(99, new Pair(Mark.COVERED, Mark.MISSED)));

    PointAgreement both = new PointAgreement(List.of(right, wrong));

    assertThat(both.confusion().recall(Mark.COVERED)).isCloseTo(0.01, EXACTLY);
    // one of four draws holds the right question only
    assertThat(both.interval(drawn -> drawn.recall(Mark.COVERED))).isEqualTo(new Interval(0, 1));
    assertThat(both.of(Use.TUNING).confusion().recall(Mark.COVERED)).isEqualTo(1);
  }

  @Test
  void theTableShowsEachUseAllAndIfWantedEachQuestion() {
    PointAgreement agreement =
        new PointAgreement(
            List.of(graded("one", Use.TUNING, TEN), graded("two", Use.KEPT_APART, TEN)));

    String table = PointTable.of(agreement, List.of(Use.TUNING, Use.KEPT_APART), true);

    assertThat(table)
        .contains("tuning: 1 questions, 1 answers, 10 marks")
        .contains("kept-apart: 1 questions", "all: 2 questions, 2 answers, 20 marks")
        .containsPattern("covered +5 +6  0\\.667 \\(0\\.667 to 0\\.667\\) +0\\.800")
        .contains("kappa 0.400")
        .contains("right, and told to be wrong: 0 of 5")
        .contains("time an answer: 40 ms in the middle, 40 in nine of ten cases")
        .containsPattern("one +0\\.400 +0\\.667 +0\\.800");
    assertThat(PointTable.of(agreement, List.of(Use.TUNING), false))
        .doesNotContain("kept-apart", "all:", "one ");
  }

  private static Graded graded(String id, Use use, List<Pair> pairs) {
    return new Graded(id, use, List.of(new Answer(Kind.STRONG, 0.5, pairs, Duration.ofMillis(40))));
  }
}
