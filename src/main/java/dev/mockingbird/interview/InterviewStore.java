package dev.mockingbird.interview;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Summary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps interviews. Whatever a method has returned from is kept, also if the process is killed the
/// moment after. May be called from many threads at once. Every implementation passes
/// `InterviewStoreContract`.
public interface InterviewStore extends Receipts {
  /// Keeps a new interview; its id must be new.
  void begin(Interview interview);

  /// The interview, if it exists and this owner holds it.
  Optional<Interview> find(String id, String owner);

  /// The interview, whoever holds it: for who runs the server, never for a visitor.
  Optional<Interview> find(String id);

  /// The interviews of an owner, the latest first.
  List<Interview> of(String owner);

  /// The interviews of an owner in short, the latest first.
  ///
  /// @param skip how many of the latest to leave out
  /// @param limit how many at most
  List<Summary> summaries(String owner, int skip, int limit);

  /// One of them.
  Optional<Summary> summary(String id, String owner);

  /// How many interviews an owner has.
  int count(String owner);

  /// Keeps what an owner calls an interview, empty for nothing; does nothing if this owner holds no
  /// such interview.
  void rename(String id, String owner, String name);

  /// Keeps the last turn, the pending move of `after`, and the receipt of the reply that led to
  /// it, in one transaction.
  ///
  /// @param after the interview with one turn more than is kept
  /// @throws dev.mockingbird.domain.Refusal with code CONFLICT if another turn was recorded
  ///     meanwhile, or a reply with this receipt's key, or the lease has run out; nothing is kept
  ///     then
  void record(Interview after, Receipt receipt, Lease lease);

  /// Keeps a turn that nobody else can have taken in.
  default void record(Interview after, Receipt receipt) {
    record(after, receipt, Lease.endless(after.id()));
  }

  /// Keeps a turn whose reply has no receipt.
  default void record(Interview after) {
    record(after, Receipt.NONE);
  }

  /// Keeps the pending move as it was put; does nothing if the interview has moved on from
  /// `version`.
  ///
  /// @throws dev.mockingbird.domain.Refusal with code CONFLICT if the lease has run out; nothing is
  ///     kept then
  void said(Lease lease, long version, Pending said);

  /// Keeps what nobody else can have said.
  default void said(String id, long version, Pending said) {
    said(Lease.endless(id), version, said);
  }

  /// Who has the floor, where several servers share this store.
  default Leases leases() {
    return Leases.ALONE;
  }

  /// Adds the second assessment to an answered turn. It may come from a server that stood still
  /// meanwhile, so it needs no lease but is kept only where it changes nothing that others went by
  /// ([Interview#assessed]).
  ///
  /// @param turn index of the turn
  /// @return false if nothing was kept: it has a second one, or was reviewed, or the interview was
  ///     deleted
  boolean assessed(String id, int turn, Assessment assessment);

  /// Adds a review and the second opinions it led to, in one transaction; does nothing if the
  /// interview was deleted.
  ///
  /// @param opinions by index of the answered turn
  /// @throws dev.mockingbird.domain.Refusal with code CONFLICT if it is a second dispute about one
  ///     point; nothing is kept then
  void reviewed(String id, Review review, Map<Integer, Assessment> opinions);

  /// Adds a second attempt at a question of the interview; does nothing if it has one already, or
  /// the interview was deleted.
  void triedAgain(String id, SecondAttempt attempt);

  /// Adds a remark on a key point of the interview; does nothing if there is one in its place, or
  /// the interview was deleted.
  void remarked(String id, Remark remark);

  /// Forgets the interview and all that belongs to it; does nothing if this owner holds no such
  /// interview.
  void delete(String id, String owner);
}
