package dev.mockingbird.material;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Articles of many layouts become their questions with their whole answers, and nothing else.
class ArticleTest {
  private static final EnglishStems STEMS = new EnglishStems();

  @TempDir private Path folder;

  static Stream<Path> articles() {
    return Marked.all("material");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void everyQuestionIsTakenWithItsWholeAnswerAndNothingElse(Path article) throws IOException {
    Marked marked = Marked.of(article);

    Harvest harvest = read(marked);

    assertThat(harvest.problems()).isEmpty();
    assertThat(harvest.taken().stream().map(ArticleTest::shown))
        .containsExactlyElementsOf(marked.expected());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void everyOtherLineIsNamedAsLeftOut(Path article) throws IOException {
    Marked marked = Marked.of(article);
    List<String> lines = marked.text().lines().toList();

    List<String> leftOut =
        read(marked).leftOut().stream()
            .map(Harvest.LeftOut::place)
            .flatMap(place -> IntStream.rangeClosed(place.first(), place.last()).boxed())
            .map(number -> lines.get(number - 1).strip())
            .filter(line -> !line.isEmpty())
            .toList();

    assertThat(leftOut).containsExactlyInAnyOrderElementsOf(marked.leftOut());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("articles")
  void whatIsWrittenIsReadAgain(Path article) throws IOException {
    Harvest harvest = read(Marked.of(article));
    Path target = folder.resolve("own");

    importer().write(harvest, target);

    assertThat(new QuestionFiles(STEMS).read(target))
        .containsExactlyInAnyOrderElementsOf(
            harvest.taken().stream().map(Harvest.Taken::question).toList());
  }

  private Harvest read(Marked marked) throws IOException {
    Path source = folder.resolve(marked.file().getFileName());
    Files.writeString(source, marked.text());
    return importer().read(source, "");
  }

  private static Importer importer() {
    return new Importer(STEMS, new Giveaways(STEMS), new QuestionFiles(STEMS), Limits.defaults());
  }

  private static String shown(Harvest.Taken taken) {
    Question question = taken.question();
    return question.text() + " => " + Marked.spaced(question.reference().text());
  }
}
