package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What was said about key points, in each form of the report.
class DiscussionRowTest {
  private static final Remark FIRST =
      remark("dropout", "p2", 1, "# Why?\n<b>bold</b>", "It *is* so.\n\n# Not a heading of ours");
  private static final Remark OTHER = remark("k-means", "p1", 1, "And this?", "So.");
  private static final Interview TALKED = ReportExamples.whole().with(OTHER).with(FIRST);

  private static Remark remark(
      String question, String point, int number, String text, String words) {
    return new Remark(
        question,
        point,
        number,
        text,
        new Remark.Response(words, "openai m1", "Something was left out."),
        ReportExamples.BEGAN);
  }

  private static ReportPage page(Interview interview) {
    return ReportPage.of(Report.of(interview));
  }

  @Test
  void itStandsAtItsPointAndAsAPartOfItsOwnInTheOrderOfThePoints() {
    ReportPage page = page(TALKED);
    DiscussionRow row = page.sections().getFirst().points().get(1).discussion();

    assertThat(page.discussions()).extracting(DiscussionRow::pointId).containsExactly("p2", "p1");
    assertThat(page.discussions().getFirst()).isEqualTo(row);
    assertThat(row.next()).isEqualTo(2);
    assertThat(row.rule()).endsWith("the point is contradicted and earns 0 of 2.");
    assertThat(row.remarks())
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.anchor()).isEqualTo("question-1-point-2-remark-1");
              assertThat(remark.html()).contains("<em>is</em>");
              assertThat(remark.who()).isEqualTo("Interviewer (openai m1)");
            });
    assertThat(DiscussionRow.anchor(Report.of(TALKED), FIRST))
        .isEqualTo("question-1-point-2-remark-1");
  }

  @Test
  void theMarkdownKeepsWhatWasSaidFromBecomingAPartOfIt() {
    String markdown = ReportMarkdown.of(Report.of(TALKED));

    assertThat(markdown)
        .contains(
            "## Discussed points\n\n### 1\\. Title of dropout: Claim p2 of dropout.\n\n**You:**\n\n"
                + "> \\# Why?  \n> \\<b\\>bold\\</b\\>",
            "**Interviewer (openai m1):**\n\n> It *is* so.\n>\n> # Not a heading of ours",
            "*Something was left out.*");
    assertThat(markdown.replaceFirst("(?s)## Discussed points.*", "").strip())
        .isEqualTo(ReportMarkdown.of(Report.of(ReportExamples.whole())).strip());
  }

  @Test
  void thePdfHasIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(Report.of(TALKED)))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains(
              "Discussed points", "<b>bold</b>", "Not a heading of ours", "Something was left out.")
          .contains("contradicted and earns 0 of 2");
    }
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(Report.of(ReportExamples.whole())))) {
      assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("Discussed points");
    }
  }

  @Test
  void whatIsFullOrGoesOnTakesNoMore() {
    Interview full = ReportExamples.whole();
    for (int number = 1; number <= Discussion.MOST_REMARKS; number++) {
      full = full.with(remark("dropout", "p1", number, "So?", "So."));
    }
    List<ReportPage.PointRow> points = page(full).sections().getFirst().points();
    ReportPage goesOn = page(TALKED.at(TALKED.turns().size() - 1));

    assertThat(points.getFirst().discussion().isPossible()).isFalse();
    assertThat(points.getFirst().discussion().full()).contains("6 remarks, which is the most");
    assertThat(points.get(1).discussion().isPossible()).isTrue();
    assertThat(goesOn.sections().getFirst().points().getFirst().discussion().isPossible())
        .isFalse();
  }
}
