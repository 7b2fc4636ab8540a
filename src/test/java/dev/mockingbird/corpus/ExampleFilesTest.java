package dev.mockingbird.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExampleFilesTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("src/test/resources/questions"));

  @TempDir Path folder;

  @Test
  void theExamplesOfAQuestionAreRead() throws IOException {
    write(
        "dns", "resolver\tcovered\tit asks the name servers\n\ncache\tmissed\tNames are words.\n");

    assertThat(ExampleFiles.read(List.of(folder), QUESTIONS))
        .containsOnlyKeys("dns")
        .containsEntry(
            "dns",
            List.of(
                new Example("resolver", Mark.COVERED, "it asks the name servers"),
                new Example("cache", Mark.MISSED, "Names are words.")));
  }

  @Test
  void aBankWithoutExamplesHasNone() {
    assertThat(ExampleFiles.read(List.of(folder, folder.resolve("none")), QUESTIONS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dns | resolver\\tcovered | :1: needs a key point, a mark and words",
        "dns | resolver\\tright\\twords | :1: there is no mark right",
        "dns | telephone\\tcovered\\twords | :1: the question has no key point telephone",
        "arp | resolver\\tcovered\\twords | : there is no question arp",
      })
  void whatIsWrongIsSaidWithItsLine(String name, String line, String problem) throws IOException {
    write(name, line.replace("\\t", "\t"));

    assertThatThrownBy(() -> ExampleFiles.read(List.of(folder), QUESTIONS))
        .isInstanceOf(BrokenFiles.class)
        .hasMessageContaining(name + ".tsv" + problem);
  }

  private void write(String name, String text) throws IOException {
    Path examples = Files.createDirectories(folder.resolve("topic").resolve("examples"));
    Files.writeString(examples.resolve(name + ".tsv"), text);
  }
}
