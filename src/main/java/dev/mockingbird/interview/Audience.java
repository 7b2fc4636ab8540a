package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;

/// Who follows an interview while it goes on. Called from more than one thread; must not block and
/// must not throw, whether anybody listens or not.
public interface Audience {
  /// A turn is recorded, an answer's first assessment with it: from here on it cannot be lost.
  void recorded(Interview after);

  /// The model's assessment of a turn is recorded as well.
  ///
  /// @param turn index of the turn
  void reassessed(Interview after, int turn);

  /// The interviewer says something.
  void words(String piece);

  /// The interviewer has said all; the candidate can reply, also while an assessment is still to
  /// come.
  void spoken(Interview after);
}
