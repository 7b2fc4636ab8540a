package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundledTest {
  @Test
  void whereTheUsualFolderIsMissingTheProgramsOwnIsTaken() {
    // no such folders in the project, as when the program is started somewhere else
    Path corpus = Bundled.orOwn("elsewhere/corpus", "elsewhere/corpus");
    Path personas = Bundled.orOwn("elsewhere/personas", "elsewhere/personas");
    Path prompts = Bundled.orOwn("elsewhere/prompts", "elsewhere/prompts");

    QuestionFiles files = new QuestionFiles(new EnglishStems());
    assertThat(files.read(corpus)).isNotEmpty().isEqualTo(files.read(Path.of("corpus")));
    assertThat(PersonaFiles.read(personas))
        .isEqualTo(PersonaFiles.read(Path.of("config", "personas")));
    assertThat(Files.exists(prompts.resolve("judge.md"))).isTrue();
    assertThat(Files.exists(corpus.resolve("eval"))).as("marked answers").isFalse();
  }

  @Test
  void aFolderThatIsThereIsTaken() {
    assertThat(Bundled.orOwn("corpus", "corpus")).isEqualTo(Path.of("corpus"));
  }

  @Test
  void aFolderThatSomebodyNamedIsNeverReplaced() {
    assertThat(Bundled.orOwn("my/corpus", "corpus")).isEqualTo(Path.of("my/corpus"));
    assertThat(Bundled.orOwn("no/such", "no/such")).isEqualTo(Path.of("no/such"));
  }
}
