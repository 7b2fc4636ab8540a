package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store promises of second attempts.
abstract class AttemptContract {
  private static final Interview ENDED = Examples.ended();

  /// The store, which keeps nothing yet.
  abstract InterviewStore store();

  private Interview found() {
    return store().find(ENDED.id(), Examples.OWNER).orElseThrow();
  }

  static SecondAttempt attempt(String questionId, int second) {
    return new SecondAttempt(
        questionId,
        Examples.ANSWER,
        Examples.secondAssessment(),
        Examples.BEGAN.plusSeconds(second));
  }

  @Test
  void theFirstAtAQuestionIsKeptAndNothingElseChanges() {
    store().begin(ENDED);
    Summary summary = store().summary(ENDED.id(), Examples.OWNER).orElseThrow();

    store().triedAgain(ENDED.id(), attempt("lasso", 1));
    store().triedAgain(ENDED.id(), attempt("overfitting", 2));
    store().triedAgain(ENDED.id(), attempt("lasso", 3));

    assertThat(found().attempts()).containsExactly(attempt("lasso", 1), attempt("overfitting", 2));
    assertThat(found()).isEqualTo(ENDED.with(attempt("lasso", 1)).with(attempt("overfitting", 2)));
    assertThat(store().find(ENDED.id())).contains(found());
    assertThat(store().of(Examples.OWNER)).containsExactly(found());
    assertThat(store().summary(ENDED.id(), Examples.OWNER)).contains(summary);
  }

  @Test
  void ofSixteenAtOnceOneIsKept() throws Exception {
    store().begin(ENDED);
    CyclicBarrier start = new CyclicBarrier(16);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 16)
          .mapToObj(
              i ->
                  threads.submit(
                      () -> {
                        start.await();
                        store().triedAgain(ENDED.id(), attempt("lasso", i));
                        return i;
                      }))
          .toList()
          .forEach(future -> assertThat(future).succeedsWithin(Duration.ofMinutes(1)));
    }

    assertThat(found().attempts()).hasSize(1);
  }

  @Test
  void aTurnThatIsRecordedMeanwhileKeepsIt() {
    Interview begun = Examples.beginning();
    store().begin(begun);
    store().triedAgain(begun.id(), attempt("overfitting", 1));

    store().record(begun.with(Examples.answered(begun), new Move.Ask("lasso")));

    assertThat(found().turns()).hasSize(1);
    assertThat(found().attempts()).containsExactly(attempt("overfitting", 1));
  }

  @Test
  void itGoesWithItsInterviewAndLeavesNoTraceAfterTheDeletion() {
    store().begin(ENDED);
    store().triedAgain(ENDED.id(), attempt("lasso", 1));

    store().delete(ENDED.id(), Examples.OWNER);
    store().triedAgain(ENDED.id(), attempt("overfitting", 2));
    store().begin(ENDED);

    assertThat(found()).isEqualTo(ENDED);
  }
}
