package dev.mockingbird.domain;

/// What the interviewer does next.
public sealed interface Move {
  /// Ask a question of the plan.
  record Ask(String questionId) implements Move {}

  /// Follow up on a key point that the answers so far do not cover.
  record Probe(String questionId, String pointId) implements Move {}

  /// Help towards a key point.
  ///
  /// @param rung 1 for the broadest hint
  record Hint(String questionId, String pointId, int rung) implements Move {
    public Hint {
      Require.range(rung, 1, Integer.MAX_VALUE, "rung");
    }
  }

  /// End the interview.
  record Close(Reason reason) implements Move {}

  /// Why an interview ends.
  enum Reason {
    /// every question of the plan was asked
    COMPLETE,
    /// the candidate ended it
    ENDED
  }

  /// The word used in JSON and pages.
  default String kind() {
    return switch (this) {
      case Ask _ -> "ask";
      case Probe _ -> "probe";
      case Hint _ -> "hint";
      case Close _ -> "close";
    };
  }
}
