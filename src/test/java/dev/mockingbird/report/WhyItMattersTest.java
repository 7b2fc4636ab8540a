package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import org.junit.jupiter.api.Test;

/// Each report says of what was not covered why it matters, and of nothing else.
class WhyItMattersTest {
  private static final Report REPORT = Report.of(answered());

  private static Interview answered() {
    Question plain = ReportExamples.question("dropout", "deep-learning", 3, 2, 1, 1);
    Question explained =
        new Question(
            plain.id(),
            plain.subject(),
            plain.wording(),
            plain.reference(),
            plain.points().stream().map(WhyItMattersTest::explained).toList());
    String answer = "It is random. It is for good.";
    return ReportExamples.answer(
        ReportExamples.interview(explained),
        new Move.Close(Move.Reason.COMPLETE),
        answer,
        ReportExamples.covered("p1", answer, "It is random."),
        ReportExamples.contradicted("p2", answer, "It is for good."),
        ReportExamples.missed("p3"),
        ReportExamples.missed("p4"));
  }

  /// All but the last.
  private static KeyPoint explained(KeyPoint point) {
    String why = point.id().equals("p4") ? "" : "It matters <b>" + point.id() + "</b>.";
    return new KeyPoint(
        point.id(),
        point.weight(),
        point.claim(),
        point.misconceptions(),
        point.followUp(),
        why,
        point.competence());
  }

  @Test
  void thePageSaysItOfWhatWasContradictedOrMissed() {
    assertThat(ReportPage.of(REPORT).sections().getFirst().points())
        .extracting(ReportPage.PointRow::why)
        .containsExactly("", "It matters <b>p2</b>.", "It matters <b>p3</b>.", "");
  }

  @Test
  void soDoesTheMarkdown() {
    assertThat(ReportMarkdown.of(REPORT).lines().filter(line -> line.contains("Why it matters")))
        .containsExactly(
            "  - Why it matters: It matters \\<b\\>p2\\</b\\>.",
            "  - Why it matters: It matters \\<b\\>p3\\</b\\>.");
  }

  @Test
  void andWhatProgramsRead() {
    assertThat(ReportJson.of(REPORT).sections().getFirst().points())
        .extracting(ReportJson.Point::why)
        .containsExactly(null, "It matters <b>p2</b>.", "It matters <b>p3</b>.", null);
  }
}
