package dev.mockingbird.interview;

import dev.mockingbird.domain.Comparison;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Summary;
import java.util.ArrayList;
import java.util.List;

/// The interviews that an owner has had: in short and page by page, with the names they gave them,
/// and side by side. May be called from many threads at once.
public final class History {
  /// How many interviews can be compared at once.
  public static final int MOST_COMPARED = 4;

  private static final int STEP = 100;

  private final Interviews interviews;
  private final InterviewStore store;

  public History(Interviews interviews, InterviewStore store) {
    this.interviews = interviews;
    this.store = store;
  }

  /// Some of an owner's interviews.
  ///
  /// @param entries the latest first
  /// @param number of the page, from 1
  /// @param pages how many there are, 1 or more
  /// @param all how many interviews there are
  public record Page(List<Entry> entries, int number, int pages, int all) {
    public Page {
      entries = List.copyOf(entries);
    }
  }

  /// An interview in short.
  ///
  /// @param isOver false while the interviewer may still go on
  public record Entry(Summary summary, boolean isOver) {}

  /// A page of an owner's interviews; the last one if there are not so many.
  ///
  /// @param number from 1
  /// @param size how many interviews a page has
  public Page page(String owner, int number, int size) {
    int all = store.count(owner);
    int pages = Math.max(1, (all + size - 1) / size);
    int shown = Math.clamp(number, 1, pages);
    return new Page(entries(owner, (shown - 1) * size, size), shown, pages, all);
  }

  /// One of them.
  ///
  /// @throws Refusal with code NOT_FOUND if this owner has no such interview
  public Entry entry(String id, String owner) {
    Summary summary = store.summary(id, owner).orElseThrow(() -> Interviews.unknown(id));
    return new Entry(summary, isOver(summary, owner));
  }

  /// All of them, the latest first.
  public List<Entry> all(String owner) {
    List<Entry> all = new ArrayList<>();
    List<Entry> some = entries(owner, 0, STEP);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = entries(owner, all.size(), STEP);
    }
    return all;
  }

  /// Those that are not over, whole.
  public List<Seen> unfinished(String owner) {
    return all(owner).stream()
        .filter(entry -> !entry.isOver())
        .map(entry -> interviews.see(entry.summary().id(), owner))
        .toList();
  }

  /// Gives an interview a name, or with an empty one takes it away.
  ///
  /// @throws Refusal if this owner has no such interview, or the name is none
  public void rename(String id, String owner, String name) {
    interviews.find(id, owner);
    store.rename(id, owner, checked(name));
  }

  /// Interviews side by side.
  ///
  /// @throws Refusal if they are not two to [#MOST_COMPARED] interviews of this owner, each of
  ///     which is over
  public Comparison compare(List<String> ids, String owner) {
    List<String> different = ids.stream().distinct().toList();
    if (different.size() < 2 || different.size() > MOST_COMPARED) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "Choose two to " + MOST_COMPARED + " finished interviews to compare.");
    }
    return Comparison.of(different.stream().map(id -> finished(id, owner)).toList());
  }

  /// False while the store does not answer.
  public boolean isAtHand() {
    try {
      return store.count("") == 0; // nobody has the empty name
    } catch (StoreFailure _) {
      return false;
    }
  }

  private Report finished(String id, String owner) {
    Seen seen = interviews.see(id, owner);
    if (!seen.isOver()) {
      throw new Refusal(
          Refusal.Code.CONFLICT,
          "One of these interviews is not over yet, so it cannot be compared."
              + " Finish it at /interviews/"
              + id
              + ", or choose others.");
    }
    return Report.of(seen.interview());
  }

  private List<Entry> entries(String owner, int skip, int limit) {
    return store.summaries(owner, skip, limit).stream()
        .map(summary -> new Entry(summary, isOver(summary, owner)))
        .toList();
  }

  /// Where nobody has put the closing into words yet, a model may still go on, or have died.
  private boolean isOver(Summary summary, String owner) {
    return summary.isOver()
        && (summary.isSettled() || interviews.see(summary.id(), owner).isOver());
  }

  private static String checked(String name) {
    String stripped = name.strip();
    if (stripped.codePoints().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          Refusal.Code.INVALID, "A name is one line of text. Leave out line breaks and the like.");
    }
    if (stripped.length() > Summary.MAX_NAME) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "This name has "
              + stripped.length()
              + " characters, "
              + Summary.MAX_NAME
              + " are allowed. Shorten it.");
    }
    return stripped;
  }
}
