package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Receipt;
import org.junit.jupiter.api.Test;

/// What every store promises of replies that are sent more than once.
abstract class ReceiptContract {
  private static final Interview BEGUN = Examples.beginning();

  /// The store, which keeps nothing yet.
  abstract InterviewStore store();

  private Interview found(String id) {
    return store().find(id, Examples.OWNER).orElseThrow();
  }

  private static Interview after(Interview before, String answer) {
    return before.with(Examples.missed(before, answer), new Move.Probe("overfitting", "gap"));
  }

  @Test
  void aReceiptIsKeptWithItsTurnAndItsOutcomeOnce() {
    store().begin(BEGUN);
    Receipt receipt = new Receipt("key", "print");
    assertThat(store().receipt(BEGUN.id(), "key")).isEmpty();
    store().told(BEGUN.id(), "key", "told of nothing");
    assertThat(store().receipt(BEGUN.id(), "key")).isEmpty();

    store().record(after(BEGUN, "the answer"), receipt);
    assertThat(store().receipt(BEGUN.id(), "key")).contains(new Receipt.Kept(receipt, 1, ""));
    store().told(BEGUN.id(), "key", "{}");
    store().told(BEGUN.id(), "key", "told again");

    assertThat(store().receipt(BEGUN.id(), "key")).contains(new Receipt.Kept(receipt, 1, "{}"));
    assertThat(store().receipt("another interview", "key")).isEmpty();
    store().delete(BEGUN.id(), Examples.OWNER);
    assertThat(store().receipt(BEGUN.id(), "key")).isEmpty();
  }

  @Test
  void aReplyThatWasRecordedIsNotRecordedAgainAtALaterState() {
    store().begin(BEGUN);
    Receipt receipt = new Receipt("key", "print");
    Interview first = after(BEGUN, "the answer");
    store().record(first, receipt);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> store().record(after(first, "the answer"), receipt));

    assertThat(refusal.code()).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(found(BEGUN.id())).isEqualTo(first);
  }
}
