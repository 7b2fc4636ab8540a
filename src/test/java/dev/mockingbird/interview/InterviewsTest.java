package dev.mockingbird.interview;

import static dev.mockingbird.interview.Scene.ANSWER;
import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Interviews without a model: what is taken, what is refused, and what is kept.
class InterviewsTest {
  private final Scene scene = Scene.plain();
  private final Interviews interviews = scene.interviews();
  private final Interview begun = scene.begin();

  @Test
  void anInterviewBeginsWithAGreetingAndTheFirstQuestion() {
    assertThat(begun.pending().move()).isEqualTo(new Move.Ask("overfitting"));
    assertThat(begun.pending().words())
        .isEqualTo(
            "Hello, I am Ada. I have 2 questions.\n\n"
                + "What is overfitting, and what do you do about it?");
    assertThat(begun.version()).isZero();
    assertThat(scene.kept(begun)).isEqualTo(begun);
    assertThat(interviews.see(begun.id(), Examples.OWNER)).isEqualTo(new Seen(begun, false));
  }

  @Test
  void anUnknownTopicBeginsNothing() {
    Setup wrong = new Setup(List.of("cooking"), List.of(), 1, Mode.PRACTICE, Examples.persona());

    assertThat(refused(() -> interviews.begin(wrong, "somebody new")))
        .isEqualTo(Refusal.Code.INVALID);
    assertThat(scene.store().count("somebody new")).isZero();
  }

  @Test
  void anAnswerIsGradedRecordedAndFollowedUp() {
    Heard heard = new Heard();

    Interview after =
        interviews.answer(
            reply(begun),
            "The training error is low while the error on unseen data is high.",
            heard);

    assertThat(heard.events()).containsExactly("recorded", "words", "spoken");
    assertThat(after).isEqualTo(scene.kept(begun)).isEqualTo(heard.spoken().getFirst());
    assertThat(after.version()).isEqualTo(1);
    assertThat(scene.lastAnswer(begun).assessment().findings())
        .filteredOn(finding -> finding instanceof Finding.Covered)
        .extracting(Finding::pointId)
        .containsExactly("gap");
    assertThat(after.pending().move()).isEqualTo(new Move.Probe("overfitting", "cause"));
    assertThat(after.pending().words())
        .isEqualTo(heard.words())
        .startsWith("You said \"The training error is low")
        .endsWith("What can you say about the cause?");
    assertThat(after.pending().note()).isEmpty();
  }

  @Test
  void aWholeInterviewIsPlayedAndReported() {
    Interview skipped = interviews.skip(reply(begun), new Heard());
    Interview hinted = interviews.hint(reply(skipped), new Heard());
    Interview over =
        interviews.answer(
            reply(hinted), "The corners of the L1 ball lie on the axes.", new Heard());

    assertThat(skipped.pending().words())
        .isEqualTo("Let us leave that. Why does the lasso set weights to zero?");
    assertThat(hinted.pending().words()).isEqualTo("A hint: Think of the constraint.");
    assertThat(over.pending().move()).isEqualTo(new Move.Close(Move.Reason.COMPLETE));
    assertThat(over.pending().words()).isEqualTo("That was all. Thank you.");
    Report report = interviews.report(over.id(), over.owner());
    assertThat(report.sections())
        .extracting(Report.Section::state)
        .containsExactly(Report.State.SKIPPED, Report.State.ANSWERED);
    assertThat(report.sections())
        .extracting(Report.Section::score)
        .containsExactly(0.0, 0.75); // a hint costs a quarter of its point
  }

  @Test
  void theCandidateEndsItAtAnyTime() {
    Interview over = interviews.end(reply(begun), new Heard());

    assertThat(over.pending().move()).isEqualTo(new Move.Close(Move.Reason.ENDED));
    assertThat(over.turns()).singleElement().isInstanceOf(Turn.Ended.class);
    assertThat(over.pending().words()).isEqualTo("We stop here. Thank you.");
  }

