package dev.mockingbird.corpus;

import static dev.mockingbird.corpus.BrokenQuestions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever call to the files of the bank fails while the server runs, the first, the second, or
/// any other: questions are picked up and none is lost, and an import adds all of its questions or
/// none. An interview itself has its questions, persona and prompts from the start; the only other
/// files it touches are the store's and the vectors that are kept (`KeptVectorsTest`).
class FileSweepTest {
  private static final Duration OFTEN = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> ALL = List.of("Recall anew", "Recall", "Recall");

  @TempDir private Path folder;

  private final QuestionFiles files = new QuestionFiles(new EnglishStems());

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImportAddsAllOrNoneWhicheverCallFails(boolean isFirst) throws IOException {
    Path source = folder.resolve("source");
    write(source.resolve("one.md"), named("one"));
    write(source.resolve("two.md"), named("two"));
    List<Question> questions = files.read(source);
    int failing = 1;
    while (imported(questions, failing, isFirst)) {
      failing++;
    }
    assertThat(failing).as("calls swept").isGreaterThan(10);
  }

  /// False if all was over before the call came that was to fail.
  private boolean imported(List<Question> questions, int failing, boolean isFirst)
      throws IOException {
    Path own = folder.resolve("data-" + failing + "/questions");
    if (!isFirst) {
      write(own.resolve("old.md"), named("old"));
    } else {
      Files.createDirectories(own.getParent());
    }
    FailingFiles disk = new FailingFiles(failing);
    boolean isAcknowledged = true;
    try {
      files.add(disk.over(own), questions);
    } catch (BrokenFiles refused) {
      isAcknowledged = false;
    }
    assertThat(names(own))
        .as("after call %d failed, acknowledged: %s", failing, isAcknowledged)
        .filteredOn(name -> !name.equals("old.md"))
        .isEqualTo(isAcknowledged ? List.of("one.md", "two.md") : List.of());
    assertThat(Files.exists(own.resolve("old.md"))).isEqualTo(!isFirst);
    return disk.hasFailed();
  }

  @Test
  void changedFilesArePickedUpAndNoQuestionIsLostWhicheverCallFails() throws IOException {
    int failing = 1;
    while (pickedUp(failing)) {
      failing++;
    }
    assertThat(failing).as("calls swept").isGreaterThan(20);
  }

  /// False if all was picked up and looked at again before the call came that was to fail.
  private boolean pickedUp(int failing) throws IOException {
    Path ours = folder.resolve("ours-" + failing);
    Path own = folder.resolve("own-" + failing);
    write(ours.resolve("recall.md"), WHOLE);
    write(own.resolve("second.md"), named("second"));
    FailingFiles disk = new FailingFiles(failing);
    List<List<Question>> heard = new CopyOnWriteArrayList<>();
    try (LiveQuestions live = new LiveQuestions(files, List.of(disk.over(ours), disk.over(own)))) {
      List<Question> open = live.open();
      write(ours.resolve("recall.md"), WHOLE.replace("title: Recall", "title: Recall anew"));
      write(own.resolve("third.md"), named("third"));
      live.follow(OFTEN, heard::add);

      await()
          .alias("after call " + failing)
          .atMost(PATIENCE)
          .pollInterval(OFTEN)
          .until(() -> isAllThere(heard) && live.problems().isEmpty());
      boolean isInTime = disk.hasFailed();
      assertThat(heard).allSatisfy(now -> assertThat(ids(now)).containsAll(ids(open)));
      return isInTime;
    } catch (BrokenFiles atTheStart) {
      assertThat(atTheStart).hasMessageContaining("-" + failing);
      assertThat(heard).isEmpty();
      return true;
    }
  }

  private static boolean isAllThere(List<List<Question>> heard) {
    return !heard.isEmpty() && heard.getLast().stream().map(Question::title).toList().equals(ALL);
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private static String named(String id) {
    return WHOLE.replace("id: recall", "id: " + id);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
