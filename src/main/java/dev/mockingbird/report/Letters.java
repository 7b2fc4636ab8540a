package dev.mockingbird.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The letters that the fonts of the PDF have: Latin, Greek, Cyrillic, signs of mathematics and
/// more, but not, for one, Chinese. Any other is shown as a box and counted, so that nothing is
/// dropped in silence.
final class Letters {
  /// Stands for a letter that the fonts lack.
  static final String UNKNOWN = "□";

  private static final int LAST = 0xFFFF;
  private static final List<String> FONTS =
      List.of("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf", "DejaVuSansMono.ttf");
  private static final BitSet TEXT = common(FONTS.subList(0, 2));
  private static final BitSet CODE = common(FONTS);

  private Letters() {}

  /// Puts boxes in place of what cannot be drawn.
  ///
  /// @return how many letters that were
  static int replaceUnknown(Document document) {
    int[] lost = {0};
    for (Element element : document.getAllElements()) {
      BitSet known = element.closest("pre,code,.math") == null ? TEXT : CODE;
      element.textNodes().forEach(text -> text.text(replaced(text.getWholeText(), known, lost)));
    }
    return lost[0];
  }

  private static String replaced(String text, BitSet known, int[] lost) {
    StringBuilder drawn = new StringBuilder();
    text.codePoints()
        .forEach(
            letter -> {
              if (known.get(letter) || Character.isWhitespace(letter)) {
                drawn.appendCodePoint(letter);
              } else if (Character.isLetterOrDigit(letter) || !isUnseen(letter)) {
                drawn.append(UNKNOWN);
                lost[0]++;
              }
            });
    return drawn.toString();
  }

  /// Says how its neighbours are to be drawn, or is no letter at all.
  private static boolean isUnseen(int letter) {
    return switch (Character.getType(letter)) {
      case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.NON_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  private static BitSet common(List<String> fonts) {
    BitSet common = new BitSet();
    common.set(0, LAST);
    fonts.forEach(font -> common.and(of(font)));
    return common;
  }

  private static BitSet of(String font) {
    try (InputStream stream = ReportPdf.resource(ReportPdf.FONTS + font);
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
      CmapLookup letters = parsed.getUnicodeCmapLookup();
      BitSet known = new BitSet();
      for (int letter = 0; letter < LAST; letter++) {
        known.set(letter, letters.getGlyphId(letter) > 0);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
