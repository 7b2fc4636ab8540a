package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mockingbird.domain.Report;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Every form of a report sums up by topic and competence, and only what was asked and named.
class CoverageTest {
  private static final Report REPORT = Report.of(ReportExamples.mixed());

  @Test
  void aCellSaysWhatWasEarnedOfWhatWasAsked() {
    CoverageTable table = ReportPage.of(REPORT).coverage().getFirst();

    assertThat(table.competences()).containsExactly("concept", "mechanism");
    assertThat(table.rows().getFirst().topic()).isEqualTo("deep learning");
    assertThat(table.rows().getFirst().cells())
        .containsExactly(
            new CoverageTable.Cell("3 of 3", "heat-4"), new CoverageTable.Cell("1 of 3", "heat-2"));
    assertThat(table.rows().getLast().cells())
        .containsExactly(
            new CoverageTable.Cell("0 of 5", "heat-0"),
            new CoverageTable.Cell("not asked", "heat-none"));
    assertThat(table.note()).isEqualTo("1 key point names no competence and is left out here.");
  }

  @Test
  void aCompetenceSumsUpOverTopicsAndLeadsToItsKeyPoints() {
    List<CoverageTable.Total> totals = ReportPage.of(REPORT).coverage().getFirst().totals();

    assertThat(totals)
        .extracting(CoverageTable.Total::earned, CoverageTable.Total::percent)
        .containsExactly(tuple("3 of 8", 38), tuple("1 of 3", 33));
    assertThat(totals.getFirst().points())
        .containsExactly(
            new CoverageTable.Link("1.1", "Question 1, key point 1: covered", "question-1-point-1"),
            new CoverageTable.Link("2.1", "Question 2, key point 1: missed", "question-2-point-1"));
  }

  @Test
  void everyLinkLeadsToAPlaceThatIsThere() {
    ReportPage page = ReportPage.of(REPORT);
    Stream<String> places =
        page.sections().stream()
            .flatMap(
                section ->
                    Stream.concat(
                        Stream.of(section.anchor()),
                        section.points().stream().map(ReportPage.PointRow::anchor)));
    CoverageTable table = page.coverage().getFirst();
    Stream<CoverageTable.Link> links =
        Stream.concat(
            table.rows().stream().flatMap(row -> row.questions().stream()),
            table.totals().stream().flatMap(total -> total.points().stream()));

    assertThat(places.toList())
        .containsAll(links.map(CoverageTable.Link::anchor).toList())
        .contains("question-3");
    assertThat(table.rows().getLast().questions())
        .as("not the question that does not count")
        .extracting(CoverageTable.Link::text)
        .containsExactly("2");
  }

  @Test
  void nothingIsSaidWhereNoPointNamesACompetence() {
    Report plain = Report.of(ReportExamples.whole());

    assertThat(ReportPage.of(plain).coverage()).isEmpty();
    assertThat(ReportJson.of(plain).coverage()).isNull();
    assertThat(ReportMarkdown.of(plain)).doesNotContain("Coverage");
  }

  @Test
  void theMarkdownHasBothTables() {
    assertThat(ReportMarkdown.of(REPORT))
        .contains(
            """
            | Topic | concept | mechanism |
            | --- | ---: | ---: |
            | deep learning | 3 of 3 | 1 of 3 |
            | clustering | 0 of 5 | not asked |
            """)
        .contains("| 3 of 8: 38% |\n")
        .contains("1 key point names no competence")
        .contains("(weight 3, concept)", "(weight 4)");
  }

  @Test
  void programsGetTheCellsAndTheirKeyPoints() {
    CoverageJson coverage = CoverageJson.of(REPORT.coverage());

    assertThat(ReportJson.of(REPORT).coverage()).isEqualTo(coverage);
    assertThat(coverage.unnamed()).isEqualTo(1);
    assertThat(coverage.cells()).hasSize(3);
    assertThat(coverage.cells().get(1))
        .isEqualTo(
            new CoverageJson.Cell(
                "deep-learning",
                "mechanism",
                1,
                3,
                List.of(
                    new CoverageJson.Point("dropout", "p2"),
                    new CoverageJson.Point("dropout", "p3"))));
  }

  @Test
  void thePdfHasThemToo() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.of(REPORT))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("By topic and competence", "3 of 3", "not asked", "3 of 8: 38%");
    }
  }
}
