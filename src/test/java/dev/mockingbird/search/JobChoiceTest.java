package dev.mockingbird.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.llm.Embeddings;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a job description chooses from the shipped bank, with the real vectors.
class JobChoiceTest {
  private static final String VISION =
      """
      Machine learning engineer (m/f/d), Leeds

      We are a growing company with friendly people, free fruit and a competitive salary.
      What you will do:
      - train convolutional neural networks for defect detection
      - use transfer learning, since labelled pictures are few
      - fight overfitting with dropout and careful validation
      What you bring: five years of experience with Python, strong communication skills.
      """;

  private static Bank bank;

  @BeforeAll
  static void start() {
    Embeddings embeddings = new Embeddings();
    embeddings.start();
    bank = new Bank(embeddings);
    bank.start(new QuestionFiles(new EnglishStems()).read(Path.of("corpus")));
  }

  @AfterAll
  static void stop() {
    bank.close();
  }

  @Test
  void aDescriptionChoosesTheQuestionsWhateverTheSeed() {
    assertThat(LongStream.range(0, 5).boxed())
        .allSatisfy(
            seed ->
                assertThat(bank.choose(setup(VISION, 3), seed))
                    .extracting(Question::id)
                    .containsExactlyInAnyOrder(
                        "convolutional-neural-networks", "transfer-learning", "dropout"));
  }

  @Test
  void everyReasonStandsInTheDescriptionWordForWord() {
    Setup setup = setup(VISION, 6);
    List<Question> plan = bank.choose(setup, 1);

    List<Job.Match> matches = bank.matches(setup.job(), plan);

    assertThat(matches)
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(match -> assertThat(VISION).contains(match.phrase()))
        .allSatisfy(match -> assertThat(match.words()).allMatch(match.phrase()::contains));
    assertThat(matches)
        .filteredOn(match -> match.questionId().equals("transfer-learning"))
        .containsExactly(
            new Job.Match("transfer-learning", "use transfer learning", List.of("transfer")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "competitive salary",
        "strong communication skills",
        "five years of experience with Python",
        "You work well in a team",
        "free fruit and table football",
        "Send your application to jobs@example.org",
        "We value diversity and flexible working hours",
        "PhD or equivalent experience"
      })
  void whatEveryAdvertisementSaysChoosesNothing(String phrase) {
    assertThat(bank.matches(Job.of("", phrase), bank.all())).isEmpty();
  }

  @Test
  void withNothingToGoByTheChoiceIsTheUsualOne() {
    Setup none = setup("", 5);

    assertThat(bank.choose(setup("Free fruit. Competitive salary.", 5), 7))
        .isEqualTo(bank.choose(none, 7));
    assertThat(bank.matches(none.job(), bank.all())).isEmpty();
  }

  @Test
  void topicAndNumberAreKept() {
    Setup setup = setup(VISION, 4);
    Setup narrow =
        new Setup(
            List.of("deep-learning"), List.of(), 4, Mode.PRACTICE, setup.persona(), setup.job());

    assertThat(bank.choose(narrow, 3))
        .hasSize(4)
        .allMatch(question -> question.topic().equals("deep-learning"));
  }

  @Test
  void ofTwoThatFitAlikeTheOneOfTheWantedLevelComes() {
    String both = bank.all().stream().map(Question::title).reduce("", (a, b) -> a + "\n" + b);
    Setup senior =
        new Setup(
            List.of(),
            List.of(Level.SENIOR),
            5,
            Mode.PRACTICE,
            Examples.persona(),
            Job.of("", both));

    assertThat(bank.choose(senior, 1)).extracting(Question::level).contains(Level.SENIOR);
  }

  private static Setup setup(String description, int questions) {
    return new Setup(
        List.of(),
        List.of(),
        questions,
        Mode.PRACTICE,
        Examples.persona(),
        Job.of("", description));
  }
}
