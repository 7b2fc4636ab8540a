package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every promise of the README's chapter on reliability names a test, and the test is there.
class FaultTableTest {
  private static final Pattern CHAPTER = Pattern.compile("(?s)\\n## Reliability\\n(.*?)\\n## ");
  private static final Pattern ROW = Pattern.compile("(?m)^\\|(.+)\\|(.+)\\|(.+)\\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  @Test
  void everyFaultNamesATestThatExists() throws IOException {
    List<String> tests = tests();
    List<MatchResult> faults = rows().skip(2).toList();

    assertThat(faults).hasSizeGreaterThan(10);
    assertThat(faults)
        .allSatisfy(
            fault ->
                assertThat(TEST.matcher(fault.group(3)).results().map(name -> name.group(1)))
                    .as(fault.group())
                    .isNotEmpty()
                    .isSubsetOf(tests));
  }

  private static Stream<MatchResult> rows() throws IOException {
    return CHAPTER
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .flatMap(chapter -> ROW.matcher(chapter.group(1)).results());
  }

  /// Those that have something to run.
  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("Test.java"))
          .filter(FaultTableTest::runsSomething)
          .map(file -> file.getFileName().toString().replace(".java", ""))
          .toList();
    }
  }

  private static boolean runsSomething(Path file) {
    try {
      return Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b")
          .matcher(Files.readString(file))
          .find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
