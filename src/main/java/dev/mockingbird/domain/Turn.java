package dev.mockingbird.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What the candidate did with the interviewer's move. Made only when whole: the move that followed
/// stands in the next turn, or is the interview's pending one.
public sealed interface Turn {
  /// The move it replies to, as it was put.
  Pending asked();

  /// When it was recorded.
  Instant at();

  /// The candidate answered.
  ///
  /// @param assessments one or more: the built-in judge's first, then the model's if there is one
  record Answered(Pending asked, String answer, List<Assessment> assessments, Instant at)
      implements Turn {
    public Answered {
      Require.text(answer, "answer");
      assessments = List.copyOf(assessments);
      if (assessments.isEmpty()) {
        throw new IllegalArgumentException("an answered turn has an assessment");
      }
      for (Assessment assessment : assessments) {
        assessment.requireQuotesOf(answer);
      }
    }

    /// The assessment in force: the latest, but of a judge that is weaker than an earlier one
    /// nothing, and of one that was made for a dispute only the disputed point.
    public Assessment assessment() {
      return Assessment.inForce(assessments);
    }

    /// As it was after so many reviews.
    Answered reviewed(int reviews) {
      return new Answered(
          asked,
          answer,
          assessments.stream().filter(one -> one.grounds().review() <= reviews).toList(),
          at);
    }

    public Answered with(Assessment another) {
      return new Answered(
          asked, answer, Stream.concat(assessments.stream(), Stream.of(another)).toList(), at);
    }
  }

  /// The candidate asked for a hint.
  record Hinted(Pending asked, Instant at) implements Turn {}

  /// The candidate skipped the question.
  record Skipped(Pending asked, Instant at) implements Turn {}

  /// The candidate ended the interview.
  record Ended(Pending asked, Instant at) implements Turn {}
}
