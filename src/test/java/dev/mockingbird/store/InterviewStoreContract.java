package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Review;
import dev.mockingbird.interview.InterviewStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store promises.
abstract class InterviewStoreContract {
  static final Interview BEGUN = Examples.beginning();

  abstract InterviewStore store();

  Interview found(String id) {
    return store().find(id, Examples.OWNER).orElseThrow();
  }

  private static Interview after(Interview before, String answer) {
    return before.with(Examples.missed(before, answer), new Move.Probe("overfitting", "gap"));
  }

  @Test
  void whatBeganIsFound() {
    store().begin(BEGUN);

    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
  }

  @Test
  void nothingIsFoundThatNeverBegan() {
    assertThat(store().find("interview-1", Examples.OWNER)).isEmpty();
    assertThat(store().of(Examples.OWNER)).isEmpty();
  }

  @Test
  void anIdBeginsOnce() {
    store().begin(BEGUN);

    Interview same = Examples.beginning(BEGUN.id(), "somebody else", Examples.BEGAN);
    assertThatThrownBy(() -> store().begin(same)).isInstanceOf(RuntimeException.class);
    assertThat(store().of("somebody else")).isEmpty();
    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
  }

  @Test
  void anInterviewIsFoundByItsOwnerOnly() {
    store().begin(BEGUN);

    assertThat(store().find(BEGUN.id(), "somebody else")).isEmpty();
    assertThat(store().of("somebody else")).isEmpty();
  }

  @Test
  void theInterviewsOfAnOwnerComeLatestFirst() {
    store().begin(Examples.beginning("on the second", Examples.OWNER, Examples.BEGAN));
    store().begin(Examples.beginning("foreign", "somebody else", Examples.BEGAN));
    store().begin(Examples.beginning("half later", Examples.OWNER, Examples.BEGAN.plusMillis(500)));
    store().begin(Examples.beginning("earlier", Examples.OWNER, Examples.BEGAN.minusNanos(1)));
    store().begin(Examples.beginning("begun after", Examples.OWNER, Examples.BEGAN));

    assertThat(store().of(Examples.OWNER))
        .extracting(Interview::id)
        .containsExactly("half later", "begun after", "on the second", "earlier");
  }

  @Test
  void everyKindOfTurnAndMoveIsKept() {
    store().begin(BEGUN);
    Interview ended = Examples.ended();

    Interview kept = BEGUN;
    for (int i = 0; i < ended.turns().size(); i++) {
      Pending pending =
          i + 1 < ended.turns().size() ? ended.turns().get(i + 1).asked() : ended.pending();
      kept = kept.with(ended.turns().get(i), pending.move()).with(pending);
      store().record(kept);
      assertThat(found(BEGUN.id())).isEqualTo(kept);
    }
    assertThat(kept).isEqualTo(ended);
    assertThat(store().of(Examples.OWNER)).containsExactly(ended);
  }

  @Test
  void theSlowerOfTwoWritersIsRefused() {
    store().begin(BEGUN);
    Interview first = after(BEGUN, "the first");
    store().record(first);

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> store().record(after(BEGUN, "the second")));

