package dev.mockingbird.store;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Lease;
import dev.mockingbird.interview.Receipt;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Keeps interviews as long as the process runs: for `rehearse`, and for tests. May be used from
/// many threads at once; one at a time gets in.
public final class MemoryStore implements InterviewStore {
  private final SequencedMap<String, Interview> kept = new LinkedHashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<Name, Receipt.Kept> receipts = new HashMap<>();

  /// Under what a reply is found again.
  private record Name(String interviewId, String key) {}

  @Override
  public synchronized void begin(Interview interview) {
    if (kept.putIfAbsent(interview.id(), interview) != null) {
      throw new IllegalArgumentException("interview " + interview.id() + " has begun already");
    }
  }

  @Override
  public synchronized Optional<Interview> find(String id, String owner) {
    return Optional.ofNullable(kept.get(id)).filter(found -> found.owner().equals(owner));
  }

  @Override
  public synchronized Optional<Interview> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized List<Interview> of(String owner) {
    return kept.sequencedValues().reversed().stream()
        .filter(interview -> interview.owner().equals(owner))
        .sorted(Comparator.comparing(Interview::began).reversed())
        .toList();
  }

  @Override
  public synchronized List<Summary> summaries(String owner, int skip, int limit) {
    return of(owner).stream().skip(skip).limit(limit).map(this::summary).toList();
  }

  @Override
  public synchronized Optional<Summary> summary(String id, String owner) {
    return find(id, owner).map(this::summary);
  }

  private Summary summary(Interview interview) {
    return Summary.of(interview, names.getOrDefault(interview.id(), ""));
  }

  @Override
  public synchronized int count(String owner) {
    return of(owner).size();
  }

  @Override
  public synchronized void rename(String id, String owner, String name) {
    find(id, owner).ifPresent(interview -> names.put(interview.id(), name));
  }

  @Override
  public synchronized void record(Interview after, Receipt receipt, Lease lease) {
    Interview before = kept.get(after.id());
    if (before == null) {
      throw StoreRules.deleted();
    }
    if (before.version() != after.version() - 1) {
      throw StoreRules.overtaken();
    }
    if (receipt.isKept()) {
      Receipt.Kept taken = new Receipt.Kept(receipt, after.version(), "");
      if (receipts.putIfAbsent(new Name(after.id(), receipt.key()), taken) != null) {
        throw StoreRules.taken();
      }
    }
    // the turn is added to what is kept: an assessment may have come since the writer read it
    kept.put(
        after.id(),
        before.with(after.turns().getLast(), after.pending().move()).with(after.pending()));
  }

  @Override
  public synchronized Optional<Receipt.Kept> receipt(String interviewId, String key) {
    return Optional.ofNullable(receipts.get(new Name(interviewId, key)));
  }

  @Override
  public synchronized void told(String interviewId, String key, String outcome) {
    receipts.computeIfPresent(
        new Name(interviewId, key),
        (_, taken) ->
            taken.outcome().isEmpty()
                ? new Receipt.Kept(taken.receipt(), taken.version(), outcome)
                : taken);
  }

  @Override
  public synchronized void said(Lease lease, long version, Pending said) {
    kept.computeIfPresent(
        lease.interviewId(),
        (_, interview) -> interview.version() == version ? interview.with(said) : interview);
  }

  @Override
  public synchronized boolean assessed(String id, int turn, Assessment assessment) {
    Optional<Interview> before = find(id);
    kept.computeIfPresent(id, (_, interview) -> interview.assessed(turn, assessment));
    return !find(id).equals(before);
  }

  @Override
  public synchronized void reviewed(String id, Review review, Map<Integer, Assessment> opinions) {
    kept.computeIfPresent(id, (_, interview) -> interview.with(review, opinions));
  }

  @Override
  public synchronized void triedAgain(String id, SecondAttempt attempt) {
    kept.computeIfPresent(id, (_, interview) -> interview.with(attempt));
  }

  @Override
  public synchronized void remarked(String id, Remark remark) {
    kept.computeIfPresent(id, (_, interview) -> interview.with(remark));
  }

  @Override
  public synchronized void delete(String id, String owner) {
    if (find(id, owner).isPresent()) {
      kept.remove(id);
      names.remove(id);
      receipts.keySet().removeIf(name -> name.interviewId().equals(id));
    }
  }
}
