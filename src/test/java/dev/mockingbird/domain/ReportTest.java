package dev.mockingbird.domain;

import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.partly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.report.ReportExamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final String WORDS = "some words";
  private static final Move CLOSE = new Move.Close(Move.Reason.COMPLETE);

  @Test
  void sectionsTellWhatBecameOfEachQuestionThatWasPut() {
    Report report = Report.of(ReportExamples.whole());
    assertThat(report.sections().stream().map(Report.Section::state))
        .containsExactly(
            Report.State.ANSWERED, Report.State.SKIPPED, Report.State.ANSWERED, Report.State.OPEN);
    assertThat(report.sections().getFirst().turns()).containsExactly(0, 1, 2);
    assertThat(report.sections().getFirst().hints()).isEqualTo(1);
  }

  @Test
  void aQuestionHasASectionWhenItIsNoLongerUnderWay() {
    Interview interview =
        ReportExamples.interview(
            ReportExamples.question("put", "t", 1), ReportExamples.question("not", "t", 1));
    assertThat(Report.of(interview).sections().stream().map(section -> section.question().id()))
        .isEmpty();
    assertThat(
            Report.of(ReportExamples.end(interview)).sections().stream()
                .map(section -> section.question().id()))
        .containsExactly("put");
  }

  @Test
  void skippingAfterAnAnswerKeepsTheAnswer() {
    Interview interview = ReportExamples.interview(ReportExamples.question("q", "t", 1, 1));
    interview =
        ReportExamples.answer(
            interview, new Move.Probe("q", "p2"), WORDS, covered("p1", WORDS, WORDS));
    Report report = Report.of(ReportExamples.skip(interview, CLOSE));
    assertThat(report.sections().getFirst().state()).isEqualTo(Report.State.ANSWERED);
    assertThat(report.score()).isEqualTo(0.5);
  }

  @Test
  void aHintAloneLeavesTheQuestionOpen() {
    Interview interview = ReportExamples.interview(ReportExamples.question("q", "t", 1));
    Report report =
        Report.of(ReportExamples.end(ReportExamples.hint(interview, new Move.Hint("q", "p1", 1))));
    assertThat(report.sections().getFirst().state()).isEqualTo(Report.State.OPEN);
    assertThat(report.isGraded()).isFalse();
    assertThat(report.score()).isZero();
    assertThat(report.topics()).isEmpty();
    assertThat(report.fixFirst()).isEmpty();
  }

  @Test
  void topicsAreMeansOverTheirQuestionsThatCount() {
    assertThat(Report.of(ReportExamples.whole()).topics())
        .containsExactly(
            new Report.TopicScore("deep-learning", 3.5 / 6 / 2, 2),
            new Report.TopicScore("clustering", 0, 1));
  }

  @Test
  void errorsAreFixedFirstThenWhatWouldGainMost() {
    Interview interview =
        ReportExamples.interview(ReportExamples.question("q", "t", 1, 2, 5, 4, 5, 3));
    Report report =
        Report.of(
            ReportExamples.answer(
                interview,
                CLOSE,
                WORDS,
                contradicted("p1", WORDS, WORDS),
                contradicted("p2", WORDS, WORDS),
                partly("p3", WORDS, WORDS),
                covered("p5", WORDS, WORDS)));
    assertThat(report.fixFirst().stream().map(fix -> fix.entry().point().id()))
        .containsExactly("p2", "p1", "p4");
  }

  @Test
  void theLessonOfAnErrorIsItsCorrection() {
    List<Report.Fix> fixes = Report.of(ReportExamples.whole()).fixFirst();
    assertThat(fixes.stream().map(Report.Fix::lesson))
        .containsExactly("Right p2.", "Claim p1 of attention.", "Claim p1 of k-means.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theScoreIsTheMeanOverTheQuestionsThatCount(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      Question[] plan = plan(random);
      Interview interview = ReportExamples.interview(plan);
      List<Double> scores = new ArrayList<>();
      for (int at = 0; at < plan.length; at++) {
        Move next = at + 1 < plan.length ? new Move.Ask(plan[at + 1].id()) : CLOSE;
        boolean skips = random.nextInt(4) == 0;
        List<Finding> findings = ReportExamples.findings(plan[at], WORDS, random);
        scores.add(skips ? 0 : score(plan[at], findings));
        interview =
            skips
                ? ReportExamples.skip(interview, next)
                : ReportExamples.answer(interview, next, WORDS, findings.toArray(Finding[]::new));
      }
      double mean = scores.stream().mapToDouble(score -> score).average().orElseThrow();
      Report report = Report.of(interview);
      assertThat(report.score()).isBetween(0.0, 1.0).isEqualTo(mean, within(1e-12));
      assertThat(report.topics().stream().mapToInt(Report.TopicScore::questions).sum())
          .isEqualTo(plan.length);
      assertThat(report.fixFirst()).hasSizeLessThanOrEqualTo(3);
    }
  }

  private static Question[] plan(Random random) {
    Question[] plan = new Question[1 + random.nextInt(6)];
    for (int i = 0; i < plan.length; i++) {
      int[] weights = random.ints(1 + random.nextInt(6), 1, KeyPoint.MAX_WEIGHT + 1).toArray();
      plan[i] = ReportExamples.question("q" + i, "topic" + random.nextInt(3), weights);
    }
    return plan;
  }

  private static double score(Question question, List<Finding> findings) {
    double earned = 0;
    double all = 0;
    for (Finding finding : findings) {
      int weight = question.point(finding.pointId()).weight();
      all += weight;
      earned += finding.kind().equals("covered") ? weight : 0;
      earned += finding.kind().equals("partly") ? weight / 2.0 : 0;
    }
    return earned / all;
  }
}
