package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.SharedMeasures;
import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Mark;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The built-in judge against the marked answers of the bank. The floors are what it reaches now,
/// less a little; raise them when it gets better.
class BuiltInJudgeAgreementTest {
  private static final PointAgreement ALL = SharedMeasures.points(Path.of("corpus"));

  @Test
  void itAgreesWithPeopleAsFarAsItDid() {
    System.out.println(PointTable.of(ALL, List.of(Use.values()), false));

    assertThat(ALL.of(Use.TUNING).confusion().precision(Mark.COVERED)).isGreaterThan(0.83);
    assertThat(ALL.of(Use.TUNING).confusion().recall(Mark.COVERED)).isGreaterThan(0.76);
    assertThat(ALL.of(Use.KEPT_APART).confusion().precision(Mark.COVERED)).isGreaterThan(0.82);
    assertThat(ALL.of(Use.KEPT_APART).confusion().recall(Mark.COVERED)).isGreaterThan(0.79);
    assertThat(ALL.confusion().kappa()).isGreaterThan(0.7);
  }

  @Test
  void hardlyAnybodyIsToldToBeWrongWhoIsRight() {
    assertThat(ALL.confusion().count(Mark.COVERED, Mark.CONTRADICTED)).isLessThanOrEqualTo(20);
  }

  @Test
  void strongAnswersEarnMostAndAnswersToOtherQuestionsNothing() {
    assertThat(ALL.score(Kind.STRONG))
        .isGreaterThan(ALL.score(Kind.MIDDLING) + 0.15)
        .isGreaterThan(ALL.score(Kind.WRONG) + 0.1);
    assertThat(ALL.score(Kind.MIDDLING)).isGreaterThan(ALL.score(Kind.THIN) + 0.2);
    assertThat(ALL.score(Kind.OFF_TOPIC)).isLessThan(0.04);
  }
}
