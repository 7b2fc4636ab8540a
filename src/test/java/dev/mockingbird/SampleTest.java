package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The sample shows what a report can say, in the judge's own numbers, and gives nothing away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleTest {
  private final EnglishStems stems = new EnglishStems();
  private final Embeddings embeddings = new Embeddings();
  private final Sample sample = new Sample(SettingsFile.usual(), stems, embeddings);

  @BeforeAll
  void start() {
    embeddings.start();
  }

  @Test
  void itShowsWhatWasRightWhatWasNotAndAHint() {
    Report report = sample.get();

    assertThat(report.interview().isOver()).isTrue();
    assertThat(
            report.sections().stream()
                .flatMap(section -> section.standing().entries().stream())
                .map(Standing.Entry::finding)
                .map(Finding::kind))
        .contains("covered", "partly", "contradicted", "missed");
    assertThat(report.sections().stream().mapToInt(Report.Section::hints).sum()).isEqualTo(1);
    assertThat(report.coverage().unnamed()).isZero();
    assertThat(report.coverage().topics()).hasSizeGreaterThan(2);
  }

  @Test
  void itsGradesAreThoseOfTheJudgeOfThisProgram() {
    List<Turn.Answered> answered =
        sample.get().interview().turns().stream()
            .filter(Turn.Answered.class::isInstance)
            .map(Turn.Answered.class::cast)
            .toList();

    assertThat(answered)
        .as("three questions and five follow-ups")
        .hasSize(8)
        .allSatisfy(
            turn ->
                assertThat(turn.assessment().basis())
                    .isEqualTo(new Basis.BuiltIn(BuiltInJudge.VERSION, "")));
  }

  @Test
  void nothingOfItIsInTheBank() {
    List<Question> bank = new QuestionFiles(stems).read(Path.of("corpus"));

    assertThat(sample.get().interview().plan())
        .hasSize(3)
        .allSatisfy(
            question -> {
              assertThat(bank).extracting(Question::id).doesNotContain(question.id());
              assertThat(bank).extracting(Question::topic).doesNotContain(question.topic());
            });
  }

  @Test
  void itIsMadeOnce() {
    assertThat(sample.get()).isSameAs(sample.get());
  }
}
