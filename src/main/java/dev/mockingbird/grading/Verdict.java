package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import java.util.List;

/// What a judge says of an answer; nothing in it is believed before the [Grader] has checked it.
public sealed interface Verdict {
  /// The judge has read the answer.
  ///
  /// @param opinions in any order; points it leaves out count as missed
  record Judged(List<Opinion> opinions, Basis basis) implements Verdict {
    public Judged {
      opinions = List.copyOf(opinions);
    }
  }

  /// The judge cannot judge now.
  ///
  /// @param reason completes the sentence "Graded by the built-in judge because ..."
  record Unavailable(String reason) implements Verdict {}

  /// One key point, as the judge sees it.
  ///
  /// @param words what the judge says are the candidate's words; may be invented
  record Opinion(String pointId, Kind kind, String words) {}

  /// What a judge can say of a point.
  enum Kind {
    COVERED,
    PARTLY,
    CONTRADICTED,
    MISSED
  }
}
