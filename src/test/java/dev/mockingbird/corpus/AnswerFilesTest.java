package dev.mockingbird.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFilesTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("src/test/resources/questions"));

  private static final String ANSWER =
      """
        - kind: thin
          text: It looks names up.
          marks: {resolver: partly, cache: missed}
      """;

  @TempDir Path folder;

  @Test
  void theMarksOfEveryAnswerAreRead() throws IOException {
    write("dns", file("dns", ANSWER.replace("thin", "off-topic").repeat(5)));

    List<MarkedAnswers> read = AnswerFiles.read(folder, QUESTIONS);

    assertThat(read).hasSize(1);
    assertThat(read.getFirst().question().id()).isEqualTo("dns");
    assertThat(read.getFirst().use()).isEqualTo(Use.KEPT_APART);
    assertThat(read.getFirst().answers()).hasSize(5);
    assertThat(read.getFirst().answers().getFirst())
        .isEqualTo(
            new MarkedAnswers.MarkedAnswer(
                Kind.OFF_TOPIC,
                "It looks names up.",
                Map.of("resolver", Mark.PARTLY, "cache", Mark.MISSED)));
  }

  @Test
  void aBankNeedNotHaveAny() {
    assertThat(AnswerFiles.read(folder, QUESTIONS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "question: dns | question: dnz | 1 | there is no such question",
        "use: kept-apart | use: training | 2 | must be one of tuning, kept-apart",
        "resolver: partly | resolve: partly | 6 | unknown field \"resolve\"",
        "resolver: partly | resolve: partly | 6 | resolver of the marks of answer 1 is missing",
        "cache: missed | cache: forgotten | 6 | must be one of covered, partly, contradicted",
        "kind: thin | kind: fat | 4 | must be one of strong",
        "text: It looks names up. | text: '' | 5 | is empty, must have text",
      })
  void whatIsWrongIsNamedWithItsLine(String right, String wrong, int line, String message)
      throws IOException {
    Path file = write("dns", file("dns", ANSWER.repeat(5)).replaceFirst(right, wrong));

    assertThatThrownBy(() -> AnswerFiles.read(folder, QUESTIONS))
        .isInstanceOf(BrokenFiles.class)
        .message()
        .satisfies(
            all ->
                assertThat(all.lines())
                    .anyMatch(
                        one -> one.startsWith(file + ":" + line + ": ") && one.contains(message)));
  }

  @Test
  void fourAnswersAreTooFew() throws IOException {
    Path file = write("dns", file("dns", ANSWER.repeat(4)));

    assertThatThrownBy(() -> AnswerFiles.read(folder, QUESTIONS))
        .hasMessage(file + ":4: answers has 4 entries, needs 5 or more");
  }

  private static String file(String question, String answers) {
    return "question: " + question + "\nuse: kept-apart\nanswers:\n" + answers;
  }

  private Path write(String name, String text) throws IOException {
    Path eval = Files.createDirectories(folder.resolve("eval"));
    return Files.writeString(eval.resolve(name + ".yaml"), text);
  }
}
