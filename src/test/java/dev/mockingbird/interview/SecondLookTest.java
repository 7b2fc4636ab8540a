package dev.mockingbird.interview;

import static dev.mockingbird.interview.Scene.ANSWER;
import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.grading.Verdict.Opinion;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The model's judge beside the speaker: its grade is kept whenever it comes, its failure is shown.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SecondLookTest {
  private static final Basis MODEL = new Basis.Model("a model", "1");
  private static final String GAP_ANSWER =
      "The training error is low while the error on unseen data is high.";
  private static final Verdict VERDICT =
      new Verdict.Judged(List.of(new Opinion("gap", Mark.PARTLY, "training error is low")), MODEL);

  @Test
  void theModelsGradeIsKeptBesideTheFirst() {
    Scene scene = Scene.judgedBy(exchange -> VERDICT);
    Interview begun = scene.begin();
    Heard heard = new Heard();

    Interview after = scene.interviews().answer(reply(begun), GAP_ANSWER, heard);

    List<Assessment> assessments = ((Turn.Answered) after.turns().getFirst()).assessments();
    assertThat(assessments)
        .extracting(Assessment::basis)
        .containsExactly(new Basis.BuiltIn(BuiltInJudge.VERSION, ""), MODEL);
    assertThat(assessments)
        .extracting(assessment -> assessment.findings().getFirst().kind())
        .containsExactly("covered", "partly");
    assertThat(heard.events()).contains("reassessed 0").startsWith("recorded");
  }

  @Test
  void theAudienceIsShownTheModelsGrade() {
    Scene scene = Scene.judgedBy(exchange -> VERDICT);
    Heard heard = new Heard();

    scene.interviews().answer(reply(scene.begin()), GAP_ANSWER, heard);

    assertThat(heard.reassessed())
        .singleElement()
        .satisfies(
            shown ->
                assertThat(((Turn.Answered) shown.turns().getFirst()).assessment().basis())
                    .isEqualTo(MODEL));
  }

  @Test
  void aGradeThatComesAfterTheWaitIsKeptToo() {
    CountDownLatch judged = new CountDownLatch(1);
    Judge slow = exchange -> after(judged);
    Scene scene = Scene.with(List.of(), List.of(slow), Duration.ofMillis(1));
    Interview begun = scene.begin();
    Heard heard = new Heard();

    Interview after = scene.interviews().answer(reply(begun), GAP_ANSWER, heard);
    assertThat(((Turn.Answered) after.turns().getFirst()).assessments()).hasSize(1);
    Interview moved = scene.interviews().skip(reply(after), new Heard());
    judged.countDown();

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(heard.reassessed()).hasSize(1));
    Interview kept = scene.kept(begun);
    assertThat(((Turn.Answered) kept.turns().getFirst()).assessment().basis()).isEqualTo(MODEL);
    assertThat(kept.turns()).hasSize(2);
    assertThat(kept.pending()).isEqualTo(moved.pending());
  }

  @Test
  void theCandidateCanReplyWhileTheModelIsStillGrading() {
    CountDownLatch judged = new CountDownLatch(1);
    Scene scene = Scene.judgedBy(exchange -> after(judged));
    Interview begun = scene.begin();
    Heard heard = new Heard();
    var waiting =
        CompletableFuture.supplyAsync(
            () -> scene.interviews().answer(reply(begun), GAP_ANSWER, heard),
            task -> Thread.ofVirtual().start(task));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !heard.spoken().isEmpty() && !scene.interviews().isBusy(begun));

    Interview next = scene.interviews().skip(reply(scene.kept(begun)), new Heard());

    assertThat(next.version()).isEqualTo(2);
    assertThat(waiting).isNotDone();
    judged.countDown();
    assertThat(waiting.join().turns()).as("the outcome of its own turn").hasSize(1);
  }

  @Test
  void aModelThatCannotJudgeIsNamedAndTheFirstGradeStands() {
    Scene scene = Scene.judgedBy(exchange -> new Verdict.Unavailable("the model is away"));
    Interview begun = scene.begin();

    scene.interviews().answer(reply(begun), GAP_ANSWER, new Heard());

    List<Assessment> assessments = scene.lastAnswer(begun).assessments();
    assertThat(assessments.getLast().findings()).isEqualTo(assessments.getFirst().findings());
    assertThat(assessments.getLast().basis())
        .isEqualTo(new Basis.BuiltIn(BuiltInJudge.VERSION, "the model is away"));
  }

  @Test
  void aJudgeThatBreaksDoesNoHarmAndIsNotSilent() {
    Scene scene =
        Scene.judgedBy(
            exchange -> {
              throw new IllegalStateException("thrown by a test");
            });
    Interview begun = scene.begin();
    Heard heard = new Heard();

    Interview after = scene.interviews().answer(reply(begun), GAP_ANSWER, heard);

    List<Assessment> assessments = scene.lastAnswer(begun).assessments();
    assertThat(assessments).hasSize(2);
    assertThat(assessments.getLast().findings()).isEqualTo(assessments.getFirst().findings());
    assertThat(assessments.getLast().basis().sentence())
        .isEqualTo(
            "Graded by the built-in judge because the model's judge failed unexpectedly"
                + " (the server's log has the cause).");
    assertThat(heard.events()).contains("reassessed 0", "spoken");
    assertThat(scene.interviews().answer(reply(after), ANSWER, new Heard()).turns()).hasSize(2);
  }

  @Test
  void whatTheModelInventsIsNotCredited() {
    Verdict lie =
        new Verdict.Judged(
            List.of(
                new Opinion("gap", Mark.COVERED, "words that were never said"),
                new Opinion("no such point", Mark.COVERED, "training error is low")),
            MODEL);
    Scene scene = Scene.judgedBy(exchange -> lie);
    Interview begun = scene.begin();

    scene.interviews().answer(reply(begun), GAP_ANSWER, new Heard());

    assertThat(scene.lastAnswer(begun).assessment().findings())
        .hasSize(3)
        .hasOnlyElementsOfType(Finding.Missed.class);
  }

  @Test
  void aDeletedInterviewGetsNoGradeAndNobodyIsTold() {
    CountDownLatch judged = new CountDownLatch(1);
    Scene scene = Scene.with(List.of(), List.of(exchange -> after(judged)), Duration.ofMillis(1));
    Interview begun = scene.begin();
    Heard heard = new Heard();
    scene.interviews().answer(reply(begun), GAP_ANSWER, heard);

    scene.interviews().delete(begun.id(), begun.owner());
    judged.countDown();

    await()
        .during(Duration.ofMillis(200))
        .atMost(Duration.ofMinutes(2))
        .until(() -> heard.reassessed().isEmpty() && scene.store().of(begun.owner()).isEmpty());
  }

  @Test
  void anInterviewThatWasGradedAgainGetsNoLateGradeAndNobodyIsTold() {
    CountDownLatch judged = new CountDownLatch(1);
    Scene scene = Scene.with(List.of(), List.of(exchange -> after(judged)), Duration.ofMillis(1));
    Interview begun = scene.begin();
    Heard heard = new Heard();
    Interview after = scene.interviews().answer(reply(begun), GAP_ANSWER, heard);
    Interview over = scene.interviews().end(reply(after), new Heard());
    scene.reviews().regrade(over.id(), Reviews.Choice.BUILT_IN);
    Interview reviewed = scene.kept(over);

    judged.countDown();

    await()
        .during(Duration.ofMillis(200))
        .atMost(Duration.ofMinutes(2))
        .until(() -> heard.reassessed().isEmpty() && scene.kept(over).equals(reviewed));
    assertThat(reviewed.answered(0).assessment().basis())
        .isEqualTo(new Basis.BuiltIn(BuiltInJudge.VERSION, ""));
  }

  private static Verdict after(CountDownLatch latch) {
    try {
      latch.await();
      return VERDICT;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
