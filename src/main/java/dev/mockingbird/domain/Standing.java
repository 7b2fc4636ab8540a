package dev.mockingbird.domain;

import java.util.List;

/// How a question stands after the answers given to it so far: for every key point the finding that
/// counts, and the turn it comes from. A later answer adds to, corrects or takes back what an
/// earlier one said ([Finding#yieldsTo]).
public record Standing(Question question, List<Entry> entries) {
  public Standing {
    entries = List.copyOf(entries);
  }

  /// A key point, the finding that counts for it, and the index of the interview's turn whose
  /// answer it quotes (-1: none).
  public record Entry(KeyPoint point, Finding finding, int turn) {
    /// True while the interviewer may still go for it.
    public boolean isOpen() {
      return !(finding instanceof Finding.Covered);
    }

    Entry after(int later, Assessment assessment) {
      return assessment.findings().stream()
          .filter(found -> found.pointId().equals(point.id()) && finding.yieldsTo(found))
          .findFirst()
          .map(found -> new Entry(point, found, later))
          .orElse(this);
    }

    public double earned() {
      return point.weight() * finding.credit();
    }
  }

  /// Before the first answer: every point missed.
  public static Standing of(Question question) {
    return new Standing(
        question,
        question.points().stream()
            .map(point -> new Entry(point, new Finding.Missed(point.id()), -1))
            .toList());
  }

  /// With one more assessed answer.
  public Standing after(int turn, Assessment assessment) {
    List<Entry> next = entries.stream().map(entry -> entry.after(turn, assessment)).toList();
    return new Standing(question, next);
  }

  /// The grade of the question, 0 to 1: the weights earned over all weights.
  public double score() {
    return entries.stream().mapToDouble(Entry::earned).sum() / question.weight();
  }

  /// What counts for a key point; an id of another question is a bug.
  Finding finding(String pointId) {
    KeyPoint point = question.point(pointId);
    return entries.get(question.points().indexOf(point)).finding();
  }

  /// The points not yet covered, in the order of the question.
  public List<Entry> open() {
    return entries.stream().filter(Entry::isOpen).toList();
  }
}
