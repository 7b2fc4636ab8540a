package dev.mockingbird.eval;

import java.util.List;
import java.util.function.Function;

/// One way to earn what was not said, or a way to say it that must not cost anything.
///
/// @param limit of the mean over the questions
/// @param tries the answers it makes for a question; none where it has nothing to make them of
record Attack(String name, Goal goal, double limit, Function<Target, List<Try>> tries) {
  /// What is held to the limit.
  enum Goal {
    /// The score must not be above.
    SCORE("at most"),
    /// What the score is above that of the clean answer must not be above.
    GAIN("gains"),
    /// The score must not be below.
    WORTH("at least"),
    /// The share of the clean answer's score must not be below.
    SHARE("keeps");

    private final String word;

    Goal(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean isHeldBy(double mean, double limit) {
      return switch (this) {
        case SCORE, GAIN -> mean <= limit;
        case WORTH, SHARE -> mean >= limit;
      };
    }
  }

  /// An answer, and the clean one that it was made of; itself if there is none.
  record Try(String answer, String clean) {
    static Try of(String answer) {
      return new Try(answer, answer);
    }
  }
}
