package dev.mockingbird.interview;

import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Refusal.Code;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A question of practice mode, answered once more.
class SecondAttemptsTest {
  private static final String WEAK = "It is when a model is bad.";
  private static final String GAP =
      "The training error is low while the error on unseen data is high.";

  private final Scene scene = Scene.plain();

  /// The first question answered and left, the second put.
  private static Interview done(Scene scene) {
    Interview answered = scene.interviews().answer(reply(scene.begin()), WEAK, new Heard());
    return scene.interviews().skip(reply(answered), new Heard());
  }

  private Difference tryAgain(Interview interview, String text) {
    return scene.attempts().tryAgain(interview.id(), interview.owner(), "overfitting", text);
  }

  private static Refusal refused(Runnable attempt) {
    return catchThrowableOfType(Refusal.class, attempt::run);
  }

  @Test
  void theDifferenceIsShownAndKeptAndNoGradeChanges() {
    Interview before = done(scene);

    Difference difference = tryAgain(before, GAP);

    assertThat(difference.before()).isZero();
    assertThat(difference.after()).isEqualTo(0.5);
    assertThat(difference.changes().getFirst().first().finding().kind()).isEqualTo("missed");
    assertThat(difference.changes().getFirst().second().kind()).isEqualTo("covered");
    Interview kept = scene.kept(before);
    assertThat(kept.attempts()).containsExactly(difference.attempt());
    assertThat(kept.turns()).isEqualTo(before.turns());
    assertThat(kept.version()).isEqualTo(before.version());
    assertThat(Report.of(kept).score()).isEqualTo(Report.of(before).score());
  }

  @Test
  void theInterviewGoesOnAsIfNothingHadBeenTriedAgain() {
    Interview before = done(scene);
    tryAgain(before, GAP);

    Interview over = scene.interviews().end(reply(before), new Heard());

    assertThat(over.isOver()).isTrue();
    assertThat(scene.kept(over).attempts()).hasSize(1);
  }

  @Test
  void itCanBeTriedAfterTheEndToo() {
    Interview over = scene.interviews().end(reply(done(scene)), new Heard());

    assertThat(tryAgain(over, GAP).after()).isEqualTo(0.5);
  }

  @Test
  void theSameTextSentAgainGetsTheFirstOutcomeAndAnotherIsRefused() {
    Interview before = done(scene);
    Difference first = tryAgain(before, GAP);

    assertThat(tryAgain(before, GAP)).isEqualTo(first);
    Refusal refusal = refused(() -> tryAgain(before, WEAK));

    assertThat(refusal.code()).isEqualTo(Code.CONFLICT);
    assertThat(refusal).hasMessageContaining("tried again already");
    assertThat(scene.kept(before).attempts()).containsExactly(first.attempt());
  }

  @Test
  void ofTheSameTextSentEightTimesAtOnceOneIsKept() throws Exception {
    Interview before = done(scene);
    List<Callable<Difference>> attempts =
        IntStream.range(0, 8)
            .<Callable<Difference>>mapToObj(_ -> () -> tryAgain(before, GAP))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(attempts).stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    assertThat(scene.kept(before).attempts()).hasSize(1);
  }

  @Test
  void aQuestionThatIsStillOpenIsNotTriedAgain() {
    Interview begun = scene.begin();
    assertThat(refused(() -> tryAgain(begun, GAP))).hasMessageContaining("has no card yet");
    Interview probed = scene.interviews().answer(reply(begun), WEAK, new Heard());

    assertThat(refused(() -> tryAgain(probed, GAP)).code()).isEqualTo(Code.CONFLICT);
    assertThat(scene.kept(probed).attempts()).isEmpty();
  }

  @Test
  void aQuestionThatWasSkippedWithoutAnAnswerIsNotTriedAgain() {
    Interview skipped = scene.interviews().skip(reply(scene.begin()), new Heard());

    assertThat(refused(() -> tryAgain(skipped, GAP)).code()).isEqualTo(Code.CONFLICT);
  }

  @Test
  void inInterviewModeThereIsNone() {
    Setup practice = Examples.setup();
    Setup setup =
        new Setup(practice.topics(), practice.levels(), 2, Mode.INTERVIEW, practice.persona());
    Interview begun = scene.interviews().begin(setup, Examples.OWNER);
    Interview answered = scene.interviews().answer(reply(begun), WEAK, new Heard());
    Interview over = scene.interviews().end(reply(answered), new Heard());

    assertThat(refused(() -> tryAgain(over, GAP))).hasMessageContaining("practice mode only");
  }

  @Test
  void whatIsNoAnswerOrNotThereIsRefused() {
    Interview before = done(scene);
    SecondAttempts attempts = scene.attempts();

    assertThat(refused(() -> tryAgain(before, " \n")).code()).isEqualTo(Code.INVALID);
    assertThat(refused(() -> tryAgain(before, "\0")).code()).isEqualTo(Code.INVALID);
    assertThat(refused(() -> tryAgain(before, "a".repeat(1001))).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(refused(() -> attempts.tryAgain(before.id(), before.owner(), "none", GAP)).code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            refused(() -> attempts.tryAgain(before.id(), "somebody else", "overfitting", GAP))
                .code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(scene.kept(before).attempts()).isEmpty();
  }

  @Test
  void theModelGradesItWhereTheModelGrades() {
    Basis model = new Basis.Model("a model", "1");
    List<Exchange> read = new ArrayList<>();
    Scene judged =
        Scene.judgedBy(
            exchange -> {
              read.add(exchange);
              return new Verdict.Judged(List.of(new Opinion("gap", Mark.COVERED, GAP)), model);
            });
    Interview before = done(judged);

    Difference difference =
        judged.attempts().tryAgain(before.id(), before.owner(), "overfitting", GAP);

    assertThat(difference.attempt().assessment().basis()).isEqualTo(model);
    assertThat(read).last().extracting(Exchange::asked).isEqualTo(Examples.overfitting().text());
  }

  @Test
  void aModelThatFailsCostsNothingAndIsNamed() {
    Scene down = Scene.judgedBy(_ -> new Verdict.Unavailable("the model is away"));
    Interview before = done(down);

    Difference difference =
        down.attempts().tryAgain(before.id(), before.owner(), "overfitting", GAP);

    assertThat(difference.after()).isEqualTo(0.5);
    assertThat(difference.attempt().assessment().basis().sentence())
        .contains("because the model is away");
  }
}
