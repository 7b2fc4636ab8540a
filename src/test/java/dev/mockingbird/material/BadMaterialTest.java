package dev.mockingbird.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.corpus.BrokenFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong with a file is said with its line, and nothing is written.
class BadMaterialTest {
  private static final String GOOD = "1. What is a café?\nA place with coffee.\n";

  @TempDir private Path folder;

  private Importing importing() {
    return new Importing(folder);
  }

  static List<List<String>> broken() {
    return List.of(
        List.of("a.txt", "\n", "a.txt: holds no question with an answer; numbered"),
        List.of("a.txt", "", "a.txt: is empty"),
        List.of("a.txt", "1. What?\n\0", "a.txt:2: is no text (it holds a zero byte)"),
        List.of("a.csv", "name,age\nx,1\n", "a.csv:1: names no columns question and answer"),
        List.of("a.csv", "q,a\nx,y\nx,\"y\n", "a.csv:3: has a quote here that nothing closes"),
        List.of("a.jsonl", "{\"q\":1}\n{", "a.jsonl:2: is not JSON here: "),
        List.of("a.jsonl", "[1]", "a.jsonl:1: is no JSON object here, must be one a line"),
        List.of("a.jsonl", "[".repeat(100_000), "a.jsonl:1: is not JSON here: "),
        List.of("a.html", "<div>".repeat(5000) + "x", "a.html: is nested deeper than 200 levels"),
        List.of("a.pdf", "%PDF-1.4 and no more", "a.pdf: is damaged, or no file of its kind"),
        List.of("a.docx", "no zip", "a.docx: is damaged, or no file of its kind"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsWrongIsNamed(List<String> example) {
    Harvest harvest = importing().of(example.get(0), example.get(1));

    assertThat(importing().problems(harvest))
        .singleElement()
        .satisfies(problem -> assertThat(problem).startsWith(example.get(2)));
    assertThatThrownBy(() -> importing().importer().write(harvest, folder.resolve("own")))
        .isInstanceOf(BrokenFiles.class);
    assertThat(folder.resolve("own")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
  void textIsReadInTheEncodingsItComesIn(String charset) {
    Harvest harvest = importing().of("a.txt", GOOD.getBytes(Charset.forName(charset)));

    assertThat(Importing.taken(harvest))
        .containsExactly("1-2: What is a café? => A place with coffee.");
    assertThat(importing().remarks(harvest))
        .isEqualTo(
            charset.equals("windows-1252")
                ? List.of("a.txt:1: is not UTF-8 here and was read as Windows-1252")
                : List.of());
  }

  @Test
  void whatIsNeitherUtf8NorWindowsIsRefusedWithItsLine() {
    byte[] bytes = (GOOD + "\u0081").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(importing().problems(importing().of("a.txt", bytes)))
        .containsExactly("a.txt:3: is not text in UTF-8 here; save it as text in UTF-8");
  }

  @Test
  void aFileOf200MegabytesIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.txt");
    try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(200_000_000);
    }

    assertThat(importing().problems(importing().importer().read(file, "")))
        .containsExactly("huge.txt: is larger than 20 MB; split it");
  }

  @Test
  void aDocxThatUnpacksToGigabytesIsRefused() {
    byte[] bomb = Documents.docxOf("<a>" + " ".repeat(250_000_000) + "</a>");

    assertThat(bomb.length).isLessThan(1_000_000);
    assertThat(importing().problems(importing().of("bomb.docx", bomb)))
        .containsExactly("bomb.docx: unpacks to more than 200 MB; refused");
  }

  @Test
  void aPdfWithoutTextAnEncryptedOneAndOneTooLongAreRefused() {
    List<String> page = List.of("1. What is a queue?", "First in, first out.");
    Importing two = new Importing(folder, new Limits(20, 2, 10, Duration.ofSeconds(60)));

    assertThat(importing().problems(importing().of("a.pdf", Documents.pdf(List.of(List.of())))))
        .containsExactly(
            "a.pdf: holds no text, only pictures of pages; have its text recognised first");
    assertThat(
            importing().problems(importing().of("b.pdf", Documents.pdf("secret", List.of(page)))))
        .containsExactly("b.pdf: is encrypted; save it without a password");
    assertThat(two.problems(two.of("c.pdf", Documents.pdf("", Collections.nCopies(3, page)))))
        .containsExactly("c.pdf: has more than 2 pages; split it");
    assertThat(two.problems(two.of("d.pdf", Documents.pdf("", Collections.nCopies(2, page)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.docx", "a.html"})
  void entitiesOfTheOutsideStayOutside(String name) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "TOPSECRET");
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>";
    String word =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p><w:r><w:t>1. What is it? &x;</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>It is &x; here.</w:t></w:r></w:p></w:body></w:document>";
    String html = "<html><body><h2>What is it?</h2><p>It is &x; here.</p></body></html>";

    Harvest harvest =
        name.endsWith("docx")
            ? importing().of(name, Documents.docxOf(xml + word))
            : importing().of(name, xml + html);

    assertThat(harvest.toString()).doesNotContain("TOPSECRET");
    assertThat(harvest.taken().size() + harvest.problems().size()).isEqualTo(1);
  }

  @Test
  void moreQuestionsThanAllowedAreLeftOutByName() {
    Importing one = new Importing(folder, new Limits(1, 1, 1, Duration.ofSeconds(60)));

    Harvest harvest = one.of("a.md", "## What is a?\nx\n## What is b?\ny\n");

    assertThat(harvest.taken()).hasSize(1);
    assertThat(one.leftOut(harvest))
        .containsExactly("a.md:3-4: What is b?: is beyond the limit of 1 questions");
  }

  @Test
  void timeIsLimited() {
    Importing hasty = new Importing(folder, new Limits(20, 500, 1000, Duration.ofNanos(1)));
    String endless = "One word after the other, and no end. ".repeat(100_000); // 4 MB

    assertThat(hasty.problems(hasty.of("a.txt", endless)))
        .containsExactly("a.txt: takes longer than 0 s; split it");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void noRubbishMakesItThrow(long seed) {
    Random random = new Random(seed);
    List<String> names = List.of("a.txt", "a.md", "a.html", "a.csv", "a.jsonl", "a.pdf", "a.docx");
    byte[] pdf = Documents.pdf(List.of(List.of("1. What is a queue?", "First in, first out.")));
    byte[] docx = Documents.docx(List.of("# What is a queue?", "First in, first out."));
    for (int round = 0; round < 60; round++) {
      String name = names.get(round % names.size());
      byte[] good =
          name.endsWith("pdf")
              ? pdf
              : name.endsWith("docx") ? docx : GOOD.getBytes(StandardCharsets.UTF_8);
      byte[] bytes = Arrays.copyOf(good, good.length);
      for (int i = 0; i <= random.nextInt(20); i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Harvest harvest = importing().of(name, bytes);
      assertThat(harvest.taken().isEmpty()).isEqualTo(!harvest.problems().isEmpty());
    }
  }
}
