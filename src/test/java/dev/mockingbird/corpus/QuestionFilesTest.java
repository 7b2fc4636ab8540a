package dev.mockingbird.corpus;

import static dev.mockingbird.corpus.BrokenQuestions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionFilesTest {
  @TempDir private Path folder;

  private final QuestionFiles files = new QuestionFiles(new EnglishStems());

  @Test
  void aWholeFileBecomesItsQuestion() throws IOException {
    write("recall.md", WHOLE);

    Question question = files.read(folder).getFirst();

    assertThat(question.id()).isEqualTo("recall");
    assertThat(question.subject())
        .isEqualTo(new Question.Subject("evaluation", Level.JUNIOR, "Recall"));
    assertThat(question.wording().variants())
        .containsExactly("Explain recall to a nurse.", "Which share does recall give?");
    assertThat(question.reference().text())
        .startsWith("Recall is the share")
        .contains("$TP/(TP+FN)$.\n\nIt says")
        .endsWith("false alarms.");
    assertThat(question.reference().sources()).hasSize(1);
    KeyPoint point = question.point("threshold");
    assertThat(point.weight()).isEqualTo(1);
    assertThat(point.claim().wordings()).hasSize(3);
    assertThat(point.beliefs().getFirst().wordings()).containsExactly("being stricter finds more");
    assertThat(point.followUp().hints()).hasSize(3).startsWith("There is a dial.");
  }

  @Test
  void windowsLineEndingsAndByteOrderMarkAreTakenAsTheyCome() throws IOException {
    write("recall.md", "\uFEFF" + WHOLE.replace("\n", "\r\n"));

    assertThat(files.read(folder).getFirst().reference().text()).contains("$TP/(TP+FN)$.\n\nIt");
  }

  @Test
  void readmesAndMarkedAnswersAreNoQuestions() throws IOException {
    write("deep/recall.md", WHOLE);
    write("README.md", "# The format");
    write("deep/README.md", "# More");
    write("eval/answers.md", "no question");
    write("deep/eval/more/answers.md", "no question");
    write("notes.txt", "no question");
    write(".recall.md", "no question");

    assertThat(files.read(folder)).extracting(Question::id).containsExactly("recall");
  }

  @ParameterizedTest
  @EnumSource(
      value = Origin.class,
      names = {"DRAFT", "AUTO"})
  void whatNoPersonHasReadYetMayLackWhatOnlyAPersonCanWrite(Origin origin) throws IOException {
    write(
        "recall.md",
        """
        ---
        id: recall
        topic: evaluation
        level: junior
        title: Recall
        question: What is recall?
        sources: [notes.txt]
        points:
          - id: share-found
            origin: %s
            weight: 1
            claim: The share of the positives that was found.
            probe: Go on?
            hints: [Broad., Nearer., Nearly there.]
        ---
        The share of the positives that was found.
        """
            .replace("%s", origin.word()));

    KeyPoint point = files.read(folder).getFirst().points().getFirst();
    assertThat(point.claim().origin()).isEqualTo(origin);
    assertThat(point.misconceptions()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.mockingbird.corpus.BrokenQuestions#all")
  void aBrokenFileIsNamedWithLineAndReason(
      String what, String replace, String by, List<String> messages) throws IOException {
    assertThat(WHOLE).contains(replace);
    write("recall.md", WHOLE.replace(replace, by));

    assertThat(problems()).containsExactlyElementsOf(messages);
  }

  @Test
  void allProblemsOfAllFilesAreNamedAtOnce() throws IOException {
    write("a/recall.md", WHOLE.replace("weight: 3", "weight: 9").replace("junior", "easy"));
    write("b/recall.md", WHOLE);
    write("c/other.md", WHOLE);
    write("empty.md", "");

    assertThat(problems())
        .containsExactly(
            "a/recall.md:5: level is \"easy\", must be one of junior, middle, senior",
            "a/recall.md:15: weight of point share-found is 9, must be 1 to 5",
            "b/recall.md:2: id is \"recall\", as in FOLDER/a/recall.md: each id names one question",
            "c/other.md:2: id is \"recall\", must be the name of the file, \"other\"",
            "c/other.md:2: id is \"recall\", as in FOLDER/a/recall.md: each id names one question",
            "empty.md:1: has no front matter, the first line must be ---");
  }

  @Test
  void whatIsNoTextOrTooLargeIsRefused() throws IOException {
    Files.write(
        folder.resolve("latin.md"), "---\ntitle: Müller\n".getBytes(StandardCharsets.ISO_8859_1));
    write("large.md", "x".repeat(TextFiles.MAX_BYTES + 1));

    assertThat(problems())
        .containsExactly(
            "large.md: is larger than 1000000 bytes, split it",
            "latin.md:2: is not UTF-8 text here, save it as UTF-8");
  }

  @Test
  void aFolderWithoutQuestionsIsNamed() {
    assertThatThrownBy(() -> files.read(folder))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(folder + ": holds no question files, needs one or more *.md");
    assertThatThrownBy(() -> files.read(folder.resolve("nowhere")))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(folder.resolve("nowhere") + ": there is no such folder");
  }

  @Test
  void severalFoldersAreOneBank() throws IOException {
    write("ours/recall.md", WHOLE);
    write("own/deep/mine.md", WHOLE.replace("id: recall", "id: mine"));
    List<Path> folders =
        List.of(folder.resolve("ours"), folder.resolve("own"), folder.resolve("not-there"));

    assertThat(files.read(folders)).extracting(Question::id).containsExactly("recall", "mine");

    write("own/recall.md", WHOLE);
    assertThatThrownBy(() -> files.read(folders))
        .isInstanceOf(BrokenFiles.class)
        .hasMessage(
            "%s:2: id is \"recall\", as in %s: each id names one question",
            folder.resolve("own/recall.md"), folder.resolve("ours/recall.md"));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void noRubbishMakesItThrowAnythingButProblems(long seed) throws IOException {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i <= random.nextInt(8); i++) {
        bytes[random.nextInt(bytes.length)] = rubbish(random);
      }
      Files.write(folder.resolve("recall.md"), bytes);
      try {
        assertThat(files.read(folder)).hasSize(1);
      } catch (BrokenFiles broken) {
        assertThat(broken.problems()).isNotEmpty().allMatch(problem -> problem.line() > 0);
      }
    }
  }

  private static byte rubbish(Random random) {
    String tricky = "\n\t:-#[]{}&*!|>'\"%@`,? \0\u0007";
    return random.nextBoolean()
        ? (byte) tricky.charAt(random.nextInt(tricky.length()))
        : (byte) random.nextInt(256);
  }

  private List<String> problems() {
    try {
      files.read(folder);
      return List.of();
    } catch (BrokenFiles broken) {
      return broken.problems().stream()
          .map(problem -> problem.toString().replaceFirst("^\\Q" + folder + "/\\E", ""))
          .map(message -> message.replace(folder.toString(), "FOLDER"))
          .toList();
    }
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
