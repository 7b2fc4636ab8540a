package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store promises of its interviews in short: whatever was done to an interview, and
/// whenever it was asked for before, its summary is that of the interview.
abstract class SummaryContract {
  private static final String OWNER = Examples.OWNER;

  abstract InterviewStore store();

  private Summary summary(Interview interview) {
    return store().summary(interview.id(), OWNER).orElseThrow();
  }

  private void assertTrue(Interview interview, String name) {
    Interview whole = store().find(interview.id(), OWNER).orElseThrow();
    assertThat(summary(interview)).isEqualTo(Summary.of(whole, name));
    assertThat(store().summaries(OWNER, 0, 9)).contains(Summary.of(whole, name));
  }

  @Test
  void summariesComePageByPageTheLatestFirst() {
    for (int i = 0; i < 5; i++) {
      store().begin(Examples.beginning("number " + i, OWNER, Examples.BEGAN.plusSeconds(i / 2)));
    }
    store().begin(Examples.beginning("foreign", "somebody else", Examples.BEGAN.plusSeconds(9)));

    assertThat(store().count(OWNER)).isEqualTo(5);
    assertThat(store().count("nobody")).isZero();
    assertThat(ids(0, 2)).containsExactly("number 4", "number 3");
    assertThat(ids(2, 2)).containsExactly("number 2", "number 1");
    assertThat(ids(4, 2)).containsExactly("number 0");
    assertThat(ids(5, 2)).isEmpty();
    assertThat(store().summary("foreign", OWNER)).isEmpty();
    assertThat(store().summary("no such interview", OWNER)).isEmpty();
  }

  private List<String> ids(int skip, int limit) {
    return store().summaries(OWNER, skip, limit).stream().map(Summary::id).toList();
  }

  @Test
  void aSummaryIsTrueAfterEveryTurnAndAfterWhatComesLater() {
    Interview ended = Examples.ended();
    Interview kept = Examples.beginning();
    store().begin(kept);
    assertTrue(kept, "");
    for (int i = 0; i < ended.turns().size(); i++) {
      Pending next =
          i + 1 < ended.turns().size() ? ended.turns().get(i + 1).asked() : ended.pending();
      kept = kept.with(ended.turns().get(i), next.move()).with(next);
      store().record(kept);
      assertTrue(kept, "");
    }
    assertThat(summary(kept).result().answered()).isEqualTo(1);
    double before = summary(kept).result().score();

    store().said(kept.id(), kept.version(), kept.pending().said("Goodbye.", ""));
    assertTrue(kept, "");
    store().assessed(kept.id(), 0, Examples.secondAssessment());
    assertTrue(kept, "");
    assertThat(summary(kept).result().score()).isLessThan(before);
    store()
        .reviewed(kept.id(), new Review.Regrade(Examples.BEGAN), Map.of(0, Examples.assessment()));
    assertTrue(kept, "");
    assertTrue(kept, "");
  }

  /// A model may go on where the default was to close.
  @Test
  void aMoveThatBecomesAnotherWhenItIsPutIsNotOver() {
    Interview begun = Examples.beginning();
    store().begin(begun);
    Interview closing = begun.with(Examples.answered(begun), new Move.Close(Move.Reason.COMPLETE));
    store().record(closing);
    assertTrue(closing, "");
    assertThat(summary(closing).isSettled()).isFalse();

    Pending probe = new Pending(new Move.Probe("overfitting", "cause")).said("And why?", "");
    store().said(closing.id(), closing.version(), probe);

    assertThat(summary(closing).isOver()).isFalse();
    assertTrue(closing, "");
  }

  @Test
  void aNameIsKeptUntilItIsTakenAwayAndOnlyItsOwnerGivesIt() {
    Interview one = Examples.ended();
    store().begin(one);
    store().begin(Examples.beginning("other", OWNER, Examples.BEGAN));

    store().rename(one.id(), OWNER, "Before the \"real\" one; it's 日本 🎓");
    store().rename(one.id(), "somebody else", "Mine");
    store().rename("no such interview", OWNER, "None");

    assertTrue(one, "Before the \"real\" one; it's 日本 🎓");
    assertThat(store().summary("other", OWNER).orElseThrow().name()).isEmpty();
    assertThat(store().find(one.id(), OWNER)).contains(one);
    store().rename(one.id(), OWNER, "");
    assertTrue(one, "");
  }

  @Test
  void nothingIsLeftOfWhatIsDeleted() {
    Interview one = Examples.ended();
    store().begin(one);
    store().rename(one.id(), OWNER, "Gone soon");
    assertThat(store().summaries(OWNER, 0, 9)).hasSize(1);

    store().delete(one.id(), OWNER);

    assertThat(store().summaries(OWNER, 0, 9)).isEmpty();
    assertThat(store().summary(one.id(), OWNER)).isEmpty();
    assertThat(store().count(OWNER)).isZero();
    store().begin(one);
    assertTrue(one, "");
  }

  @Test
  void aHundredAreListedInOrder() {
    IntStream.range(0, 100)
        .forEach(i -> store().begin(Examples.beginning("n" + i, OWNER, Examples.BEGAN)));

    assertThat(ids(0, 100))
        .containsExactlyElementsOf(IntStream.range(0, 100).mapToObj(i -> "n" + (99 - i)).toList());
  }
}
