package dev.mockingbird.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.mockingbird.domain.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Lays a report out as a PDF to keep: tagged for screen readers, with bookmarks, and with all its
/// letters in it. Formulae stand as their source, since what draws them runs in browsers only.
/// Nothing is fetched, whatever the texts say.
public final class ReportPdf {
  static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final String BLOCKS = "p,li,h1,h2,h3,th,td,blockquote";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;
  private static final TemplateEngine PAGES = TemplateEngine.createPrecompiled(ContentType.Html);

  private ReportPdf() {}

  public static byte[] of(Report report) {
    return of(ReportPage.of(report));
  }

  private static byte[] of(ReportPage page) {
    StringOutput html = new StringOutput();
    PAGES.render("pdf.jte", Map.of("page", page, "style", style()), html);
    Document document = Jsoup.parse(html.toString(), "", Parser.xmlParser());
    document.select(BLOCKS).attr("dir", "auto"); // as its first letter runs
    int lost = Letters.replaceUnknown(document);
    if (lost > 0) {
      document.expectFirst("h1").after(note(lost));
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      builder(document).toStream(pdf).run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static Element note(int lost) {
    return new Element("p")
        .addClass("note")
        .text(
            "The fonts of this document lack "
                + Phrases.count(lost, "letter")
                + ", each shown as "
                + Letters.UNKNOWN
                + ". The report page, the Markdown and the JSON have them.");
  }

  private static PdfRendererBuilder builder(Document document) {
    XRLog.setLoggingEnabled(false); // it tells about fonts and style sheets at every document
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "DejaVuSansCondensed.ttf", "text", NORMAL, FontStyle.NORMAL);
    font(builder, "DejaVuSansCondensed-Bold.ttf", "text", BOLD, FontStyle.NORMAL);
    font(builder, "DejaVuSansCondensed-Oblique.ttf", "text", NORMAL, FontStyle.ITALIC);
    font(builder, "DejaVuSansCondensed.ttf", "upright", NORMAL, FontStyle.ITALIC);
    font(builder, "DejaVuSansMono.ttf", "code", NORMAL, FontStyle.NORMAL);
    return builder
        .usePdfUaAccessibility(true)
        .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
        .useUnicodeBidiReorderer(new ICUBidiReorderer())
        .withProducer("Mockingbird")
        .useExternalResourceAccessControl(
            (_, _) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (_, _) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .withW3cDocument(new W3CDom().fromJsoup(document), "");
  }

  private static void font(
      PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
    builder.useFont(() -> resource(FONTS + file), family, weight, style, true);
  }

  private static String style() {
    try (InputStream sheet = resource("/report/pdf.css")) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputStream resource(String path) {
    InputStream stream = ReportPdf.class.getResourceAsStream(path);
    if (stream == null) {
      throw new IllegalStateException(path + " is not in the program");
    }
    return stream;
  }
}
