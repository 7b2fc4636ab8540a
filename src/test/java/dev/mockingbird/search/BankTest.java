package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;
import dev.mockingbird.llm.Embeddings;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Real Lucene and real vectors on six short questions.
class BankTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("src/test/resources/questions"));
  private static final Bank BANK = new Bank(new Embeddings());

  @BeforeAll
  static void start() {
    BANK.start(QUESTIONS);
  }

  @AfterAll
  static void close() {
    BANK.close();
  }

  @Test
  void allQuestionsComeByTopicThenLevel() {
    assertThat(BANK.all())
        .extracting(Question::id)
        .containsExactly(
            "hash-table", "search-tree", "database-index", "transaction", "dns", "tcp-handshake");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsFoundFirstByItselfItsVariantsAndItsReference(Question question) {
    Stream.concat(
            Stream.of(question.text(), question.title(), question.reference().text()),
            question.wording().variants().stream())
        .forEach(text -> assertThat(BANK.search(text, 3)).as(text).hasSize(3).startsWith(question));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionIsFoundFirstByTheWordsPeopleAnswerItIn(Question question) {
    for (KeyPoint point : question.points()) {
      assertThat(BANK.search(String.join(". ", point.claim().wordings()), 1))
          .containsExactly(question);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phonebook of the internet, dns",
    "two people edit one record simultaneously, transaction",
    "SYN, tcp-handshake",
    "clashing keys, hash-table"
  })
  void aQuestionIsFoundByMeaningAndByASingleWord(String text, String id) {
    assertThat(BANK.search(text, 1)).extracting(Question::id).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "*",
        "title:",
        "AND OR NOT",
        "a~2^",
        "(((",
        "\"",
        "\\",
        "{!x}",
        "/[/",
        "the",
        "\u0000\uFFFF",
        "\uD83D",
        "日本語",
        "😀 🚀",
        "NaN",
        "-",
        "<script>"
      })
  void anyTextCanBeSearchedFor(String text) {
    assertThat(BANK.search(text, 4)).hasSize(4).doesNotHaveDuplicates();
    assertThat(BANK.search(text, 100)).hasSameSizeAs(QUESTIONS);
    assertThat(BANK.search(text, 0)).isEmpty();
    assertThat(BANK.search(text, -1)).isEmpty();
  }

  @Test
  void aTextOfManyDifferentWordsCanBeSearchedFor() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.append("word").append(i).append(' ');
    }

    assertThat(BANK.search(words + "tcp", 2)).hasSize(2);
  }

  @Test
  void theReferencesNearestToAnAnswerAreRankedBySimilarity() {
    Question own = question("hash-table");

    References references =
        BANK.references(own, "I hash the key and look into the bucket that the number names.");

    assertThat(references.own()).isEqualTo(own);
    assertThat(references.nearest()).hasSize(Bank.NEAREST);
    assertThat(references.nearest().getFirst().question()).isEqualTo(own);
    assertThat(references.nearest().getFirst().similarity()).isBetween(0.5, 1.0);
    assertThat(references.nearest())
        .isSortedAccordingTo(Comparator.comparingDouble(Neighbour::similarity).reversed());
  }

  @Test
  void anAnswerToAnotherQuestionIsNearerToThatOne() {
    Question own = question("hash-table");
    Question other = question("dns");

    List<Neighbour> nearest = BANK.references(own, other.reference().text()).nearest();

    assertThat(nearest.getFirst().question()).isEqualTo(other);
    assertThat(nearest).extracting(Neighbour::question).containsOnlyOnce(own);
    assertThat(nearest.getFirst().similarity()).isGreaterThan(similarity(nearest, own) + 0.3);
  }

  @Test
  void theOwnReferenceIsThereAlsoIfTheBankHasChangedIt() {
    Question today = question("dns");
    Question then =
        new Question(
            today.id(),
            today.subject(),
            new Question.Wording("How are names resolved?", List.of()),
            today.reference(),
            today.points());

    List<Neighbour> nearest = BANK.references(then, "The resolver asks the root server.").nearest();

    assertThat(nearest).extracting(Neighbour::question).contains(then).doesNotContain(today);
    assertThat(similarity(nearest, then)).isGreaterThan(0.4);
  }

  @Test
  void aBankThatWasNotStartedSaysSo() {
    try (Bank bank = new Bank(new Embeddings())) {
      assertThat(bank.all()).isEmpty();
      assertThatThrownBy(() -> bank.search("anything", 1))
          .isInstanceOf(IllegalStateException.class)
          .hasRootCauseMessage("the bank was not started");
    }
  }

  private static List<Question> questions() {
    return QUESTIONS;
  }

  private static Question question(String id) {
    return QUESTIONS.stream()
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static double similarity(List<Neighbour> nearest, Question question) {
    return nearest.stream()
        .filter(neighbour -> neighbour.question().equals(question))
        .findFirst()
        .orElseThrow()
        .similarity();
  }
}
