package dev.mockingbird.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The Python of the reference answers, run by Python. Skipped, and so reported, where no Python
/// with NumPy is to be found.
class PythonCodeTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```python\n(.*?)```");

  /// What the answer says of the function, said to the function.
  private static final String CHECKS =
      """
      import warnings
      warnings.simplefilter("error")
      table = np.array([[1.0, 10.0, 7.0], [3.0, np.nan, 7.0], [2.0, 30.0, 7.0]])
      scaled, lo, hi = min_max_scale(table)
      assert np.array_equal(scaled[:, 0], [0, 1, 0.5]), "each column by itself, from 0 to 1"
      assert np.array_equal(scaled[:, 1], [0, np.nan, 1], equal_nan=True), "gaps stay gaps"
      assert np.array_equal(scaled[:, 2], [0, 0, 0]), "a constant column becomes zeros"
      rows, _, _ = min_max_scale(table[:, [0, 2]], axis=1)
      assert np.array_equal(rows, [[0, 1], [0, 1], [0, 1]]), "row by row too"
      small = np.array([[-100], [100]], dtype=np.int8)
      assert np.array_equal(min_max_scale(small)[0], [[0], [1]]), "small integers do not overflow"
      again, _, _ = min_max_scale(np.array([[5.0, 10.0, 8.0]]), lo=lo, hi=hi)
      assert np.array_equal(again, [[2, 0, 1]]), "new data by the old range, which they may leave"
      train, test = table, table[:1]
      """;

  @TempDir private Path folder;

  static Stream<Question> withPython() {
    return new QuestionFiles(new EnglishStems())
        .read(Path.of("corpus")).stream().filter(question -> !blocks(question).isEmpty());
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("withPython")
  void everyBlockIsPython(Question question) throws Exception {
    String python = python();
    for (String block : blocks(question)) {
      Path file = Files.writeString(folder.resolve("block.py"), block);
      assertThat(run(python, "-m", "py_compile", file.toString())).as(question.id()).isEmpty();
    }
  }

  @Test
  void minMaxScalingDoesWhatItsAnswerSays() throws Exception {
    String python = python();
    List<String> blocks =
        withPython()
            .filter(question -> question.id().equals("min-max-scaling-numpy"))
            .flatMap(question -> blocks(question).stream())
            .toList();
    String program =
        blocks.getFirst() + CHECKS + String.join("\n", blocks.subList(1, blocks.size()));

    assertThat(run(python, "-c", program)).isEmpty();
  }

  private static List<String> blocks(Question question) {
    return BLOCK
        .matcher(question.reference().text())
        .results()
        .map(block -> block.group(1))
        .toList();
  }

  private static String python() throws Exception {
    Optional<String> found = Optional.empty();
    for (String name : List.of("python3", "/usr/bin/python3", "python")) {
      if (found.isEmpty() && hasNumpy(name)) {
        found = Optional.of(name);
      }
    }
    assumeTrue(found.isPresent(), "there is no Python with NumPy on this machine");
    return found.orElseThrow();
  }

  private static boolean hasNumpy(String python) throws InterruptedException {
    try {
      return run(python, "-c", "import numpy").isEmpty();
    } catch (IOException _) {
      return false; // no such program
    }
  }

  /// What the program prints, complaints included.
  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    return exit == 0 ? printed : printed + "exit " + exit;
  }
}
