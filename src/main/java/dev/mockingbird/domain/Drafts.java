package dev.mockingbird.domain;

import java.util.List;

/// What a model makes of a reference answer: key points as it proposes them, which nobody has
/// checked, or nothing and the reason.
public sealed interface Drafts {
  /// Points as the model put them; any of it may be wrong or empty.
  record Proposed(List<Point> points) implements Drafts {
    public Proposed {
      points = List.copyOf(points);
    }
  }

  /// The model proposed nothing.
  ///
  /// @param reason a clause such as `the model at http://localhost:1234/v1 cannot be reached`
  record Unavailable(String reason) implements Drafts {}

  /// One proposed key point.
  ///
  /// @param misconception what people falsely believe; empty for none
  record Point(
      Backed claim, List<String> wordings, String misconception, String correction, FollowUp ask) {
    public Point {
      wordings = List.copyOf(wordings);
    }
  }

  /// A claim and the words of the reference that are to back it.
  record Backed(String claim, String quote) {}

  /// How to ask for the point.
  record FollowUp(String probe, List<String> hints) {
    public FollowUp {
      hints = List.copyOf(hints);
    }
  }
}
