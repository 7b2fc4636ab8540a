package dev.mockingbird.domain;

import java.util.List;
import java.util.Map;

/// How a question stands after the answers given to it so far: for every key point the finding that
/// counts, and the turn it comes from. A later answer adds to, corrects or takes back what an
/// earlier one said ([Finding#yieldsTo]).
public record Standing(Question question, List<Entry> entries) {
  public Standing {
    entries = List.copyOf(entries);
  }

  /// What each hint towards a point takes of what the point earns afterwards, as a share of it.
  public static final double HINT_COST = 0.25;

  /// A key point, the finding that counts for it, and the index of the interview's turn whose
  /// answer it quotes (-1: none).
  ///
  /// @param hints how many hints towards it were taken before that answer
  public record Entry(KeyPoint point, Finding finding, int turn, int hints) {
    /// True while the interviewer may still go for it.
    public boolean isOpen() {
      return !(finding instanceof Finding.Covered);
    }

    /// What was earned before a hint stays earned, unless it is taken back.
    private boolean yieldsTo(Entry later) {
      return finding.yieldsTo(later.finding)
          && (later.finding instanceof Finding.Contradicted || later.earned() >= earned());
    }

    Entry after(int later, Assessment assessment, int taken) {
      return assessment.findings().stream()
          .filter(found -> found.pointId().equals(point.id()))
          .findFirst()
          .map(found -> new Entry(point, found, later, taken))
          .filter(this::yieldsTo)
          .orElse(this);
    }

    public double earned() {
      return point.weight() * finding.credit() * Math.max(0, 1 - HINT_COST * hints);
    }
  }

  /// Before the first answer: every point missed.
  public static Standing of(Question question) {
    return new Standing(
        question,
        question.points().stream()
            .map(point -> new Entry(point, new Finding.Missed(point.id()), -1, 0))
            .toList());
  }

  /// With one more assessed answer.
  public Standing after(int turn, Assessment assessment) {
    return after(turn, assessment, Map.of());
  }

  /// With one more assessed answer, given after hints.
  ///
  /// @param hints how many were taken before, by point id
  public Standing after(int turn, Assessment assessment, Map<String, Integer> hints) {
    return new Standing(
        question,
        entries.stream()
            .map(entry -> entry.after(turn, assessment, hints.getOrDefault(entry.point().id(), 0)))
            .toList());
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
