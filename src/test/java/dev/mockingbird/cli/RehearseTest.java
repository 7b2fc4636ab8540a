package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.App;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Interviews in the terminal, with all that is typed known beforehand.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RehearseTest {
  /// One for all, so that the embedding model is loaded once.
  private static final App APP = new App(Map.of());

  private static final String ANSWER =
      """
      Dropout randomly sets units to zero during training.
      When you do inference nothing is dropped, you use the full net.
      """;

  @TempDir private Path folder;
  private Path config = Path.of("");
  private Path corpus = Path.of("");

  /// How a rehearsal ended.
  private record Outcome(int exit, String out, String err) {}

  /// A bank of one question, so that it is known what is asked.
  @BeforeEach
  void askAboutDropout() throws IOException {
    config = Files.writeString(folder.resolve("settings.yaml"), "model: {provider: none}\n");
    corpus = Files.createDirectory(folder.resolve("bank"));
    Files.copy(Path.of("corpus", "machine-learning", "dropout.md"), corpus.resolve("dropout.md"));
  }

  @Test
  void anInterviewIsPlayedToItsEnd() throws IOException {
    Path report = folder.resolve("report.md");
    String typed = "/hint\n" + ANSWER + "\nNothing more to add, sorry.\n\n";

    Outcome outcome = rehearse(typed, "--report", report.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("Engine: built-in. ")
        .containsSubsequence(
            "End an answer with an empty line.",
            "dropout",
            "% so far]",
            "[covered] At prediction time dropout is switched off",
            "When you do inference nothing is dropped, you use the full net.”",
            "Overall: ",
            "Fix first:",
            "The report is in " + report);
    assertThat(Files.readString(report)).contains("When you do inference nothing is dropped");
  }

  @Test
  void skippingTheLastQuestionEndsIt() {
    assertThat(rehearse("/skip\n").out()).contains("Overall: 0%");
  }

  @Test
  void theEndOfTheInputEndsTheInterview() {
    Outcome outcome = rehearse("");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Nothing was answered, so there is nothing to grade.");
  }

  @Test
  void anAnswerCutOffByTheEndOfTheInputCounts() {
    assertThat(rehearse(ANSWER.strip()).out()).contains("[covered]", "Overall: ");
  }

  @Test
  void emptyLinesAndUnknownCommandsAreNoAnswers() {
    Outcome outcome = rehearse("\n\n/hnt\n/end\n");

    assertThat(outcome.out())
        .contains("There is no command /hnt. End an answer with an empty line.")
        .contains("Nothing was answered");
  }

  @Test
  void whatTheRulesRefuseIsSaidAndTheInterviewGoesOn() {
    Outcome outcome = rehearse("/hint\n/hint\n/hint\n/hint\n/skip\n");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("There is no further hint here.", "Overall: 0%");
  }

  @Test
  void interviewModeRevealsNothingBeforeTheEnd() {
    Outcome outcome = rehearse(ANSWER + "\n/hint\n/end\n", "--mode", "interview");

    assertThat(outcome.out())
        .contains("Hints belong to practice mode.", "Overall: ")
        .doesNotContain("so far]", "[covered]");
  }

  @Test
  void aWrongChoiceIsExplained() {
    assertThat(rehearse("", "--topic", "cooking").err()).contains("cooking");
    assertThat(rehearse("", "--questions", "0").err())
        .isEqualTo("questions is 0, must be 1 to 20.%n".formatted());
    assertThat(rehearse("", "--persona", "nobody").err())
        .startsWith("There is no persona nobody. There are: calm-professional, ");
    assertThat(rehearse("", "--level", "guru").err()).contains("guru");
    assertThat(rehearse("", "--level", "guru").exit()).isEqualTo(2);
    assertThat(rehearse("", "--topic", "cooking").exit()).isEqualTo(2);
  }

  @Test
  void aReportThatCannotBeWrittenIsRefusedBeforeTheFirstQuestion() {
    Path report = folder.resolve("missing").resolve("report.md");

    Outcome outcome = rehearse(ANSWER, "--report", report.toString());

    assertThat(outcome)
        .isEqualTo(
            new Outcome(
                2,
                "",
                "The report cannot be written to %s. Choose another file with --report.%n"
                    .formatted(report)));
  }

  @Test
  void aRehearsalThatNeverBeginsLeavesTheReportOfTheLastOne() throws IOException {
    Path old = Files.writeString(folder.resolve("old.md"), "the last report");
    Path fresh = folder.resolve("new.md");

    assertThat(rehearse("", "--persona", "nobody", "--report", old.toString()).exit()).isEqualTo(2);
    assertThat(rehearse("", "--persona", "nobody", "--report", fresh.toString()).exit())
        .isEqualTo(2);

    assertThat(old).hasContent("the last report");
    assertThat(fresh).doesNotExist();
  }

  @Test
  void theReportReplacesTheLastOne() throws IOException {
    Path report = Files.writeString(folder.resolve("old.md"), "the last report".repeat(10_000));

    rehearse("/skip\n", "--report", report.toString());

    assertThat(Files.readString(report))
        .startsWith("# Interview report")
        .doesNotContain("the last report");
  }

  private Outcome rehearse(String typed, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("rehearse", "--config", config.toString(), "--corpus", corpus.toString()));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Mockingbird.commandLine(
                APP, new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments.toArray(String[]::new));
    return new Outcome(exit, out.toString(), err.toString());
  }
}
