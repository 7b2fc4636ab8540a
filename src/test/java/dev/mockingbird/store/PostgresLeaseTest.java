package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Lease;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.Receipt;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Of several servers one has the floor in an interview, and one that stood still writes nothing
/// more.
@Timeout(60)
class PostgresLeaseTest {
  private static final Interview BEGUN = Examples.beginning();
  private static final Interview AFTER =
      BEGUN.with(Examples.missed(BEGUN, "the answer"), new Move.Probe("overfitting", "gap"));
  private static final String ID = BEGUN.id();

  @TempDir Path folder;

  private final String url = Postgres.freshUrl();
  private SqlStore here;
  private SqlStore there;

  @BeforeEach
  void open() {
    here = server();
    there = server();
    here.begin(BEGUN);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
  }

  private SqlStore server() {
    SqlStore store =
        new SqlStore(new StoreSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(1)), folder);
    store.start();
    return store;
  }

  /// A lease that its server does not renew, as if it stood still until the lease ran out.
  private Lease lapsed() {
    Lease lease = here.leases().take(ID).orElseThrow();
    while (there.leases().isTaken(ID)) {
      Thread.onSpinWait();
    }
    return lease;
  }

  @Test
  void oneOfManyGetsTheFloor() throws Exception {
    List<Lease> taken = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Optional<Lease>> try1 = () -> here.leases().take(ID);
      Callable<Optional<Lease>> try2 = () -> there.leases().take(ID);
      List<Callable<Optional<Lease>>> all = new ArrayList<>(Collections.nCopies(5, try1));
      all.addAll(Collections.nCopies(5, try2));
      for (var one : threads.invokeAll(all)) {
        one.get().ifPresent(taken::add);
      }
    }
    assertThat(taken).hasSize(1);
    assertThat(there.leases().isTaken(ID)).isTrue();

    there.leases().giveBack(taken.getFirst());
    assertThat(here.leases().isTaken(ID)).isFalse();
    assertThat(there.leases().take(ID).orElseThrow().token())
        .isGreaterThan(taken.getFirst().token());
  }

  @Test
  void whoHoldsTheFloorWritesAndIsAskedToStop() {
    Lease lease = here.leases().take(ID).orElseThrow();
    here.record(AFTER, Receipt.NONE, lease);
    assertThat(here.leases().renew(lease)).isEqualTo(Leases.Grip.HELD);
    there.leases().stop(ID);
    assertThat(here.leases().renew(lease)).isEqualTo(Leases.Grip.STOPPED);
    Pending said = AFTER.pending().said("The words.", "");
    here.said(lease, AFTER.version(), said);

    assertThat(there.find(ID, BEGUN.owner())).contains(AFTER.with(said));
  }

  @Test
  void aServerThatStoodStillWritesNothingEvenIfNobodyWentOn() {
    Lease old = lapsed();

    assertThat(here.leases().renew(old)).isEqualTo(Leases.Grip.LOST);
    assertThat(refusedTurn(old).code()).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(there.find(ID, BEGUN.owner())).contains(BEGUN);
  }

  @Test
  void aServerThatStoodStillWritesNothingBesideTheOneThatWentOn() {
    Lease old = lapsed();
    Lease next = there.leases().take(ID).orElseThrow();
    assertThat(refusedTurn(old).getMessage()).contains("stood still").contains("Reload");
    there.record(AFTER, new Receipt("key", "print"), next);
    Refusal words =
        catchThrowableOfType(
            Refusal.class,
            () -> here.said(old, AFTER.version(), AFTER.pending().said("Too late.", "")));
    here.leases().giveBack(old);

    assertThat(words.code()).isEqualTo(Refusal.Code.CONFLICT);
    assertThat(there.leases().renew(next)).isEqualTo(Leases.Grip.HELD);
    assertThat(there.find(ID, BEGUN.owner())).contains(AFTER);
    assertThat(there.receipt(ID, "key")).isPresent();
  }

  /// The model's grade of a recorded answer needs no lease: the candidate may have gone on. What
  /// others went by it does not change.
  @Test
  void theGradeOfAServerThatStoodStillComesOnceOrNotAtAll() {
    here.record(AFTER, Receipt.NONE, here.leases().take(ID).orElseThrow());
    while (there.leases().isTaken(ID)) {
      Thread.onSpinWait();
    }
    Assessment late = AFTER.answered(0).assessment().on(new Basis.Model("a model", "1"));
    Lease next = there.leases().take(ID).orElseThrow();
    Interview over =
        AFTER.with(
            new Turn.Ended(AFTER.pending(), Examples.BEGAN), new Move.Close(Move.Reason.ENDED));
    there.record(over, new Receipt("key", "print"), next);

    assertThat(here.assessed(ID, 0, late)).isTrue();
    assertThat(here.assessed(ID, 0, late)).isFalse();
    assertThat(there.find(ID)).contains(over.assessed(0, late));
    assertThat(there.leases().renew(next)).isEqualTo(Leases.Grip.HELD);
  }

  @Test
  void theGradeOfAServerThatStoodStillComesTooLateOnceTheInterviewWasGradedAgain() {
    here.record(AFTER, Receipt.NONE, here.leases().take(ID).orElseThrow());
    Assessment again = AFTER.answered(0).assessment();
    there.reviewed(ID, new Review.Regrade(Examples.BEGAN), Map.of(0, again));
    Interview reviewed = there.find(ID).orElseThrow();

    assertThat(here.assessed(ID, 0, again.on(new Basis.Model("a model", "1")))).isFalse();
    assertThat(there.find(ID)).contains(reviewed);
  }

  private Refusal refusedTurn(Lease old) {
    Receipt receipt = new Receipt("late", "print");
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> here.record(AFTER, receipt, old));
    assertThat(here.receipt(ID, "late")).isEmpty();
    return refusal;
  }
}
