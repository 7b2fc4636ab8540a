package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/// Hebrew and Arabic stand in a PDF as they are written: from right to left, and the letters of
/// Arabic in the shapes that their neighbours ask for.
class RightToLeftTest {
  private static final String HEBREW = "שלום";
  private static final String ARABIC = "سلام";

  /// From the left: the final meem, lam and alef as one letter, the initial seen.
  private static final String ARABIC_AS_DRAWN = "\uFEE1\uFEFC\uFEB3";

  @Test
  void wordsRunFromRightToLeftAndLettersJoin() throws IOException {
    byte[] pdf = pdf("In Hebrew it is " + HEBREW + ", in Arabic " + ARABIC + " they say.");

    assertThat(drawn(pdf))
        .contains("InHebrewitis" + reversed(HEBREW) + ",inArabic" + ARABIC_AS_DRAWN + "theysay.");
    assertThat(text(pdf)).contains(HEBREW, ARABIC);
  }

  @Test
  void anAnswerInSuchAScriptBeginsAtTheRightWithItsProofs() throws IOException {
    String answer = HEBREW + " אחד bias, שתיים.";
    Interview interview =
        ReportExamples.answer(
            ReportExamples.interview(ReportExamples.question("q", "t", 1)),
            new Move.Close(Move.Reason.COMPLETE),
            answer,
            ReportExamples.covered("p1", answer, HEBREW + " אחד"));

    assertThat(drawn(ReportPdf.of(Report.of(interview))))
        .contains("." + reversed("שתיים") + ",bias[1]" + reversed(HEBREW + "אחד"));
  }

  @Test
  void whatIsStressedKeepsItsLetters() throws IOException {
    Interview begun = ReportExamples.interview(ReportExamples.question("q", "t", 1));
    Interview asked = begun.with(begun.pending().said("Is it *" + ARABIC + "*?", ""));

    Interview answered =
        ReportExamples.answer(
            asked, new Move.Close(Move.Reason.COMPLETE), "Yes.", ReportExamples.missed("p1"));

    assertThat(drawn(ReportPdf.of(Report.of(answered)))).contains("Isit" + ARABIC_AS_DRAWN + "?");
  }

  private static byte[] pdf(String answer) {
    return ReportPdf.of(
        Report.of(
            ReportExamples.answer(
                ReportExamples.interview(ReportExamples.question("q", "t", 1)),
                new Move.Close(Move.Reason.COMPLETE),
                answer,
                ReportExamples.missed("p1"))));
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /// What stands on the paper, line by line from left to right, without spaces.
  private static String drawn(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Letters letters = new Letters();
      letters.getText(document);
      return letters.seen.stream()
          .sorted(
              Comparator.comparingInt(Letters.Seen::page)
                  .thenComparingInt(Letters.Seen::line)
                  .thenComparingDouble(Letters.Seen::left))
          .map(Letters.Seen::letter)
          .collect(Collectors.joining())
          .replace(" ", "");
    }
  }

  /// Notes where each letter stands.
  private static final class Letters extends PDFTextStripper {
    private final List<Seen> seen = new ArrayList<>();

    private record Seen(int page, int line, float left, String letter) {}

    @Override
    protected void processTextPosition(TextPosition letter) {
      int line = Math.round(letter.getYDirAdj() / 6); // what is set high belongs to the line too
      seen.add(new Seen(getCurrentPageNo(), line, letter.getXDirAdj(), letter.getUnicode()));
    }
  }
}
