package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.SecondAttempt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// The PDF passes every check of PDF/UA-1 (ISO 14289-1) that a machine can make, whatever was said;
/// veraPDF makes them. What only people can tell, such as whether the order is one to read in, it
/// cannot; nor does it see that words of another language than English are not marked as such.
class PdfAccessibilityTest {
  private static final Move CLOSE = new Move.Close(Move.Reason.COMPLETE);

  /// All that Markdown can bring along, headings that would skip levels among it.
  private static final String ALL_KINDS =
      """
      # First

      #### Far below

      - one
        1. *two*
           - **three**

      > quoted, [with a link](https://example.org/)

      ---

      ```
      code  here
      ```

      $$a^2$$

      At the end `code`,\\
      in another line.
      """;

  @Test
  void aReportWithEveryStateOfAQuestionPasses() throws Exception {
    assertThat(failures(pdf(ReportExamples.whole()))).isEmpty();
    assertThat(failures(pdf(ReportExamples.mixed()))).isEmpty();
  }

  @Test
  void aReportOfAnInterviewThatHasJustBegunPasses() throws Exception {
    Interview begun = ReportExamples.interview(ReportExamples.question("q", "t", 1));
    assertThat(failures(pdf(begun))).isEmpty();
  }

  @Test
  void aReportOfTextsOfEveryKindPasses() throws Exception {
    Question plain = ReportExamples.question("q", "t", 2, 1);
    Question question =
        new Question(
            plain.id(),
            plain.subject(),
            new Question.Wording(ALL_KINDS, List.of()),
            new Question.Reference(ALL_KINDS, List.of()),
            plain.points());
    Interview begun = ReportExamples.interview(question);
    Interview asked = begun.with(begun.pending().said(ALL_KINDS, "A note."));
    String answer = "# One.\n\n  שלום, سلام, 過, \t<b>two</b>";
    Interview answered =
        ReportExamples.answer(
            asked,
            CLOSE,
            answer,
            ReportExamples.covered("p1", answer, "שלום, سلام"),
            ReportExamples.missed("p2"));
    assertThat(failures(pdf(talked(answered, answer)))).isEmpty();
  }

  /// What comes after the end: a discussion, a second attempt, a dispute.
  private static Interview talked(Interview over, String answer) {
    Remark.Response response = new Remark.Response(ALL_KINDS, "a model", "Something was left out.");
    return over.with(new Remark("q", "p1", 1, "# Why?", response, ReportExamples.BEGAN))
        .with(new SecondAttempt("q", "two", second("two"), ReportExamples.BEGAN))
        .with(
            new Review.Dispute("q", "p2", "I said two.", ReportExamples.BEGAN),
            Map.of(0, second(answer)));
  }

  private static Assessment second(String answer) {
    return new Assessment(
        List.of(ReportExamples.missed("p1"), ReportExamples.covered("p2", answer, "two")),
        ReportExamples.BUILT_IN);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsQuotedItPasses(long seed) throws Exception {
    Question question = ReportExamples.question("q", "t", 3, 2, 2, 1);
    String answer = "Some words, [others](https://example.org/) and\n\nmore of them: שלום 12.";
    List<Finding> findings = ReportExamples.findings(question, answer, new Random(seed));
    Interview answered =
        ReportExamples.answer(
            ReportExamples.interview(question), CLOSE, answer, findings.toArray(Finding[]::new));
    assertThat(failures(pdf(answered))).as("seed %d", seed).isEmpty();
  }

  @Test
  void theValidatorSeesWhatIsTakenAway() throws Exception {
    byte[] silent;
    try (PDDocument document = Loader.loadPDF(pdf(ReportExamples.whole()))) {
      document.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      silent = bytes.toByteArray();
    }
    assertThat(failures(silent)).isNotEmpty();
  }

  private static byte[] pdf(Interview interview) {
    return ReportPdf.of(Report.of(interview));
  }

  /// The rules that it breaks, by their numbers in ISO 14289-1, and what they ask for.
  private static Set<String> failures(byte[] pdf) throws IOException, VeraPDFException {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(100);
      return result.getTestAssertions().stream()
          .map(each -> each.getRuleId().getClause() + ": " + each.getMessage())
          .collect(Collectors.toSet());
    }
  }
}
