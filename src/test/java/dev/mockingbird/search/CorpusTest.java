package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.llm.Embeddings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The questions that are shipped: whole, enough for an interview, and told apart by the search.
class CorpusTest {
  private static final List<Question> QUESTIONS =
      new QuestionFiles(new EnglishStems()).read(Path.of("corpus"));

  @Test
  void thereIsEnoughForARealInterview() {
    assertThat(QUESTIONS).hasSizeGreaterThanOrEqualTo(12);
    assertThat(QUESTIONS.stream().map(Question::topic).distinct()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(QUESTIONS).allSatisfy(q -> assertThat(q.points()).hasSizeBetween(4, 7));
  }

  @Test
  void eachQuestionIsFoundFirstByItsReferenceAndItsVariants() {
    try (Bank bank = new Bank(new Embeddings())) {
      bank.start(QUESTIONS);
      for (Question question : QUESTIONS) {
        String reference = question.reference().text();
        assertThat(bank.references(question, reference).nearest().getFirst().question())
            .isEqualTo(question);
        for (String variant : question.wording().variants()) {
          assertThat(bank.search(variant, 1)).as(variant).containsExactly(question);
        }
      }
    }
  }
}
