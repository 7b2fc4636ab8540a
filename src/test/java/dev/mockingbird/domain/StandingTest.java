package dev.mockingbird.domain;

import static dev.mockingbird.report.ReportExamples.BUILT_IN;
import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.missed;
import static dev.mockingbird.report.ReportExamples.partly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.report.ReportExamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {
  private static final String WORDS = "some words";
  private static final Question QUESTION = ReportExamples.question("q", "t", 3, 2, 1);

  @ParameterizedTest(name = "{0}, then {1}: {2}")
  @CsvSource({
    "missed,       missed,       missed",
    "missed,       partly,       partly",
    "missed,       covered,      covered",
    "missed,       contradicted, contradicted",
    "partly,       missed,       partly",
    "partly,       partly,       partly",
    "partly,       covered,      covered",
    "partly,       contradicted, contradicted",
    "covered,      missed,       covered",
    "covered,      partly,       covered",
    "covered,      covered,      covered",
    "covered,      contradicted, contradicted",
    "contradicted, missed,       contradicted",
    "contradicted, partly,       partly",
    "contradicted, covered,      covered",
    "contradicted, contradicted, contradicted"
  })
  void aLaterAnswerAddsCorrectsOrTakesBack(String first, String later, String expected) {
    Standing standing =
        Standing.of(QUESTION).after(0, assessment(of(first))).after(1, assessment(of(later)));
    assertThat(standing.entries().getFirst().finding().kind()).isEqualTo(expected);
  }

  @Test
  void eachHintTakesAQuarterOfWhatItsPointEarnsAfterwards() {
    Question question = Examples.lasso();
    Assessment covered =
        new Assessment(
            List.of(
                new Finding.Covered(
                    "constraint", Quote.in("the corners", "corners").orElseThrow())),
            new Basis.BuiltIn("1", ""));

    for (int hints = 0; hints <= 3; hints++) {
      Standing standing = Standing.of(question).after(0, covered, Map.of("constraint", hints));
      assertThat(standing.score()).isEqualTo(1 - 0.25 * hints);
      assertThat(standing.entries().getFirst().hints()).isEqualTo(hints);
    }
    Standing made = Standing.of(question).after(0, covered);
    assertThat(made.after(1, covered, Map.of("constraint", 3)))
        .as("what was earned before a hint stays earned")
        .isEqualTo(made);
  }

  @Test
  void anInterviewCountsTheHintsTakenBeforeAnAnswer() {
    Interview begun = Examples.beginning();
    Interview hinted =
        begun.with(
            new Turn.Hinted(begun.pending(), begun.began()),
            new Move.Hint("overfitting", "gap", 1));
    Interview after = hinted.with(Examples.answered(hinted), new Move.Ask("lasso"));

    // gap weighs 3 of 6 and is covered, cause 2 and is half covered without a hint
    assertThat(after.standing(Examples.overfitting()).score()).isEqualTo((3 * 0.75 + 1) / 6);
  }

  @Test
  void beforeTheFirstAnswerEveryPointIsMissedAndFromNoTurn() {
    assertThat(Standing.of(QUESTION).entries())
        .allMatch(entry -> entry.finding() instanceof Finding.Missed && entry.turn() == -1)
        .hasSize(3);
    assertThat(Standing.of(QUESTION).score()).isZero();
  }

  @Test
  void anEntryNamesTheTurnWhoseAnswerCounts() {
    Standing standing =
        Standing.of(QUESTION)
            .after(2, assessment(covered("p1", WORDS, "some")))
            .after(5, assessment(missed("p1"), partly("p2", WORDS, "words")));
    assertThat(standing.entries().stream().map(Standing.Entry::turn)).containsExactly(2, 5, -1);
  }

  @Test
  void theScoreIsTheWeightEarnedOutOfAllWeight() {
    Standing standing =
        Standing.of(QUESTION)
            .after(
                0,
                assessment(
                    covered("p1", WORDS, WORDS),
                    partly("p2", WORDS, WORDS),
                    contradicted("p3", WORDS, WORDS)));
    assertThat(standing.score()).isEqualTo((3 + 1) / 6.0);
  }

  @Test
  void onlyCoveredPointsAreClosed() {
    Standing standing =
        Standing.of(QUESTION)
            .after(0, assessment(partly("p1", WORDS, WORDS), covered("p2", WORDS, WORDS)));
    assertThat(standing.open().stream().map(entry -> entry.point().id()))
        .containsExactly("p1", "p3");
  }

  @Test
  void aFindingAboutNoPointOfTheQuestionChangesNothing() {
    Standing standing = Standing.of(QUESTION);
    assertThat(standing.after(0, assessment(covered("p9", WORDS, WORDS)))).isEqualTo(standing);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theScoreIsArithmeticOverTheLastWordOnEachPoint(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int[] weights = random.ints(1 + random.nextInt(7), 1, KeyPoint.MAX_WEIGHT + 1).toArray();
      Question question = ReportExamples.question("q", "t", weights);
      Standing standing = Standing.of(question);
      Map<String, String> expected = new HashMap<>();
      for (int turn = 0; turn < 4; turn++) {
        List<Finding> findings = ReportExamples.findings(question, WORDS, random);
        findings.forEach(found -> expected.merge(found.pointId(), found.kind(), this::merged));
        standing = standing.after(turn, new Assessment(findings, BUILT_IN));
        assertThat(standing.score())
            .isBetween(0.0, 1.0)
            .isEqualTo(earned(question, expected) / question.weight(), within(1e-12));
      }
    }
  }

  /// The rule once more, in other words than the code's.
  private String merged(String before, String later) {
    boolean silent = later.equals("missed");
    boolean saysLess = before.equals("covered") && later.equals("partly");
    return silent || saysLess ? before : later;
  }

  private static double earned(Question question, Map<String, String> kinds) {
    Map<String, Double> credit =
        Map.of("covered", 1.0, "partly", 0.5, "contradicted", 0.0, "missed", 0.0);
    return question.points().stream()
        .mapToDouble(p -> p.weight() * credit.getOrDefault(kinds.getOrDefault(p.id(), ""), 0.0))
        .sum();
  }

  private static Finding of(String kind) {
    return switch (kind) {
      case "covered" -> covered("p1", WORDS, WORDS);
      case "partly" -> partly("p1", WORDS, WORDS);
      case "contradicted" -> contradicted("p1", WORDS, WORDS);
      default -> missed("p1");
    };
  }

  private static Assessment assessment(Finding... findings) {
    return new Assessment(List.of(findings), BUILT_IN);
  }
}