  @Test
  void whatIsOverTakesNothingMore() {
    Interview over = interviews.end(reply(begun), new Heard());
    Reply late = reply(over);

    assertThat(refused(() -> interviews.answer(late, ANSWER, new Heard())))
        .isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refused(() -> interviews.skip(late, new Heard()))).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refused(() -> interviews.hint(late, new Heard()))).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refused(() -> interviews.end(late, new Heard()))).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(scene.kept(begun)).isEqualTo(over);
  }

  @Test
  void aStrangerFindsNothing() {
    Reply foreign = new Reply(begun.id(), "somebody else", Reply.ANY);

    List<ThrowingCallable> attempts =
        List.of(
            () -> interviews.find(begun.id(), "somebody else"),
            () -> interviews.answer(foreign, ANSWER, new Heard()),
            () -> interviews.skip(foreign, new Heard()),
            () -> interviews.hint(foreign, new Heard()),
            () -> interviews.end(foreign, new Heard()),
            () -> interviews.stop(begun.id(), "somebody else"),
            () -> interviews.report(begun.id(), "somebody else"),
            () -> interviews.delete(begun.id(), "somebody else"));

    assertThat(attempts)
        .allSatisfy(attempt -> assertThat(refused(attempt)).isEqualTo(Refusal.Code.NOT_FOUND));
    assertThat(scene.store().count("somebody else")).isZero();
    assertThat(scene.kept(begun)).isEqualTo(begun);
  }

  @Test
  void anAnswerToAnEarlierStateIsRefused() {
    Interview moved = interviews.skip(reply(begun), new Heard());

    assertThat(refused(() -> interviews.answer(reply(begun), ANSWER, new Heard())))
        .isEqualTo(Refusal.Code.CONFLICT);
    assertThat(scene.kept(begun)).isEqualTo(moved);
    Reply any = new Reply(begun.id(), begun.owner(), Reply.ANY);
    assertThat(interviews.answer(any, ANSWER, new Heard()).version()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t ", "GIF89a\u0000\u0001", "\u007f", "\uFFFF"})
  void whatIsNoTextIsNoAnswer(String text) {
    assertThat(refused(() -> interviews.answer(reply(begun), text, new Heard())))
        .isEqualTo(Refusal.Code.INVALID);
    assertThat(scene.kept(begun)).isEqualTo(begun);
  }

  @Test
  void theLongestAnswerIsTakenAndALongerOneIsNot() {
    String longest = "word ".repeat(200);

    assertThat(refused(() -> interviews.answer(reply(begun), longest + "!", new Heard())))
        .isEqualTo(Refusal.Code.TOO_LARGE);
    assertThat(scene.kept(begun)).isEqualTo(begun);
    assertThat(interviews.answer(reply(begun), longest, new Heard()).turns()).hasSize(1);
  }

  @Test
  void theAnswerIsKeptAsItWasWritten() {
    String text = "  A line,\r\n\tanother — with “quotes”, $x^2$ and 😀  \n";

    interviews.answer(reply(begun), text, new Heard());

    assertThat(scene.lastAnswer(begun).answer()).isEqualTo(text);
  }

  @Test
  void interviewModeRevealsNothingBeforeTheEnd() {
    Setup strict = new Setup(List.of(), List.of(), 2, Mode.INTERVIEW, Examples.persona());
    Interview interview = interviews.begin(strict, Examples.OWNER);

    assertThat(interviews.whyNoHint(interview)).isNotEmpty();
    assertThat(refused(() -> interviews.hint(reply(interview), new Heard())))
        .isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refused(() -> interviews.report(interview.id(), Examples.OWNER)))
        .isEqualTo(Refusal.Code.CONFLICT);
    Interview over = interviews.end(reply(interview), new Heard());
    assertThat(interviews.report(over.id(), Examples.OWNER).sections()).hasSize(1);
  }

  @Test
  void whatIsDeletedIsGone() {
    interviews.delete(begun.id(), begun.owner());

    assertThat(refused(() -> scene.kept(begun))).isEqualTo(Refusal.Code.NOT_FOUND);
    assertThat(refused(() -> interviews.answer(reply(begun), ANSWER, new Heard())))
        .isEqualTo(Refusal.Code.NOT_FOUND);
  }

  /// Two servers over one store: neither knows who has the floor at the other.
  @Test
  void ofManyAnswersAtOnceOnOneStoreExactlyOneIsRecorded() throws Exception {
    Interviews elsewhere = scene.another().interviews();
    int callers = 8;
    CyclicBarrier start = new CyclicBarrier(callers);
    List<Callable<Integer>> attempts =
        IntStream.range(0, callers)
            .<Callable<Integer>>mapToObj(
                i ->
                    () -> {
                      start.await();
                      return taken(i % 2 == 0 ? interviews : elsewhere, "answer number " + i);
                    })
            .toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int recorded =
          threads.invokeAll(attempts).stream().mapToInt(attempt -> attempt.resultNow()).sum();
      assertThat(recorded).isEqualTo(1);
    }
    assertThat(scene.kept(begun).turns()).hasSize(1);
    assertThat(interviews.isBusy(begun)).isFalse();
  }

  /// How many answers were taken: 0 or 1.
  private int taken(Interviews server, String answer) {
    try {
      server.answer(reply(begun), answer, new Heard());
      return 1;
    } catch (Refusal refused) {
      assertThat(refused.code()).isEqualTo(Refusal.Code.CONFLICT);
      return 0;
    }
  }

  private static Refusal.Code refused(ThrowingCallable attempt) {
    return catchThrowableOfType(Refusal.class, attempt).code();
  }
}
