package dev.mockingbird.report;

import static dev.mockingbird.report.ReportExamples.covered;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
  private static final Question QUESTION = ReportExamples.question("q", "t", 2, 1);

  @Test
  void itSaysWhatTheReportSays() throws IOException {
    String text = text(ReportExamples.whole());
    assertThat(text)
        .contains("Interview report", "Overall", "19%", "By topic", "Fix first")
        .contains("1. Title of dropout", "earned 3.5 of 6: 58%", "1 hint used")
        .contains("Units are zeroed at random.", "Weak units are", "removed for good", "Right p2.")
        .contains("Graded by the built-in judge because the model timed out.")
        .contains("I do not know <b>that</b>.")
        .contains("a_1");
  }

  @Test
  void screenReadersGetItsParts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(ReportExamples.whole()))) {
      var catalog = pdf.getDocumentCatalog();
      assertThat(catalog.getLanguage()).isEqualTo("en");
      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Interview report: 22 Nov");
      assertThat(pdf.getDocumentInformation().getSubject()).startsWith("What was asked");
      List<String> tags = new ArrayList<>();
      gather(catalog.getStructureTreeRoot().getCOSObject(), tags);
      assertThat(tags)
          .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "L", "LI", "Link");
      List<String> bookmarks = new ArrayList<>();
      for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
        bookmarks.add(item.getTitle());
      }
      assertThat(bookmarks).startsWith("Overall", "Fix first", "1. Title of dropout").hasSize(6);
    }
  }

  @Test
  void everyQuoteOfAPointLeadsToItsPlace() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(ReportExamples.whole()))) {
      List<PDAnnotationLink> links = links(pdf);
      // four questions in the table, two points to fix at least, and each proven point both ways
      assertThat(links).hasSizeGreaterThan(10);
      for (PDAnnotationLink link : links) {
        assertThat(link.getAction()).as("leads within the document").isNotNull();
        assertThat(link.getAction()).isNotInstanceOf(PDActionURI.class);
      }
    }
  }

  @Test
  void theOverallGradeLeadsToTheQuestionsItIsTheMeanOf() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(ReportExamples.whole()))) {
      assertThat(links(pdf).getFirst().getContents())
          .isEqualTo("To the questions it is the mean of");
    }
    try (PDDocument pdf = Loader.loadPDF(pdf(ReportExamples.interview(QUESTION)))) {
      assertThat(links(pdf)).isEmpty();
    }
  }

  @Test
  void allLettersAreInIt() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(ReportExamples.whole()))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void lettersItCannotDrawAreCountedAndSaid() throws IOException {
    String text = text(answered("Größe, Ошибка, σ²≤∞ and 过拟合 and 😀."));
    assertThat(text)
        .contains("Größe, Ошибка, σ²≤∞ and □□□ and □.")
        .contains("lack 8 letters, each shown as □");
  }

  @Test
  void aReportWithoutStrangeLettersSaysNothingOfThem() throws IOException {
    assertThat(text(answered("Größe"))).doesNotContain("□");
  }

  @Test
  void hostileTextsStayTextsAndFetchNothing() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer net =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    net.createContext("/", exchange -> requests.incrementAndGet());
    net.start();
    try {
      String home = "http://127.0.0.1:" + net.getAddress().getPort();
      String hostile =
          """
          </style><style>@import url("%1$s/a.css"); body { background: url(%1$s/b.png) }</style>
          <img src="%1$s/c.png"/><link rel="stylesheet" href="%1$s/d.css"/> ![x](%1$s/e.png)
          <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; ]]> <bookmark name="B" href="#x"/>
          [x](javascript:alert(1)) \u0000\u0007\ud800 \u202e
          """
              .formatted(home);
      Interview begun = ReportExamples.interview(QUESTION);
      Interview asked = begun.with(begun.pending().said(hostile, hostile));
      byte[] pdf = ReportPdf.of(Report.of(answered(asked, hostile)));
      try (PDDocument document = Loader.loadPDF(pdf)) {
        String text = new PDFTextStripper().getText(document);
        assertThat(text).contains("<img src=", "&e;").doesNotContain("root:");
        assertThat(links(document))
            .extracting(PDAnnotationLink::getAction)
            .doesNotHaveAnyElementsOfTypes(PDActionURI.class);
        assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(3);
      }
      assertThat(requests).hasValue(0);
    } finally {
      net.stop(0);
    }
  }

  private static Interview answered(String answer) {
    return answered(ReportExamples.interview(QUESTION), answer);
  }

  private static Interview answered(Interview asked, String answer) {
    return ReportExamples.answer(
        asked,
        new Move.Close(Move.Reason.COMPLETE),
        answer,
        covered("p1", answer, answer.strip()),
        ReportExamples.missed("p2"));
  }

  private static byte[] pdf(Interview interview) {
    return ReportPdf.of(Report.of(interview));
  }

  private static String text(Interview interview) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(interview))) {
      return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }
  }

  private static List<PDAnnotationLink> links(PDDocument pdf) throws IOException {
    List<PDAnnotationLink> links = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        Stream.of(annotation)
            .filter(PDAnnotationLink.class::isInstance)
            .map(PDAnnotationLink.class::cast)
            .forEach(links::add);
      }
    }
    return links;
  }

  /// Every tag below a part of the structure tree.
  private static void gather(COSBase part, List<String> tags) {
    switch (part) {
      case COSObject reference -> gather(reference.getObject(), tags);
      case COSArray parts -> parts.forEach(one -> gather(one, tags));
      case COSDictionary one -> {
        if (one.getNameAsString(COSName.S) != null) {
          tags.add(one.getNameAsString(COSName.S));
        }
        if (one.getDictionaryObject(COSName.K) != null) {
          gather(one.getDictionaryObject(COSName.K), tags);
        }
      }
      default -> {}
    }
  }
}
