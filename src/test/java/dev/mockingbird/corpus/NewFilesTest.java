package dev.mockingbird.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written is what is read, or nothing is written.
class NewFilesTest {
  private static final List<String> NASTY =
      List.of(
          "a: b",
          "# no comment",
          "'",
          "\"",
          "\\",
          "---",
          "...",
          "- item",
          "null",
          "true",
          "12",
          "1e3",
          "~",
          "*alias",
          "&anchor",
          "!tag",
          "%directive",
          "@",
          "`code`",
          "{a: b}",
          "[c]",
          "é",
          "日",
          "😀",
          "\u00A0",
          "\u2028",
          "\t",
          ": ",
          " #",
          "|",
          ">",
          "?",
          ",",
          "|-",
          "x".repeat(200));

  @TempDir private Path folder;

  private final QuestionFiles files = new QuestionFiles(new EnglishStems());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whatIsWrittenIsWhatIsRead(long seed) {
    Random random = new Random(seed);
    List<Question> questions =
        IntStream.range(0, 30).mapToObj(i -> question("q-" + i, random)).toList();

    files.add(folder.resolve("own"), questions);

    assertThat(files.read(folder.resolve("own"))).containsExactlyInAnyOrderElementsOf(questions);
  }

  @Test
  void aQuestionThatIsThereAlreadyIsNamedAndNothingIsWritten() throws IOException {
    Random random = new Random(7);
    Path own = folder.resolve("own");
    files.add(own, List.of(question("first", random)));
    Path below = Files.createDirectories(own.resolve("deeper")).resolve("third.md");
    Files.move(own.resolve("first.md"), below);

    assertThatThrownBy(
            () -> files.add(own, List.of(question("second", random), question("third", random))))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(below + ": is there already; rename it or write to another folder");
    assertThat(everything()).containsExactly("own", "own/deeper", "own/deeper/third.md");
  }

  @Test
  void aFolderThatIsAFileIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("own"), "text");

    assertThatThrownBy(() -> files.add(file, List.of(question("first", new Random(7)))))
        .isInstanceOf(BrokenFiles.class)
        .hasMessageStartingWith(file + ": cannot be written to: ");
    assertThat(everything()).containsExactly("own");
  }

  @Test
  void aQuestionThatCannotBeReadAgainLeavesNothing() {
    Random random = new Random(7);
    Question broken = question("Not A Name", random);

    assertThatThrownBy(
            () -> files.add(folder.resolve("own"), List.of(question("first", random), broken)))
        .isInstanceOf(BrokenFiles.class)
        .hasMessageContaining("must be lower-case words joined by -");
    assertThat(everything()).isEmpty();
  }

  private List<String> everything() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Question question(String id, Random random) {
    Origin origin = random.nextBoolean() ? Origin.AUTO : Origin.DRAFT;
    List<KeyPoint> points =
        IntStream.range(0, 1 + random.nextInt(5))
            .mapToObj(i -> point("p-" + i, origin, random))
            .toList();
    return new Question(
        id,
        new Question.Subject(
            "own-notes", random.nextBoolean() ? Level.JUNIOR : Level.SENIOR, "Title " + id),
        new Question.Wording(text(random), texts("variant ", random.nextInt(3), random)),
        new Question.Reference(body(random), texts("source ", 1 + random.nextInt(2), random)),
        points);
  }

  private static KeyPoint point(String id, Origin origin, Random random) {
    List<Misconception> misconceptions =
        random.nextBoolean()
            ? List.of()
            : List.of(
                new Misconception(
                    new Claim(text(random), texts("belief ", random.nextInt(2), random), origin),
                    text(random)));
    return new KeyPoint(
        id,
        1 + random.nextInt(KeyPoint.MAX_WEIGHT),
        new Claim("claim " + text(random), texts("wording ", random.nextInt(3), random), origin),
        misconceptions,
        new KeyPoint.FollowUp("Go on?", List.of("Broad.", "Nearer.", "Nearly there.")),
        random.nextBoolean() ? "" : text(random),
        random.nextBoolean() ? Competence.UNNAMED : Competence.named().get(random.nextInt(4)));
  }

  private static List<String> texts(String start, int count, Random random) {
    return IntStream.range(0, count).mapToObj(i -> start + i + text(random)).toList();
  }

  /// Never the placeholder of the reader, and without white space around.
  private static String text(Random random) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(4); i++) {
      parts.add(NASTY.get(random.nextInt(NASTY.size())));
    }
    String text = String.join(random.nextBoolean() ? "" : " ", parts).strip();
    return text.isBlank() || text.equals("?") ? "x" : text;
  }

  private static String body(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(8); i++) {
      lines.add(random.nextInt(4) == 0 ? "" : text(random));
    }
    String body = String.join("\n", lines).strip();
    return body.isBlank() ? "body" : body;
  }
}
