package dev.mockingbird.domain;

import static dev.mockingbird.report.ReportExamples.BEGAN;
import static dev.mockingbird.report.ReportExamples.BUILT_IN;
import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.missed;
import static dev.mockingbird.report.ReportExamples.partly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TurnTest {
  private static final Pending ASKED = new Pending(new Move.Ask("q"));
  private static final String OTHER = "words of somebody else";

  static Stream<Finding> foreign() {
    return Stream.of(
        covered("p1", OTHER, OTHER), partly("p1", OTHER, "words"), contradicted("p1", OTHER, "of"));
  }

  @ParameterizedTest
  @MethodSource("foreign")
  void aQuoteFromElsewhereIsRefused(Finding finding) {
    Assessment assessment = new Assessment(List.of(missed("p2"), finding), BUILT_IN);
    assertThatThrownBy(() -> new Turn.Answered(ASKED, "my own", List.of(assessment), BEGAN))
        .hasMessage("a finding quotes what is not in the answer");
  }

  @Test
  void aQuoteFromAnotherPlaceOfTheAnswerIsRefused() {
    Assessment assessment = new Assessment(List.of(covered("p1", "own words", "words")), BUILT_IN);
    assertThatThrownBy(
            () -> new Turn.Answered(ASKED, "words of my own", List.of(assessment), BEGAN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecondAssessmentIsHeldToTheSame() {
    Turn.Answered turn = new Turn.Answered(ASKED, "my own", List.of(assessment()), BEGAN);
    Assessment another = new Assessment(List.of(covered("p1", OTHER, OTHER)), BUILT_IN);
    assertThatThrownBy(() -> turn.with(another)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theLatestAssessmentIsInForce() {
    Turn.Answered turn = new Turn.Answered(ASKED, "my own", List.of(assessment()), BEGAN);
    Assessment later = new Assessment(List.of(missed("p1")), new Basis.Model("m", "1"));
    assertThat(turn.with(later).assessment()).isEqualTo(later);
    assertThat(turn.with(later).assessments()).containsExactly(assessment(), later);
  }

  @Test
  void anAnsweredTurnHasWordsAndAnAssessment() {
    assertThatThrownBy(() -> new Turn.Answered(ASKED, " \n", List.of(assessment()), BEGAN))
        .hasMessage("answer is empty, must have text");
    assertThatThrownBy(() -> new Turn.Answered(ASKED, "words", List.of(), BEGAN))
        .hasMessage("an answered turn has an assessment");
  }

  private static Assessment assessment() {
    return new Assessment(List.of(), BUILT_IN);
  }
}
