package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Review;
import dev.mockingbird.interview.InterviewStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store promises of the grade that comes second, whenever it comes and whoever brings
/// it: it is kept once, beside the first, and changes nothing that others went by.
abstract class AssessmentContract {
  private static final Interview BEGUN = Examples.beginning();
  private static final Interview ENDED = Examples.ended();
  private static final Assessment SECOND = Examples.secondAssessment();

  /// The store, which keeps nothing yet.
  abstract InterviewStore store();

  private Interview found(String id) {
    return store().find(id, Examples.OWNER).orElseThrow();
  }

  @Test
  void theSecondIsAddedToItsTurnOnce() {
    store().begin(ENDED);

    assertThat(store().assessed(ENDED.id(), 0, SECOND)).isTrue();
    assertThat(store().assessed(ENDED.id(), 0, SECOND)).isFalse();
    assertThat(store().assessed(ENDED.id(), 0, Examples.assessment())).isFalse();

    Interview kept = found(ENDED.id());
    assertThat(kept.answered(0).assessments()).containsExactly(Examples.assessment(), SECOND);
    assertThat(kept.turns().subList(1, 4)).isEqualTo(ENDED.turns().subList(1, 4));
    assertThat(kept.version()).isEqualTo(ENDED.version());
  }

  @Test
  void ofSixteenAtOnceOneIsKept() throws Exception {
    store().begin(ENDED);
    CyclicBarrier start = new CyclicBarrier(16);
    int kept = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, 16)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            start.await();
                            return store().assessed(ENDED.id(), 0, SECOND);
                          }))
              .toList();
      for (Future<Boolean> one : all) {
        kept += one.get() ? 1 : 0;
      }
    }

    assertThat(kept).isEqualTo(1);
    assertThat(found(ENDED.id()).answered(0).assessments()).hasSize(2);
  }

  @Test
  void oneThatComesWhileTheNextAnswerIsGradedIsNotLost() {
    Interview first = BEGUN.with(Examples.answered(BEGUN), new Move.Probe("overfitting", "gap"));
    store().begin(first);
    store().assessed(first.id(), 0, SECOND);

    store().record(after(first, "read before the assessment came"));

    Interview kept = found(first.id());
    assertThat(kept.turns()).hasSize(2);
    assertThat(kept.answered(0).assessment()).isEqualTo(SECOND);
  }

  /// The report that was objected to, and what is said to have come of it, stay as they were.
  @Test
  void oneThatComesAfterAReviewIsNotKept() {
    Interview two = after(ENDED, "another answer");
    store().begin(two);
    int other = two.turns().size() - 1;
    Review dispute = new Review.Dispute("overfitting", "cause", "I said it.", Examples.BEGAN);
    Assessment opinion = SECOND.about("cause", Examples.overfitting());
    store().reviewed(two.id(), dispute, Map.of(0, opinion));
    Interview reviewed = found(two.id());

    assertThat(store().assessed(two.id(), 0, SECOND)).isFalse();
    assertThat(store().assessed(two.id(), other, Examples.missed(two, "x").assessment())).isFalse();

    assertThat(found(two.id())).isEqualTo(reviewed);
    assertThat(Report.of(found(two.id())).reviewed()).isEqualTo(Report.of(reviewed).reviewed());
  }

  @Test
  void oneThatQuotesWhatWasNotSaidIsABugAndNotKept() {
    Interview kept = after(BEGUN, "something else");
    store().begin(kept);

    assertThatThrownBy(() -> store().assessed(kept.id(), 0, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(found(kept.id())).isEqualTo(kept);
  }

  @Test
  void aTurnWithoutAnAnswerCannotBeAssessed() {
    store().begin(ENDED);

    assertThatThrownBy(() -> store().assessed(ENDED.id(), 1, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().assessed(ENDED.id(), 4, SECOND))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(found(ENDED.id())).isEqualTo(ENDED);
  }

  @Test
  void oneForADeletedInterviewLeavesNoTrace() {
    store().begin(ENDED);
    store().delete(ENDED.id(), Examples.OWNER);

    assertThat(store().assessed(ENDED.id(), 0, SECOND)).isFalse();

    store().begin(ENDED);
    assertThat(found(ENDED.id())).isEqualTo(ENDED);
  }

  private static Interview after(Interview before, String answer) {
    return before.with(Examples.missed(before, answer), new Move.Probe("overfitting", "gap"));
  }
}
