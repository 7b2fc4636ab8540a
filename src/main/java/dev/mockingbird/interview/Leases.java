package dev.mockingbird.interview;

import java.time.Duration;
import java.util.Optional;

/// Who has the floor in which interview, for all servers over one store. A lease that has run out
/// is never held again: what was not recorded under it by then never is. May be called from many
/// threads at once.
public interface Leases {
  /// Of a store that one server alone writes to, which knows for itself who has the floor.
  Leases ALONE = new Alone();

  /// What a holder learns when it renews its lease.
  enum Grip {
    /// it holds for the whole time again
    HELD,
    /// it holds, and the candidate wants the interviewer to stop
    STOPPED,
    /// it ran out, or the interview was deleted
    LOST,
    /// the store did not answer
    UNKNOWN
  }

  /// How long a lease holds that is not renewed; zero: for ever.
  Duration time();

  /// A lease; empty if another one holds.
  Optional<Lease> take(String interviewId);

  /// Lets it hold for the whole time again, unless it has run out.
  Grip renew(Lease lease);

  /// Gives it back; does nothing if it has run out.
  void giveBack(Lease lease);

  /// True if a lease holds. Once this has said false, no write under an earlier lease can come.
  boolean isTaken(String interviewId);

  /// Asks whoever holds a lease to stop speaking.
  void stop(String interviewId);

  /// See [#ALONE].
  final class Alone implements Leases {
    private Alone() {}

    @Override
    public Duration time() {
      return Duration.ZERO;
    }

    @Override
    public Optional<Lease> take(String interviewId) {
      return Optional.of(Lease.endless(interviewId));
    }

    @Override
    public Grip renew(Lease lease) {
      return Grip.HELD;
    }

    @Override
    public void giveBack(Lease lease) {}

    @Override
    public boolean isTaken(String interviewId) {
      return false;
    }

    @Override
    public void stop(String interviewId) {}
  }
}
