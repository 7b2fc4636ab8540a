package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `import` says, writes, and how it exits.
class ImportTest {
  private static final String ARTICLE =
      """
      Welcome to my notes.

      1. What is a mutex?
      A lock that one thread owns at a time. Only its owner may release it.

      Subscribe to our newsletter!

      3. Explain deadlock.
      Two threads wait for each other for ever.
      """;

  @TempDir private Path folder;

  @Test
  void importSaysWhatItTookAndLeftOutAndWhatToDoNext() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), ARTICLE);
    Path own = folder.resolve("own");

    Outcome outcome = importing(notes, own);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out().replace(notes.toString(), "NOTES").replace(own.toString(), "OWN"))
        .isEqualToNormalizingNewlines(
            """
            Took 2 questions:
              NOTES:3-4: What is a mutex? (2 points)
              NOTES:8-9: Explain deadlock. (1 point)
            Left out:
              NOTES:1: “Welcome to my notes.” stands before the first question
              NOTES:6: “Subscribe to our newsletter!” reads like an advertisement or navigation
            Noticed:
              NOTES:8: number 2 is missing before this

            Wrote 2 question files to OWN.
            No person has read the points yet (auto, draft); read them, and mend what is wrong.
            Next: mockingbird check OWN
                  mockingbird serve --corpus OWN
            """);
    assertThat(own.resolve("mutex.md")).content().contains("origin: auto").contains("topic: notes");
    assertThat(Outcome.of("check", own.toString()).exit()).isZero();
  }

  @Test
  void importTwiceWritesNothingTheSecondTime() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), ARTICLE);
    Path own = folder.resolve("own");
    importing(notes, own);
    Files.delete(own.resolve("mutex.md"));

    Outcome outcome = importing(notes, own);

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err())
        .isEqualTo(
            "%s: is there already; rename it or write to another folder%n1 problem%n"
                .formatted(own.resolve("deadlock.md")));
    assertThat(own.resolve("mutex.md")).doesNotExist();
  }

  @Test
  void importOfTextWithoutQuestionsSaysSo() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), "Buy milk.\n\n1. Eggs\n2. Bread\n");

    Outcome outcome = importing(notes, folder.resolve("own"));

    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.err()).startsWith(notes + ": holds no question with an answer; ");
    assertThat(outcome.out())
        .contains(notes + ":1-4: “Buy milk.” stands before the first question");
    assertThat(folder.resolve("own")).doesNotExist();
  }

  @Test
  void importTakesATopicAndRefusesOneThatIsNoName() throws IOException {
    Path notes = Files.writeString(folder.resolve("notes.txt"), ARTICLE);
    Path own = folder.resolve("own");

    assertThat(
            Outcome.of("import", notes.toString(), "--to", own.toString(), "--topic", "My Notes"))
        .isEqualTo(
            new Outcome(
                2,
                "",
                "The topic is \"My Notes\", must be lower-case words joined by -.%n".formatted()));
    Outcome.of("import", notes.toString(), "--to", own.toString(), "--topic", "threads");
    assertThat(own.resolve("mutex.md")).content().contains("topic: threads");
  }

  @Test
  void importNeedsToBeToldWhereTo() {
    assertThat(Outcome.of("import", "notes.txt").exit()).isEqualTo(2);
  }

  private static Outcome importing(Path source, Path target) {
    return Outcome.of("import", source.toString(), "--to", target.toString());
  }
}
