package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands as a user runs them: what they print, and how they exit.
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a server that starts after all waits for ever
class CommandLineTest {
  private static final String DROPOUT =
      "Dropout randomly sets units to zero during training. When you do inference nothing is"
          + " dropped, you use the full net.";

  @TempDir private Path folder;
  private Path config = Path.of("");

  @BeforeEach
  void useNoModel() throws IOException {
    config = Files.writeString(folder.resolve("settings.yaml"), "model: {provider: none}\n");
  }

  @Test
  void gradePrintsEveryPointWithTheWordsThatProveIt() throws IOException {
    Outcome outcome = grade("dropout", answer(DROPOUT));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("Dropout")
        .contains(
            "covered      At prediction time dropout is switched off and every unit of the network"
                + " takes part. (weight 3)")
        .contains("When you do inference nothing is dropped, you use the full net.”")
        .contains("missed       ")
        .endsWith("Graded by the built-in judge.%n".formatted());
    assertThat(outcome.out().lines().findFirst().orElse("")).matches("Dropout.*: [1-9]\\d?%");
  }

  @Test
  void gradeNamesAQuestionThatIsNotThere() throws IOException {
    Outcome outcome = grade("drop-out", answer(DROPOUT));

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("There is no question drop-out. There are: ")
        .contains("dropout, ");
  }

  @Test
  void gradeNamesAnAnswerThatCannotBeRead() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path blank = answer(" \n");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, 0});

    assertThat(grade("dropout", missing)).isEqualTo(wrong(missing + ": there is no such file."));
    assertThat(grade("dropout", blank))
        .isEqualTo(wrong(blank + ": the file is empty, must hold an answer."));
    assertThat(grade("dropout", binary)).isEqualTo(wrong(binary + ": this is not text in UTF-8."));
    assertThat(grade("dropout", folder)).isEqualTo(wrong(folder + ": the file cannot be read."));
  }

  @Test
  void gradeRefusesWhatTheInterviewRefuses() throws IOException {
    Path text = answer("a".repeat(20_001));
    assertThat(grade("dropout", text))
        .isEqualTo(
            wrong(
                text
                    + ": The answer has 20001 characters; 20000 is the most that is taken."
                    + " Shorten it and send it again."));

    answer("dropout \u0007 rings");
    assertThat(grade("dropout", text))
        .isEqualTo(
            wrong(
                text
                    + ": The answer holds control characters, as a binary file does."
                    + " Send it as plain text."));
  }

  @Test
  void gradeTakesTheLongestAnswerFromTheSettings() throws IOException {
    Files.writeString(config, "model: {provider: none}\ninterview: {max-answer-length: 10}\n");

    assertThat(grade("dropout", answer("eleven char")).err())
        .contains("The answer has 11 characters; 10 is the most that is taken.");
  }

  @Test
  void gradeRefusesAFileOfMoreThanAMegabyte() throws IOException {
    Path large = Files.write(folder.resolve("large"), new byte[1_000_001]);

    assertThat(grade("dropout", large))
        .isEqualTo(wrong(large + ": the file is larger than 1 MB, which no answer is."));
  }

  @Test
  void gradeSaysWhichOptionIsMissing() {
    Outcome outcome = Outcome.of("grade", "--question", "dropout");

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("Missing required option: '--answer=FILE'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "rehearse", "check", "grade", "eval"})
  void everyCommandExplainsItself(String command) {
    Outcome outcome =
        Outcome.of(
            Stream.of(command, "--help").filter(word -> !word.isEmpty()).toArray(String[]::new));

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith("Usage: mockingbird " + command).contains("--help");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--prot=1",
        "srve",
        "--port=http",
        "serve --level=junior",
        "eval",
        "eval points --use=all",
        "eval grading"
      })
  void wrongUseIsExplained(String arguments) {
    Outcome outcome = Outcome.of(arguments.split(" "));

    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @Test
  void anUnknownSettingStopsEveryCommandThatReadsSettings() throws IOException {
    Files.writeString(config, "modle: {}\n");
    Path answer = answer(DROPOUT);

    assertThat(
            List.of(
                serve("--port", "0"),
                Outcome.of("rehearse", "--config", config.toString()),
                grade("dropout", answer)))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.exit()).isEqualTo(2);
              assertThat(outcome.err())
                  .startsWith(config + ":1: the setting modle is unknown; known here are ");
            });
  }

  @Test
  void serveRefusesASettingsFileThatIsNotThere() {
    Path missing = folder.resolve("other.yaml");

    assertThat(Outcome.of("serve", "--port", "0", "--config", missing.toString()))
        .isEqualTo(wrong(missing + ": there is no such file."));
  }

  @Test
  void serveRefusesABankThatIsNotThere() {
    Path missing = folder.resolve("missing");

    Outcome outcome = serve("--port", "0", "--corpus", missing.toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith(missing + ": there is no such folder");
  }

  @Test
  void serveRefusesADataFolderThatCannotBeWritten() {
    Path inAFile = config.resolve("data");

    Outcome outcome =
        Outcome.of("serve", "--config", config.toString(), "--data", inAFile.toString());

    assertThat(outcome)
        .isEqualTo(
            wrong(
                "cannot write to the data folder "
                    + inAFile
                    + "; make it writable, or name another data folder with --data"));
  }

  @Test
  void serveRefusesAPortThatIsTakenAndLetsGoOfItsData() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Outcome outcome = serve("--port", String.valueOf(taken.getLocalPort()));

      assertThat(outcome.exit()).isEqualTo(2);
      assertThat(outcome.err())
          .startsWith("Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had: ")
          .contains("Choose another with --port");
    }
    try (Stream<Path> left = Files.list(folder.resolve("data"))) {
      // SQLite leaves its other files while the database is open
      assertThat(left.map(file -> file.getFileName().toString())).containsExactly("mockingbird.db");
    }
  }

  @Test
  void serveRefusesAPortThatIsNone() {
    assertThat(serve("--port", "65536")).isEqualTo(wrong("the port is 65536, must be 0 to 65535"));
  }

  private Path answer(String text) throws IOException {
    return Files.writeString(folder.resolve("answer.txt"), text);
  }

  private Outcome grade(String question, Path answer) {
    return Outcome.of(
        "grade",
        "--config",
        config.toString(),
        "--question",
        question,
        "--answer",
        answer.toString());
  }

  private Outcome serve(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "serve",
                "--config",
                config.toString(),
                "--data",
                folder.resolve("data").toString()));
    arguments.addAll(List.of(more));
    return Outcome.of(arguments.toArray(String[]::new));
  }

  private static Outcome wrong(String message) {
    return new Outcome(2, "", message + System.lineSeparator());
  }
}
