package dev.mockingbird.domain;

import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.missed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.report.ReportExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterviewTest {
  private static final Question FIRST = ReportExamples.question("first", "t", 1);
  private static final Question SECOND = ReportExamples.question("second", "t", 1);
  private static final Interview BEGUN = ReportExamples.interview(FIRST, SECOND);

  @Test
  void eachTurnRaisesTheVersionAndLeavesTheEarlierInterviewAsItWas() {
    Interview after = ReportExamples.skip(BEGUN, new Move.Ask("second"));
    assertThat(after.version()).isEqualTo(BEGUN.version() + 1);
    assertThat(after.pending()).isEqualTo(new Pending(new Move.Ask("second")));
    assertThat(after.turns()).hasSize(1);
    assertThat(BEGUN.turns()).isEmpty();
  }

  @Test
  void wordsDoNotRaiseTheVersion() {
    Interview said = BEGUN.with(BEGUN.pending().said("words", "why"));
    assertThat(said.version()).isEqualTo(BEGUN.version());
    assertThat(said.pending().words()).isEqualTo("words");
  }

  @Test
  void itIsOverWhenTheClosingIsPending() {
    assertThat(BEGUN.isOver()).isFalse();
    assertThat(ReportExamples.end(BEGUN).isOver()).isTrue();
  }

  @Test
  void anAnswerCountsForItsOwnQuestionOnly() {
    Interview after =
        ReportExamples.answer(
            BEGUN, new Move.Ask("second"), "words", covered("p1", "words", "words"));
    assertThat(after.standing(FIRST).score()).isEqualTo(1);
    assertThat(after.standing(SECOND).score()).isZero();
  }

  @Test
  void theLatestAssessmentOfATurnCounts() {
    Assessment covered =
        new Assessment(List.of(covered("p1", "words", "words")), ReportExamples.BUILT_IN);
    Assessment missed = new Assessment(List.of(missed("p1")), new Basis.Model("m", "1"));
    Turn turn =
        new Turn.Answered(BEGUN.pending(), "words", List.of(covered, missed), ReportExamples.BEGAN);
    assertThat(BEGUN.with(turn, new Move.Ask("second")).standing(FIRST).score()).isZero();
  }

  @Test
  void aMoveIsAboutOneQuestionOrNone() {
    assertThat(Interview.questionOf(new Move.Ask("q"))).isEqualTo("q");
    assertThat(Interview.questionOf(new Move.Probe("q", "p"))).isEqualTo("q");
    assertThat(Interview.questionOf(new Move.Hint("q", "p", 1))).isEqualTo("q");
    assertThat(Interview.questionOf(new Move.Close(Move.Reason.COMPLETE))).isEmpty();
  }

  @Test
  void aQuestionOutsideThePlanIsABug() {
    assertThatThrownBy(() -> BEGUN.question("third"))
        .hasMessage("question third is not in the plan");
  }
}
