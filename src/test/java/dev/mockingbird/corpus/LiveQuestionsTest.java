package dev.mockingbird.corpus;

import static dev.mockingbird.corpus.BrokenQuestions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Real files that change while they are looked at.
class LiveQuestionsTest {
  private static final Duration OFTEN = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private final List<List<Question>> heard = new CopyOnWriteArrayList<>();
  private Path ours;
  private Path own;
  private LiveQuestions live;

  @BeforeEach
  void begin() throws IOException {
    ours = folder.resolve("ours");
    own = folder.resolve("own");
    write(ours.resolve("recall.md"), WHOLE);
    write(ours.resolve("second.md"), named("second"));
    live = new LiveQuestions(new QuestionFiles(new EnglishStems()), List.of(ours, own));
    assertThat(live.open()).extracting(Question::id).containsExactly("recall", "second");
    live.follow(OFTEN, heard::add);
  }

  @AfterEach
  void end() {
    live.close();
  }

  @Test
  void aNewFileIsPickedUpAlsoInAFolderThatWasNotThere() throws IOException {
    write(own.resolve("deep/mine.md"), named("mine"));

    awaitIds("recall", "second", "mine");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void aChangedFileIsPickedUp() throws IOException {
    write(ours.resolve("recall.md"), WHOLE.replace("title: Recall", "title: Recall anew"));

    awaitTitle("Recall anew");
  }

  /// As many editors save, with a time that tells nothing.
  @Test
  void aFileThatWasReplacedByRenamingIsPickedUp() throws IOException {
    Path file = ours.resolve("recall.md");
    FileTime before = Files.getLastModifiedTime(file);
    Path beside = ours.resolve("recall.md.tmp");
    write(beside, WHOLE.replace("title: Recall", "title: Resall"));
    Files.setLastModifiedTime(beside, before);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);

    awaitTitle("Resall");
  }

  @Test
  void aRemovedFileTakesItsQuestionWithIt() throws IOException {
    Files.delete(ours.resolve("second.md"));

    awaitIds("recall");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void aBrokenFileIsNamedAndItsLastGoodVersionStays() throws IOException {
    write(ours.resolve("recall.md"), WHOLE.replace("level: junior", "level: easy"));
    write(own.resolve("mine.md"), named("mine"));

    awaitIds("second", "mine", "recall");
    assertThat(live.problems())
        .containsExactly(
            new Problem(
                ours.resolve("recall.md"),
                5,
                "level is \"easy\", must be one of junior, middle, senior"));
    assertThat(latest()).extracting(Question::title).contains("Recall");

    write(ours.resolve("recall.md"), WHOLE.replace("title: Recall", "title: Mended"));
    awaitTitle("Mended");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void aNewFileThatIsBrokenAddsNothing() throws IOException {
    write(own.resolve("mine.md"), "no question");

    await().atMost(PATIENCE).until(() -> !live.problems().isEmpty());
    assertThat(live.problems()).extracting(Problem::file).containsExactly(own.resolve("mine.md"));
    assertThat(heard).isEmpty();
  }

  @Test
  void aClashOfIdsIsNamedWithBothFiles() throws IOException {
    write(own.resolve("recall.md"), WHOLE.replace("title: Recall", "title: My recall"));

    await().atMost(PATIENCE).until(() -> !live.problems().isEmpty());
    assertThat(live.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "%s:2: id is \"recall\", as in %s: each id names one question"
                .formatted(own.resolve("recall.md"), ours.resolve("recall.md")));
    assertThat(heard).isEmpty();
  }

  @Test
  void whatCannotBeReachedStays() throws IOException {
    Files.move(ours, folder.resolve("elsewhere"));

    await().atMost(PATIENCE).until(() -> !live.problems().isEmpty());
    assertThat(live.problems())
        .extracting(Problem::toString)
        .containsExactly(ours + ": there is no such folder");
    assertThat(heard).isEmpty();
  }

  @Test
  void theLastQuestionOfTheBankCannotBeRemoved() throws IOException {
    Files.delete(ours.resolve("second.md"));
    Files.delete(ours.resolve("recall.md"));

    await().atMost(PATIENCE).until(() -> !live.problems().isEmpty());
    assertThat(live.problems())
        .extracting(Problem::toString)
        .containsExactly(ours + ": holds no question any more; the last ones stay in use");
    assertThat(heard).isEmpty();

    write(ours.resolve("third.md"), named("third"));
    awaitIds("third");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void whatAnEditorLeavesBesideAnOpenFileIsNoQuestion() throws IOException {
    Files.createSymbolicLink(ours.resolve(".#recall.md"), Path.of("somebody@somewhere.1"));
    write(ours.resolve(".recall.md"), "half a file");
    write(own.resolve("mine.md"), named("mine"));

    awaitIds("recall", "second", "mine");
    assertThat(live.problems()).isEmpty();
  }

  @Test
  void aFileThatIsBrokenAtTheStartStopsIt() throws IOException {
    write(own.resolve("mine.md"), "no question");
    write(own.resolve("recall.md"), WHOLE);
    QuestionFiles files = new QuestionFiles(new EnglishStems());

    try (LiveQuestions other = new LiveQuestions(files, List.of(ours, own))) {
      assertThatThrownBy(other::open)
          .isInstanceOf(BrokenFiles.class)
          .hasMessageContaining(own.resolve("mine.md") + ":1: has no front matter")
          .hasMessageContaining(own.resolve("recall.md") + ":2: id is \"recall\", as in " + ours);
    }
  }

  private void awaitIds(String... ids) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(latest()).extracting(Question::id).containsExactlyInAnyOrder(ids));
  }

  private void awaitTitle(String title) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(latest()).extracting(Question::title).contains(title));
    assertThat(latest()).extracting(Question::id).contains("recall", "second");
  }

  private List<Question> latest() {
    return heard.isEmpty() ? List.of() : heard.getLast();
  }

  private static String named(String id) {
    return WHOLE.replace("id: recall", "id: " + id);
  }

  /// Whole at once, as a careful editor does, so that no test sees half a file.
  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = Files.createTempFile(file.getParent(), "new", ".tmp");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
