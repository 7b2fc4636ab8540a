package dev.mockingbird.material;

import dev.mockingbird.domain.Refusal;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/// Reads PDF and DOCX by Tika, with bounds on what a small file may unfold to. Lines are numbered
/// by page in a PDF, by paragraph in a DOCX.
final class OfficeFile {
  /// How many times its size a file may have unpacked, of those a DOCX of text has ten.
  private static final int MOST_UNPACKED = 10;

  private static final int MOST_PARTS = 5_000;

  private final Limits limits;

  OfficeFile(Limits limits) {
    this.limits = limits;
  }

  Reading pdf(byte[] bytes) {
    return read(bytes, new PDFParser(), PdfLines::read);
  }

  Reading docx(byte[] bytes) {
    return unpacksToTooMuch(bytes)
        ? new Reading.Broken(0, "unpacks to more than " + most() / 1_000_000 + " MB; refused")
        : read(bytes, new OOXMLParser(), OfficeFile::paragraphs);
  }

  private long most() {
    return MOST_UNPACKED * limits.bytes();
  }

  private interface Layout {
    Reading read(Document document);
  }

  private Reading read(byte[] bytes, Parser parser, Layout layout) {
    ToXMLContentHandler xml = new ToXMLContentHandler();
    Pages pages = new Pages(xml, limits.pages());
    ParseContext context = new ParseContext();
    try (InputStream in = TikaInputStream.get(bytes)) {
      parser.parse(
          in, new WriteOutContentHandler(pages, (int) limits.bytes()), new Metadata(), context);
      return layout.read(Jsoup.parse(xml.toString()));
    } catch (EncryptedDocumentException e) {
      return new Reading.Broken(0, "is encrypted; save it without a password");
    } catch (SAXException | TikaException | IOException | RuntimeException e) {
      if (pages.areTooMany()) { // whatever the parser has wrapped it in
        return new Reading.Broken(0, "has more than " + limits.pages() + " pages; split it");
      }
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        return new Reading.Broken(
            0, "holds more than " + limits.megabytes() + " MB of text; split it");
      }
      refuseIfFull(bytes.length);
      return new Reading.Broken(0, "is damaged, or no file of its kind; save it anew");
    }
  }

  /// A parser writes what it reads to a temporary file, and fails where there is no room.
  private static void refuseIfFull(int needed) {
    if (new File(System.getProperty("java.io.tmpdir")).getUsableSpace() < needed) {
      throw Refusal.noTemporaryRoom();
    }
  }

  private static Reading paragraphs(Document document) {
    AtomicInteger paragraph = new AtomicInteger();
    return new Reading.Article(
        HtmlLines.of(
            document.body(),
            element ->
                element.normalName().matches("p|h[1-6]|tr|li")
                    ? paragraph.incrementAndGet()
                    : paragraph.get()),
        List.of());
  }

  private boolean unpacksToTooMuch(byte[] bytes) {
    long total = 0;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && total <= most() && parts <= MOST_PARTS) {
        parts++;
        for (int read = zip.read(buffer); read > 0 && total <= most(); read = zip.read(buffer)) {
          total += read;
        }
        entry = total > most() ? null : zip.getNextEntry();
      }
    } catch (ZipException e) {
      return false; // the parser says what is wrong with it
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
    return total > most() || parts > MOST_PARTS;
  }

  /// Stops the parser at the page that is one too many.
  private static final class Pages extends ContentHandlerDecorator {
    private final int most;
    private int pages;

    Pages(ToXMLContentHandler handler, int most) {
      super(handler);
      this.most = most;
    }

    boolean areTooMany() {
      return pages > most;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      if ("page".equals(attributes.getValue("class"))) {
        pages++;
      }
      if (areTooMany()) {
        throw new SAXException("too many pages");
      }
      super.startElement(uri, name, qualified, attributes);
    }
  }
}
