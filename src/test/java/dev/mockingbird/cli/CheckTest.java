package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `check` finds, and where it looks.
class CheckTest {
  @TempDir private Path folder;

  @Test
  void checkCountsWhatIsInOrder() {
    List<Question> questions = new QuestionFiles(new EnglishStems()).read(Path.of("corpus"));
    int points = questions.stream().mapToInt(question -> question.points().size()).sum();
    long topics = questions.stream().map(Question::topic).distinct().count();

    assertThat(Outcome.of("check", "corpus", "--quick"))
        .isEqualTo(
            new Outcome(
                0,
                "corpus: %d questions in %d topics with %d key points, no problems%n"
                    .formatted(questions.size(), topics, points),
                ""));
  }

  @Test
  void checkNamesEveryProblemOfEveryFileWithItsLine() throws IOException {
    String whole = Files.readString(Path.of("corpus", "machine-learning", "dropout.md"));
    Path first = folder.resolve("dropout.md");
    Path second = folder.resolve("empty.md");
    Files.writeString(first, whole.replace("weight: 3", "weight: 9").replace("level: ", "levle: "));
    Files.writeString(second, "");

    Outcome outcome = Outcome.of("check", folder.toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    List<String> lines = outcome.err().lines().toList();
    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines.getLast()).isEqualTo(lines.size() - 1 + " problems");
    assertThat(lines.subList(0, lines.size() - 1))
        .allMatch(line -> line.startsWith(first + ":") || line.startsWith(second + ":"))
        .anyMatch(line -> line.matches(".*dropout\\.md:\\d+: unknown field \"levle\".*"))
        .anyMatch(line -> line.matches(".*dropout\\.md:\\d+: weight .*9.*"))
        .anyMatch(line -> line.contains("empty.md"));
  }

  @Test
  void checkHoldsMarkedAnswersToTheirQuestions() throws IOException {
    Files.copy(Path.of("corpus", "machine-learning", "dropout.md"), folder.resolve("dropout.md"));
    Path eval = Files.createDirectory(folder.resolve("eval"));
    Path marked = eval.resolve("dropout.yaml");
    String whole = Files.readString(Path.of("corpus", "eval", "dropout.yaml"));
    Files.writeString(marked, whole.replaceFirst("rescaling: ", "scaling: "));

    Outcome outcome = Outcome.of("check", folder.toString(), "--quick");

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith(marked + ":") || line.equals("2 problems"))
        .anyMatch(line -> line.contains("unknown field \"scaling\" of the marks of answer 1"));
  }

  @Test
  void checkOfAFolderThatIsNotThereFindsOneProblem() {
    Path missing = folder.resolve("missing");

    Outcome outcome = Outcome.of("check", missing.toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo("%s: there is no such folder%n1 problem%n".formatted(missing));
  }

  @Test
  void checkTakesTheFolderFromTheCorpusOptionToo() {
    String missing = folder.resolve("missing").toString();
    String problem = "%s: there is no such folder%n1 problem%n".formatted(missing);

    assertThat(Outcome.of("check", "--corpus", missing).err()).isEqualTo(problem);
    assertThat(Outcome.of("--corpus", missing, "check").err()).isEqualTo(problem);
    assertThat(Outcome.of("check", missing, "--corpus", "corpus").err()).isEqualTo(problem);
    assertThat(Outcome.of("check", "--quick").out()).startsWith("corpus: ");
  }
}
