package dev.mockingbird.domain;

import java.time.Instant;

/// What was asked for after the end of an interview: that a judge reads an answer again. What it
/// led to are assessments of the answers, which carry its number ([Grounds#review]); nothing that
/// was graded before is touched.
public sealed interface Review {
  /// When it was asked for.
  Instant at();

  /// The candidate objects to what was found of one key point. No judge ever reads the reason: it
  /// is for people.
  record Dispute(String questionId, String pointId, String reason, Instant at) implements Review {
    /// The longest reason, in characters.
    public static final int MAX_REASON = 500;

    public Dispute {
      Require.text(questionId, "question of a dispute");
      Require.text(pointId, "key point of a dispute");
      Require.text(reason, "reason of a dispute");
      Require.range(reason.length(), 1, MAX_REASON, "length of the reason");
    }

    /// True if it is about this key point.
    public boolean isAbout(String question, String point) {
      return questionId.equals(question) && pointId.equals(point);
    }
  }

  /// Whoever runs the server has every answer graded again, with another judge or model.
  record Regrade(Instant at) implements Review {}

  /// The word used in JSON.
  default String kind() {
    return switch (this) {
      case Dispute _ -> "dispute";
      case Regrade _ -> "regrade";
    };
  }
}
