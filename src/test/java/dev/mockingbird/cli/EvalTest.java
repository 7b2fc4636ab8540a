package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `eval` prints, writes and refuses; how good the judge is, other tests say.
class EvalTest {
  private static final String ANSWERS =
      """
      id,dataset,question_id,question,reference,answer,grade
      a1,own,q1,What does dropout do in training?,"Dropout sets a random part of the units to zero.","Dropout sets a random part of the units to zero.",1
      a2,own,q1,What does dropout do in training?,"Dropout sets a random part of the units to zero.",,0
      b1,own,q2,What is a centroid?,A centroid is the mean of the points of a cluster.,I like trains.,0
      b2,own,q2,What is a centroid?,A centroid is the mean of the points of a cluster.,A centroid is the mean of the points of a cluster.,1
      """;

  @TempDir private Path folder;

  @Test
  void gradingPrintsTheTableAndWritesAScoreForEveryAnswer() throws IOException {
    Path out = folder.resolve("out.csv");

    Outcome outcome =
        Outcome.of("eval", "grading", answers().toString(), "--predictions", out.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("own: 3 answers to 2 questions, 1 empty ones left out, ")
        .contains("Pearson within questions", "RMSE, calibrated", "kappa of 0, .5, 1")
        .doesNotContain("attacks on");
    assertThat(Files.readAllLines(out))
        .hasSize(5)
        .startsWith("id,score", "a1,1.000000", "a2,0.000000", "b1,0.000000");
  }

  @Test
  void gradingTriesTheAttacksOnTheQuestionsOfTheFile() throws IOException {
    Outcome outcome = Outcome.of("eval", "grading", answers().toString(), "--attacks");

    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .contains("attacks on the questions of own")
        .containsPattern("empty +4 +0\\.000 +0\\.000 +0\\.000 +at most 0\\.05 +yes")
        .containsPattern("good answers to other questions +2 ")
        .containsPattern("weak answer and injection +0 .* -");
  }

  @Test
  void gradingNamesWhatCannotBeMeasured() throws IOException {
    Path missing = folder.resolve("missing.csv");
    Path config = Files.writeString(folder.resolve("settings.yaml"), "model: {provider: none}\n");

    assertThat(Outcome.of("eval", "grading", missing.toString()))
        .isEqualTo(
            new Outcome(
                1, "", "%s: there is no such file%n1 problem%n".formatted(missing.toString())));
    assertThat(Outcome.of("eval", "grading", answers().toString(), "--judge", "human").err())
        .isEqualTo("There is no judge human. There are: built-in, llm.%n".formatted());
    assertThat(
            Outcome.of(
                "eval",
                "grading",
                answers().toString(),
                "--judge",
                "llm",
                "--config",
                config.toString()))
        .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(2))
        .satisfies(
            outcome ->
                assertThat(outcome.err()).startsWith("There is no language model to measure. "));
    assertThat(
            Outcome.of("eval", "grading", answers().toString(), "--predictions", folder.toString()))
        .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).startsWith(folder + ": must be a file"));
  }

  @Test
  void attacksPrintWhatHoldsAndExitByItOnlyIfAsked() throws IOException {
    copy("machine-learning/dropout.md", "eval/dropout.yaml", "eval/attacks/attacks.yaml");

    Outcome lenient = Outcome.of("eval", "attacks", "--corpus", folder.toString());
    Outcome strict = Outcome.of("eval", "attacks", "--strict", "--corpus", folder.toString());

    assertThat(lenient.err()).isEmpty();
    assertThat(lenient.exit()).isZero();
    assertThat(lenient.out())
        .containsPattern("injection: orders +8 ")
        .containsPattern("reference, each sentence negated +1 ")
        .containsPattern("weak answer and padding +7 ")
        .containsPattern("good answers to other questions +0 +- ");
    assertThat(strict.out()).isEqualTo(lenient.out());
    assertThat(strict.exit()).isEqualTo(lenient.out().contains("  0 of ") ? 0 : 1);
  }

  @Test
  void attacksNameTheFileTheyNeed() throws IOException {
    copy("machine-learning/dropout.md");

    Outcome outcome = Outcome.of("eval", "attacks", "--corpus", folder.toString());

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).contains("attacks.yaml: cannot be read");
  }

  @Test
  void theBuiltInJudgeIsStable() throws IOException {
    copy("machine-learning/dropout.md", "eval/dropout.yaml");
    Path config = Files.writeString(folder.resolve("settings.yaml"), "model: {provider: none}\n");

    Outcome outcome =
        Outcome.of(
            "eval",
            "stability",
            "--answers",
            "2",
            "--times",
            "3",
            "--corpus",
            folder.toString(),
            "--config",
            config.toString());

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out())
        .startsWith("2 answers with ")
        .contains("6: Graded by the built-in judge.")
        .contains("equal findings per point: mean 1.000, least 1.000")
        .contains("score, highest less lowest: mean 0.000, most 0.000");
  }

  @Test
  void oneTimeTellsNothingOfStability() {
    assertThat(Outcome.of("eval", "stability", "--times", "1"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "12 answers and 1 times tell nothing, needs 1 answer and 2 times or more.%n"
                    .formatted()));
  }

  private Path answers() throws IOException {
    return Files.writeString(folder.resolve("answers.csv"), ANSWERS);
  }

  private void copy(String... files) throws IOException {
    for (String file : List.of(files)) {
      Path target = folder.resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(Path.of("corpus").resolve(file), target);
    }
  }
}
