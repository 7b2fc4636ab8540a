package dev.mockingbird.domain;

import java.time.Instant;

/// An interview as one row of a list, so that a list need not hold interviews whole.
///
/// @param name what its owner calls it; empty: nothing
/// @param pending the move that waits; a [Move.Close] when it is over
public record Summary(
    String id, String name, Instant began, Setup setup, Pending pending, Result result) {
  /// The longest name, in characters.
  public static final int MAX_NAME = 80;

  /// What came of an interview so far.
  ///
  /// @param questions how many were chosen
  /// @param answered how many of them were answered
  /// @param isGraded false if none counts, so that there is no grade
  /// @param score as in its report, 0 to 1; 0 where not graded
  public record Result(int questions, int answered, boolean isGraded, double score) {
    public static Result of(Interview interview) {
      Report report = Report.of(interview);
      long answered =
          interview.turns().stream()
              .filter(Turn.Answered.class::isInstance)
              .map(turn -> Interview.questionOf(turn.asked().move()))
              .distinct()
              .count();
      return new Result(
          interview.plan().size(), Math.toIntExact(answered), report.isGraded(), report.score());
    }
  }

  public static Summary of(Interview interview, String name) {
    return new Summary(
        interview.id(),
        name,
        interview.began(),
        interview.setup(),
        interview.pending(),
        Result.of(interview));
  }

  public boolean isOver() {
    return pending.move() instanceof Move.Close;
  }

  /// False while the interviewer has not spoken, and so may still take another move.
  public boolean isSettled() {
    return !pending.words().isEmpty();
  }
}
