package dev.mockingbird.interview;

import static dev.mockingbird.interview.Scene.ANSWER;
import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Speaker.Spoken;
import dev.mockingbird.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a model's speaker may do, what may become of it, and that it costs words but never a grade.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SpeakingTest {
  private static final Move PROBE = new Move.Probe("overfitting", "gap");

  @Test
  void theAnswerIsRecordedBeforeTheFirstWord() {
    List<Interview> kept = new ArrayList<>();
    InterviewStore store = new MemoryStore();
    Speaker looksItUp =
        (cue, words) -> {
          kept.addAll(store.of(cue.interview().owner()));
          return said(cue.preferred(), words);
        };
    Scene scene = Scene.on(store, List.of(looksItUp), List.of(), Scene.FOR_EVER);
    Interview begun = scene.begin();
    Heard heard = new Heard();

    scene.interviews().answer(reply(begun), ANSWER, heard);

    assertThat(kept).singleElement().satisfies(then -> assertThat(then.turns()).hasSize(1));
    assertThat(heard.events()).containsExactly("recorded", "words", "spoken");
  }

  @Test
  void whatIsSaidToBeRecordedIsKept() {
    Scene scene = Scene.plain();
    Interview begun = scene.begin();
    List<Interview> kept = new ArrayList<>();

    Audience looksItUp = new WhenRecorded(after -> kept.add(scene.kept(after)));
    scene.interviews().answer(reply(begun), ANSWER, looksItUp);

    assertThat(kept).singleElement().satisfies(then -> assertThat(then.turns()).hasSize(1));
  }

  @Test
  void theSpeakerMayTakeAnotherLegalMove() {
    Move ask = new Move.Ask("lasso");
    Scene scene = Scene.spokenBy((cue, words) -> said(ask, words));
    Interview begun = scene.begin();

    Interview after = scene.interviews().answer(reply(begun), ANSWER, new Heard());

    assertThat(after.pending()).isEqualTo(new Pending(ask, "Let us see.", ""));
    assertThat(scene.kept(begun)).isEqualTo(after);
  }

  @Test
  void anIllegalMoveIsNeverKept() {
    List<Move> illegal =
        List.of(
            new Move.Close(Move.Reason.COMPLETE),
            new Move.Ask("overfitting"),
            new Move.Probe("lasso", "constraint"));
    for (Move move : illegal) {
      Scene scene = Scene.spokenBy((cue, words) -> said(move, words));
      Interview begun = scene.begin();

      assertThatThrownBy(() -> scene.interviews().answer(reply(begun), ANSWER, new Heard()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(move.toString());

      assertThat(scene.kept(begun).pending()).isEqualTo(new Pending(PROBE));
    }
  }

  @Test
  void whereTheModelIsSilentTheTemplatesSpeakAndSayWhy() {
    Scene scene = Scene.spokenBy((cue, words) -> new Spoken.Unavailable("the model is away"));
    Interview begun = scene.begin();
    Heard heard = new Heard();

    Interview after = scene.interviews().answer(reply(begun), ANSWER, heard);

    assertThat(after.pending())
        .isEqualTo(
            new Pending(
                PROBE,
                "What can you say about the gap?",
                "The built-in interviewer speaks because the model is away."));
    assertThat(heard.words()).isEqualTo("What can you say about the gap?");
  }

  @Test
  void wordsThatBreakOffAreKeptWithTheReason() {
    Scene scene =
        Scene.spokenBy(
            (cue, words) -> {
              words.accept("You said");
              return new Spoken.CutShort(cue.preferred(), "You said", "the line went dead");
            });
    Interview begun = scene.begin();

    Interview after = scene.interviews().answer(reply(begun), ANSWER, new Heard());

    assertThat(after.pending())
        .isEqualTo(
            new Pending(
                PROBE,
                "You said",
                "The interviewer's words end early because the line went dead."));
  }

  @Test
  void aSpeakerThatBreaksCostsWordsButNoGrade() {
    List<String> faults = new ArrayList<>(List.of("broken"));
    Scene scene =
        Scene.spokenBy(
            (cue, words) -> {
              if (!faults.isEmpty()) {
                words.accept("You sa");
                throw new IllegalStateException(faults.removeFirst());
              }
              return said(cue.preferred(), words);
            });
    Interview begun = scene.begin();

    assertThatThrownBy(() -> scene.interviews().answer(reply(begun), ANSWER, new Heard()))
        .hasMessage("broken");

    Interview kept = scene.kept(begun);
    assertThat(scene.lastAnswer(begun).answer()).isEqualTo(ANSWER);
    assertThat(scene.lastAnswer(begun).assessments()).hasSize(1);
    assertThat(scene.interviews().wordsOf(kept)).isEqualTo("What can you say about the gap?");
    assertThat(scene.interviews().isBusy(kept)).isFalse();
    Interview after = scene.interviews().answer(reply(kept), "More of it.", new Heard());
    assertThat(after.turns()).hasSize(2);
    assertThat(after.pending().words()).isEqualTo("Let us see.");
  }

  @Test
  void stopEndsTheSpeakingAndKeepsTheWordsSoFar() {
    Endless endless = new Endless();
    Scene scene = Scene.spokenBy(endless);
    Interview begun = scene.begin();
    var answering = answering(scene, begun);
    endless.awaitWords();
    assertThat(scene.interviews().isBusy(begun)).isTrue();

    assertThatThrownBy(() -> scene.interviews().stop(begun.id(), "somebody else"))
        .isInstanceOf(Refusal.class);
    assertThat(scene.interviews().isBusy(begun)).isTrue();
    scene.interviews().stop(begun.id(), begun.owner());

    assertThat(answering.join().pending())
        .isEqualTo(
            new Pending(
                PROBE, "Well, ", "The interviewer's words end early because you stopped it."));
    assertThat(scene.interviews().isBusy(begun)).isFalse();
    assertThat(scene.lastAnswer(begun).assessments()).hasSize(1);
  }

  @Test
  void aStopBeforeAnyoneSpeaksDisturbsNothing() {
    List<Boolean> interrupted = new ArrayList<>();
    Scene scene =
        Scene.spokenBy(
            (cue, words) -> {
              interrupted.add(Thread.currentThread().isInterrupted());
              return said(cue.preferred(), words);
            });
    Interview begun = scene.begin();
    scene.interviews().stop(begun.id(), begun.owner());

    scene.interviews().answer(reply(begun), ANSWER, new Heard());

    assertThat(interrupted).containsExactly(false);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aStopWhileTheAnswerIsTakenInEndsTheSpeakingThatFollows() {
    List<Boolean> interrupted = new ArrayList<>();
    Scene scene =
        Scene.spokenBy(
            (cue, words) -> {
              interrupted.add(Thread.currentThread().isInterrupted());
              return said(cue.preferred(), words);
            });
    Interview begun = scene.begin();

    scene
        .interviews()
        .answer(
            reply(begun),
            ANSWER,
            new WhenRecorded(after -> scene.interviews().stop(after.id(), after.owner())));

    assertThat(interrupted).containsExactly(true);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void ofTwoAnswersAtOnceTheFirstWins() {
    Endless endless = new Endless();
    Scene scene = Scene.spokenBy(endless);
    Interview begun = scene.begin();
    var first = answering(scene, begun);
    endless.awaitWords();

    Reply second = new Reply(begun.id(), begun.owner(), Reply.ANY);
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> scene.interviews().answer(second, "Me too.", new Heard()));

    assertThat(refusal.code()).isEqualTo(Refusal.Code.CONFLICT);
    scene.interviews().stop(begun.id(), begun.owner());
    assertThat(first.join().turns()).hasSize(1);
    assertThat(scene.lastAnswer(begun).answer()).isEqualTo(ANSWER);
  }

  @Test
  void deletingEndsTheSpeakingAndLeavesNothing() {
    Endless endless = new Endless();
    Scene scene = Scene.spokenBy(endless);
    Interview begun = scene.begin();
    var answering = answering(scene, begun);
    endless.awaitWords();

    scene.interviews().delete(begun.id(), begun.owner());

    answering.handle((_, _) -> "over").join(); // told or refused, by who was faster; but it ends
    assertThat(scene.store().count(begun.owner())).isZero();
  }

  private static CompletableFuture<Interview> answering(Scene scene, Interview begun) {
    return CompletableFuture.supplyAsync(
        () -> scene.interviews().answer(reply(begun), ANSWER, new Heard()),
        task -> Thread.ofVirtual().start(task));
  }

  private static Spoken said(Move move, Consumer<String> words) {
    words.accept("Let us ");
    words.accept("see.");
    return new Spoken.Said(move, "Let us see.");
  }

  /// Says one word and then nothing until it is stopped.
  private static final class Endless implements Speaker {
    private final CountDownLatch begun = new CountDownLatch(1);

    @Override
    public Spoken speak(Cue cue, Consumer<String> words) {
      words.accept("Well, ");
      begun.countDown();
      try {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody counts this latch down");
      } catch (InterruptedException e) {
        return new Spoken.CutShort(cue.preferred(), "Well, ", "you stopped it");
      }
    }

    void awaitWords() {
      try {
        begun.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
