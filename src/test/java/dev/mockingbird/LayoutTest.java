package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Java is laid out as google-java-format lays it out, in 100 columns. With `-Dlayout=fix` the test
/// rewrites what differs.
class LayoutTest {
  private static final int COLUMNS = 100;

  private static final boolean FIX = "fix".equals(System.getProperty("layout"));

  @Test
  void everyFileIsLaidOutByTheFormatter() throws Exception {
    Formatter formatter = new Formatter();
    List<Path> differing = new ArrayList<>();
    for (Path file : sources()) {
      String source = Files.readString(file);
      // the formatter would break such a line in two, the second half no longer documentation
      if (overlong(source).stream().noneMatch(line -> line.text().strip().startsWith("///"))) {
        String laidOut = laidOut(formatter, file, source);
        if (!laidOut.equals(source)) {
          differing.add(file);
          fix(file, laidOut);
        }
      }
    }
    assertThat(FIX ? List.of() : differing)
        .as("laid out otherwise; mvn test -Dtest=LayoutTest -Dlayout=fix rewrites them")
        .isEmpty();
  }

  @Test
  void linesFitIntoAHundredColumns() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      if (file.startsWith("src/test")) {
        continue; // test data in string literals, which the formatter does not break
      }
      for (Line line : overlong(Files.readString(file))) {
        tooLong.add(file + ":" + line.number());
      }
    }
    assertThat(tooLong).as("lines of more than 100 columns, to be broken by hand").isEmpty();
  }

  @Test
  void importsTextBlocksAndAddressesMayBeLonger() {
    String words = "word ".repeat(COLUMNS / 4);
    String block = "\"\"\"";

    assertThat(overlong("import " + words)).isEmpty();
    assertThat(overlong("/// see https://example.org/" + words)).isEmpty();
    assertThat(overlong("text = " + block + "\n" + words + "\n" + block + ";")).isEmpty();
    assertThat(overlong("é".repeat(COLUMNS) + "\n/// " + words))
        .extracting(Line::number)
        .containsExactly(2);
  }

  private static String laidOut(Formatter formatter, Path file, String source) {
    try {
      return formatter.formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new AssertionError(file + " cannot be read by the formatter: " + e.getMessage(), e);
    }
  }

  private static void fix(Path file, String laidOut) throws IOException {
    if (FIX) {
      Files.writeString(file, laidOut);
    }
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private record Line(int number, String text) {
    boolean isTooLong() {
      return text.codePointCount(0, text.length()) > COLUMNS
          && !text.startsWith("import ")
          && !text.contains("://");
    }

    /// True if a text block begins or ends here.
    boolean turnsTextBlock() {
      return text.split("\"\"\"", -1).length % 2 == 0;
    }
  }

  private static List<Line> overlong(String source) {
    List<Line> found = new ArrayList<>();
    boolean inTextBlock = false;
    int number = 0;
    for (String text : source.lines().toList()) {
      Line line = new Line(++number, text);
      if (!inTextBlock && line.isTooLong()) {
        found.add(line);
      }
      inTextBlock ^= line.turnsTextBlock();
    }
    return found;
  }
}
