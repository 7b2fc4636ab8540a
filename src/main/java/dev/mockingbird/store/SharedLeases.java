package dev.mockingbird.store;

import dev.mockingbird.interview.Lease;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.StoreFailure;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Leases as rows of PostgreSQL, by the clock of the database, so that the clocks of the servers do
/// not matter. A write locks the row of its lease and is refused if it has run out; whoever takes
/// the next lease waits for that write.
final class SharedLeases implements Leases {
  private final Transactions writes;
  private final Transactions reads;
  private final Duration time;

  SharedLeases(Transactions writes, Transactions reads, Duration time) {
    this.writes = writes;
    this.reads = reads;
    this.time = time;
  }

  /// Refuses the transaction unless the lease holds; the last statement in it, so that all writers
  /// lock in the same order.
  ///
  /// @throws dev.mockingbird.domain.Refusal with code CONFLICT if it has run out
  static void check(Handle handle, Lease lease) {
    if (lease.isChecked() && !isHeld(handle, lease)) {
      throw StoreRules.lapsed();
    }
  }

  private static boolean isHeld(Handle handle, Lease lease) {
    return handle
        .createQuery(
            """
            SELECT 1 FROM floors
            WHERE interview = ? AND token = ? AND expires > clock_timestamp() FOR UPDATE
            """)
        .bind(0, lease.interviewId())
        .bind(1, lease.token())
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  @Override
  public Duration time() {
    return time;
  }

  @Override
  public Optional<Lease> take(String interviewId) {
    return writes.inTransaction(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO floors (interview, holder, token, expires, stopped)
                    VALUES (:id, :holder, nextval('floor_tokens'),
                      clock_timestamp() + :time * interval '1 millisecond', FALSE)
                    ON CONFLICT (interview) DO UPDATE SET
                      holder = excluded.holder, token = excluded.token,
                      expires = excluded.expires, stopped = FALSE
                    WHERE floors.expires <= clock_timestamp()
                    RETURNING token
                    """)
                .bind("id", interviewId)
                .bind("holder", "process " + ProcessHandle.current().pid())
                .bind("time", time.toMillis())
                .mapTo(long.class)
                .findOne()
                .map(token -> new Lease(interviewId, token)));
  }

  @Override
  public Grip renew(Lease lease) {
    try {
      return writes.inTransaction(handle -> renewed(handle, lease));
    } catch (StoreFailure noAnswer) {
      return Grip.UNKNOWN;
    }
  }

  private Grip renewed(Handle handle, Lease lease) {
    return handle
        .createQuery(
            """
            UPDATE floors SET expires = clock_timestamp() + :time * interval '1 millisecond'
            WHERE interview = :id AND token = :token AND expires > clock_timestamp()
            RETURNING stopped
            """)
        .bind("id", lease.interviewId())
        .bind("token", lease.token())
        .bind("time", time.toMillis())
        .mapTo(boolean.class)
        .findOne()
        .map(stopped -> stopped ? Grip.STOPPED : Grip.HELD)
        .orElse(Grip.LOST);
  }

  @Override
  public void giveBack(Lease lease) {
    try {
      writes.useTransaction(
          handle ->
              handle.execute(
                  "DELETE FROM floors WHERE interview = ? AND token = ?",
                  lease.interviewId(),
                  lease.token()));
    } catch (StoreFailure noAnswer) {
      // it runs out by itself; what was written under it stands
    }
  }

  /// Takes no lock unless the lease has run out: then a write that was begun in time may still be
  /// under way, and is waited for.
  @Override
  public boolean isTaken(String interviewId) {
    String state = "SELECT expires > clock_timestamp() FROM floors WHERE interview = ?";
    Optional<Boolean> holds = reads.inTransaction(handle -> holds(handle, state, interviewId));
    return holds.isPresent()
        && (holds.get()
            || writes.inTransaction(
                handle -> holds(handle, state + " FOR SHARE", interviewId).orElse(false)));
  }

  private static Optional<Boolean> holds(Handle handle, String state, String interviewId) {
    return handle.createQuery(state).bind(0, interviewId).mapTo(boolean.class).findOne();
  }

  @Override
  public void stop(String interviewId) {
    writes.useTransaction(
        handle ->
            handle.execute("UPDATE floors SET stopped = TRUE WHERE interview = ?", interviewId));
  }
}
