package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {
  @TempDir Path directory;

  private PromptFile load(String text) throws IOException {
    Path file = directory.resolve("judge.md");
    Files.writeString(file, text);
    return PromptFile.load(file, Set.of("question", "answer"));
  }

  @Test
  void rulesStandAboveTheLineAndWhatChangesBelow() throws IOException {
    PromptFile prompt = load("Rules.\n---\n{question} {answer}\n");

    assertThat(prompt.system()).isEqualTo("Rules.");
    assertThat(prompt.user()).isEqualTo("{question} {answer}");
  }

  @Test
  void anyChangeOfTheFileChangesTheVersion() throws IOException {
    String one = load("Rules.\n---\n{question} {answer}").version();

    assertThat(load("Rules.\n---\n{question} {answer}").version()).isEqualTo(one);
    assertThat(load("Rules!\n---\n{question} {answer}").version()).isNotEqualTo(one);
  }

  @Test
  void aMissingFileIsNamed() {
    Path file = directory.resolve("speaker.md");

    assertThatThrownBy(() -> PromptFile.load(file, Set.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aMissingOrUnknownPlaceholderIsNamedWithTheFile() {
    assertThatThrownBy(() -> load("Rules.\n---\n{question} {anwser}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("judge.md uses {anwser} {question}")
        .hasMessageContaining("must use exactly {answer} {question}");
  }

  @Test
  void aFileWithoutTheLineIsRefused() {
    assertThatThrownBy(() -> load("{question} {answer}"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("---");
  }
}