    assertThat(refusal.code()).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(refusal)
        .hasMessage(
            "Another answer to this interview was recorded first."
                + " Reload to see where it stands.");
    assertThat(found(BEGUN.id())).isEqualTo(first);
  }

  @Test
  void aWriterAheadOfWhatIsKeptIsRefusedToo() {
    store().begin(BEGUN);

    Interview twoAhead = after(after(BEGUN, "never recorded"), "the next");
    assertThatThrownBy(() -> store().record(twoAhead)).isInstanceOf(Refusal.class);
    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
  }

  @Test
  void ofSixteenWritersAtOnceExactlyOneWins() throws Exception {
    store().begin(BEGUN);
    for (int round = 0; round < 5; round++) {
      Interview before = found(BEGUN.id());

      List<String> winners = race(before);

      assertThat(winners).hasSize(1);
      Interview kept = found(BEGUN.id());
      assertThat(kept).isEqualTo(after(before, winners.getFirst()));
    }
  }

  /// The answers that were recorded.
  private List<String> race(Interview before) throws Exception {
    int writers = 16;
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Callable<List<String>>> attempts =
        IntStream.range(0, writers).mapToObj(i -> attempt(before, "writer " + i, start)).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> outcomes = threads.invokeAll(attempts);
      return outcomes.stream().flatMap(outcome -> outcome.resultNow().stream()).toList();
    }
  }

  private Callable<List<String>> attempt(Interview before, String answer, CyclicBarrier start) {
    return () -> {
      start.await();
      try {
        store().record(after(before, answer));
        return List.of(answer);
      } catch (Refusal refused) {
        assertThat(refused.code()).isEqualTo(Refusal.Code.CONFLICT);
        return List.of();
      }
    };
  }

  @Test
  void whatWasSaidIsKept() {
    store().begin(BEGUN);
    Pending said = BEGUN.pending().said("Well then: what is overfitting?", "the words end early");

    store().said(BEGUN.id(), BEGUN.version(), said);

    assertThat(found(BEGUN.id())).isEqualTo(BEGUN.with(said));
  }

  @Test
  void whatWasSaidIsIgnoredOnceTheInterviewHasMovedOn() {
    store().begin(BEGUN);
    Interview moved = after(BEGUN, "quicker than the words");
    store().record(moved);

    store().said(BEGUN.id(), BEGUN.version(), BEGUN.pending().said("too late", ""));
    store().said("no such interview", 0, BEGUN.pending());

    assertThat(found(BEGUN.id())).isEqualTo(moved);
  }

  @Test
  void aReviewIsKeptWithItsOpinionsAndASecondDisputeIsNot() {
    Interview ended = Examples.ended();
    store().begin(ended);
    Review dispute = new Review.Dispute("overfitting", "cause", "I said it.", Examples.BEGAN);
    Assessment opinion = Examples.secondAssessment().about("cause", Examples.overfitting());

    store().reviewed(ended.id(), dispute, Map.of(0, opinion));
    store().reviewed(ended.id(), new Review.Regrade(Examples.BEGAN), Map.of(0, opinion));
    assertThatThrownBy(() -> store().reviewed(ended.id(), dispute, Map.of(0, opinion)))
        .isInstanceOf(Refusal.class);
    store().reviewed("no such interview", dispute, Map.of());

    Interview kept = found(ended.id());
    assertThat(kept.reviews()).containsExactly(dispute, new Review.Regrade(Examples.BEGAN));
    assertThat(kept.answered(0).assessments())
        .extracting(assessment -> assessment.grounds().review())
        .containsExactly(0, 1, 2);
    assertThat(kept.reviewed(0)).isEqualTo(ended);
    assertThat(store().find(ended.id())).contains(kept);
  }

  @Test
  void whatIsDeletedIsGone() {
    Interview ended = Examples.ended();
    Interview other = Examples.beginning("interview-2", Examples.OWNER, Examples.BEGAN);
    store().begin(ended);
    store().begin(other);

    store().delete(ended.id(), Examples.OWNER);

    assertThat(store().find(ended.id(), Examples.OWNER)).isEmpty();
    assertThat(store().of(Examples.OWNER)).containsExactly(other);
    store().begin(ended);
    assertThat(found(ended.id())).isEqualTo(ended);
  }

  @Test
  void onlyTheOwnerDeletes() {
    store().begin(BEGUN);

    store().delete(BEGUN.id(), "somebody else");
    store().delete("no such interview", Examples.OWNER);

    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
  }

  @Test
  void whatArrivesAfterTheDeletionLeavesNoTrace() {
    Interview ended = Examples.ended();
    store().begin(ended);
    store().delete(ended.id(), Examples.OWNER);

    store().assessed(ended.id(), 0, Examples.secondAssessment());
    store().said(ended.id(), ended.version(), ended.pending().said("bye", ""));
    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> store().record(after(ended, "too late")));

    assertThat(refusal.code()).isEqualTo(Refusal.Code.NOT_FOUND);
    assertThat(store().of(Examples.OWNER)).isEmpty();
  }
}
