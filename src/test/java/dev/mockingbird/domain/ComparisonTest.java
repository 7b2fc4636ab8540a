package dev.mockingbird.domain;

import static dev.mockingbird.domain.Comparison.Change.FIRST;
import static dev.mockingbird.domain.Comparison.Change.GAINED;
import static dev.mockingbird.domain.Comparison.Change.LOST;
import static dev.mockingbird.domain.Comparison.Change.SAME;
import static dev.mockingbird.report.ReportExamples.contradicted;
import static dev.mockingbird.report.ReportExamples.covered;
import static dev.mockingbird.report.ReportExamples.missed;
import static dev.mockingbird.report.ReportExamples.partly;
import static dev.mockingbird.report.ReportExamples.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.report.ReportExamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String WORDS = "some words";
  private static final Question DROPOUT = question("dropout", "deep-learning", 3, 2, 1);

  /// Answered `days` after the others' beginning, and ended.
  private static Report answered(int days, Question question, Finding... findings) {
    Interview begun = ReportExamples.interview(question, question("last", "clustering", 1));
    Interview answered = ReportExamples.answer(begun, new Move.Ask("last"), WORDS, findings);
    Interview ended = ReportExamples.end(answered);
    return Report.of(
        new Interview(
            "after " + days,
            ended.owner(),
            ended.began().plusSeconds(86_400L * days),
            ended.setup(),
            ended.plan(),
            ended.turns(),
            ended.pending(),
            ended.version()));
  }

  @Test
  void pointsAreSetAgainstTheInterviewBeforeWhateverOrderTheyComeIn() {
    Report first = answered(0, DROPOUT, covered("p1", WORDS, WORDS), missed("p2"), missed("p3"));
    Report second =
        answered(
            1, DROPOUT, partly("p1", WORDS, WORDS), missed("p2"), contradicted("p3", WORDS, WORDS));
    Report third =
        answered(
            2, DROPOUT, covered("p1", WORDS, WORDS), covered("p2", WORDS, WORDS), missed("p3"));

    Comparison all = Comparison.of(List.of(third, first, second));

    assertThat(all.reports()).containsExactly(first, second, third);
    assertThat(all.shared()).hasSize(1);
    assertThat(all.shared().getFirst().points())
        .extracting(point -> point.steps().stream().map(Comparison.Step::change).toList())
        .containsExactly(
            List.of(FIRST, LOST, GAINED),
            List.of(FIRST, SAME, GAINED),
            List.of(FIRST, LOST, GAINED));
    assertThat(all.count(GAINED)).isEqualTo(3);
    assertThat(all.count(LOST)).isEqualTo(2);
    assertThat(all.shared().getFirst().grades())
        .extracting(Comparison.Grade::score)
        .containsExactly(3 / 6.0, 1.5 / 6, 5 / 6.0);
  }

  @Test
  void aQuestionThatOnlyOneAskedOrThatDoesNotCountIsNotShared() {
    Report one = answered(0, DROPOUT, missed("p1"), missed("p2"), missed("p3"));
    Report other = answered(1, question("k-means", "clustering", 1), missed("p1"));

    Comparison both = Comparison.of(List.of(one, other));

    assertThat(both.shared()).isEmpty(); // "last" was put in both and answered in none
    assertThat(both.topics())
        .extracting(Comparison.Topic::topic)
        .containsExactly("clustering", "deep-learning");
    assertThat(both.topics().getFirst().grades())
        .extracting(Comparison.Grade::counts)
        .containsExactly(false, true);
  }

  @Test
  void aPointWhoseClaimHasChangedIsAnotherPoint() {
    KeyPoint old = DROPOUT.points().getFirst();
    KeyPoint rewritten =
        new KeyPoint(
            old.id(),
            old.weight(),
            new Claim("Something else.", List.of()),
            old.misconceptions(),
            old.followUp());
    Question changed =
        new Question(
            DROPOUT.id(),
            DROPOUT.subject(),
            DROPOUT.wording(),
            DROPOUT.reference(),
            List.of(rewritten, DROPOUT.points().get(1), DROPOUT.points().get(2)));
    Report first = answered(0, DROPOUT, missed("p1"), missed("p2"), missed("p3"));
    Report second =
        answered(
            1, changed, covered("p1", WORDS, WORDS), covered("p2", WORDS, WORDS), missed("p3"));

    List<Comparison.Point> points =
        Comparison.of(List.of(first, second)).shared().getFirst().points();

    assertThat(points.getFirst().steps())
        .containsExactly(new Comparison.Step("", FIRST), new Comparison.Step("covered", FIRST));
    assertThat(points.get(1).steps().getLast().change()).isEqualTo(GAINED);
  }
}
