package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.llm.Embeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the search box finds among the questions that are shipped, and what it does not.
class SearchBoxTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("corpus"));
  private static final Bank BANK = new Bank(new Embeddings());

  @BeforeAll
  static void start() {
    BANK.start(QUESTIONS);
  }

  @AfterAll
  static void close() {
    BANK.close();
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsFoundByItsTitleItsTextAndItsVariants(Question question) {
    assertThat(BANK.about(question.title())).contains(question);
    Stream.concat(Stream.of(question.text()), question.wording().variants().stream())
        .forEach(text -> assertThat(BANK.about(text)).as(text).startsWith(question));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dropout",
        "PCA",
        "p-value",
        "k-means",
        "AUC",
        "softmax",
        "lasso",
        "bagging",
        "Kubernetes"
      })
  void aSingleWordIsFoundWhereItStandsAndNowhereElse(String word) {
    List<Question> where = QUESTIONS.stream().filter(question -> stands(word, question)).toList();

    assertThat(BANK.about(word)).containsExactlyInAnyOrderElementsOf(where);
  }

  @Test
  void theMeasureOfSingleWordsSeesBothKinds() {
    assertThat(QUESTIONS).anyMatch(question -> stands("dropout", question));
    assertThat(QUESTIONS).noneMatch(question -> stands("kubernetes", question));
    assertThat(BANK.about("dropout").size()).isLessThan(QUESTIONS.size() / 2);
    assertThat(BANK.about("dropout").getFirst().id()).isEqualTo("dropout");
  }

  @ParameterizedTest
  @CsvSource({
    "regulari, l1-and-l2-regularisation",
    "dropo, dropout",
    "k-me, k-means",
    "cross-val, cross-validation",
    "principal compon, principal-component-analysis",
    "how does dropo, dropout"
  })
  void aWordIsFoundWhileItIsTyped(String typed, String id) {
    assertThat(BANK.about(typed)).extracting(Question::id).contains(id);
  }

  @ParameterizedTest
  @CsvSource({
    "too good on training data, overfitting",
    "choose the number of clusters, k-means",
    "learning rate too large, gradient-descent-variants",
    "reuse a model trained on other data, transfer-learning",
    "images and filters, convolutional-neural-networks"
  })
  void severalWordsAreFoundByWhatTheyMean(String text, String id) {
    assertThat(BANK.about(text)).extracting(Question::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sourdough bread",
        "sourdough",
        "flight to Paris",
        "capital of France",
        "symptoms of flu",
        "dog training classes",
        "docker compose file",
        "lawn mower repair",
        "who won the world cup",
        "",
        "   ",
        "???",
        "*",
        "title:",
        "AND OR",
        "(((",
        "\"",
        "\uD83D",
        "日本語",
        "😀 🚀"
      })
  void whatHasNoBusinessHereFindsNothing(String text) {
    assertThat(BANK.about(text)).isEmpty();
  }

  @Test
  void aWholePageCanBeSearchedFor() {
    String page = "Dropout sets units to zero at random while the network is trained. ".repeat(300);

    assertThat(BANK.about(page).getFirst().id()).isEqualTo("dropout");
  }

  static List<Question> questions() {
    return QUESTIONS;
  }

  private static boolean stands(String word, Question question) {
    return Stream.of(
            Stream.of(question.title(), question.text(), question.reference().text()),
            question.wording().variants().stream(),
            question.points().stream().flatMap(SearchBoxTest::statements))
        .flatMap(texts -> texts)
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT)
        .contains(word.toLowerCase(Locale.ROOT));
  }

  private static Stream<String> statements(KeyPoint point) {
    return Stream.concat(
        point.claim().phrasings(), point.beliefs().stream().flatMap(Claim::phrasings));
  }
}
