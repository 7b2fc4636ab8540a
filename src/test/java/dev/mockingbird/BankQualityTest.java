package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.mockingbird.corpus.AnswerFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The questions that are shipped are fit to ask and to grade by, and each has answers marked by
/// hand.
class BankQualityTest {
  private static final Path CORPUS = Path.of("corpus");

  /// What `check corpus` does: every wording states its point and no other, no misconception earns
  /// anything, references earn everything, nothing gives a claim away, no two questions ask the
  /// same.
  @Test
  void checkFindsNothing() {
    assertThatCode(() -> SharedMeasures.MEASURES.check(CORPUS, false)).doesNotThrowAnyException();
  }

  @Test
  void everyQuestionHasMarkedAnswers() {
    List<Question> questions = new QuestionFiles(new EnglishStems()).read(CORPUS);

    assertThat(AnswerFiles.read(CORPUS, questions))
        .allSatisfy(marked -> assertThat(marked.answers()).hasSizeGreaterThanOrEqualTo(5))
        .extracting(marked -> marked.question().id())
        .containsExactlyInAnyOrderElementsOf(questions.stream().map(Question::id).toList());
  }
}
