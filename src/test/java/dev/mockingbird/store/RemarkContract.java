package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store promises of remarks on key points.
abstract class RemarkContract {
  private static final Interview ENDED = Examples.ended();

  /// The store, which keeps nothing yet.
  abstract InterviewStore store();

  private Interview found() {
    return store().find(ENDED.id(), Examples.OWNER).orElseThrow();
  }

  static Remark remark(String pointId, int number, String text) {
    return new Remark(
        "overfitting",
        pointId,
        number,
        text,
        new Remark.Response("It *matters*.", "ollama llama3.1", "A sentence."),
        Examples.BEGAN.plusSeconds(number));
  }

  @Test
  void theFirstInAPlaceIsKeptAndNothingElseChanges() {
    store().begin(ENDED);
    Summary summary = store().summary(ENDED.id(), Examples.OWNER).orElseThrow();

    store().remarked(ENDED.id(), remark("gap", 1, "Why?"));
    store().remarked(ENDED.id(), remark("cause", 1, "What?"));
    store().remarked(ENDED.id(), remark("gap", 2, "And then?"));
    store().remarked(ENDED.id(), remark("gap", 1, "Another one."));

    assertThat(found().remarks())
        .containsExactly(
            remark("gap", 1, "Why?"), remark("cause", 1, "What?"), remark("gap", 2, "And then?"));
    assertThat(Discussion.of(found(), "overfitting", "gap").remarks())
        .containsExactly(remark("gap", 1, "Why?"), remark("gap", 2, "And then?"));
    assertThat(found().version()).isEqualTo(ENDED.version());
    assertThat(found().turns()).isEqualTo(ENDED.turns());
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
                        store().remarked(ENDED.id(), remark("gap", 1, "Words " + i));
                        return i;
                      }))
          .toList()
          .forEach(future -> assertThat(future).succeedsWithin(Duration.ofMinutes(1)));
    }

    assertThat(found().remarks()).hasSize(1);
  }

  @Test
  void theyAreThereAfterAReviewAndAreReadBackWhole() {
    store().begin(ENDED.with(remark("gap", 1, "Why?")));

    store().triedAgain(ENDED.id(), AttemptContract.attempt("lasso", 1));

    assertThat(found())
        .isEqualTo(ENDED.with(remark("gap", 1, "Why?")).with(AttemptContract.attempt("lasso", 1)));
  }

  @Test
  void theyGoWithTheirInterviewAndLeaveNoTraceAfterTheDeletion() {
    store().begin(ENDED);
    store().remarked(ENDED.id(), remark("gap", 1, "Why?"));

    store().delete(ENDED.id(), Examples.OWNER);
    store().remarked(ENDED.id(), remark("gap", 2, "Why?"));
    store().begin(ENDED);

    assertThat(found()).isEqualTo(ENDED);
  }
}
