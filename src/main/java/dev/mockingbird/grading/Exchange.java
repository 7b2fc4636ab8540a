package dev.mockingbird.grading;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;

/// What a judge gets to read: what was asked, what was answered, and what retrieval found for it.
/// Nothing of the chat, so that a judge cannot be worn down by it.
///
/// @param asked the words of the move the answer replies to: the question's own text, a probe or a
///     hint
public record Exchange(String asked, String answer, References references) {
  /// The same, for one key point alone.
  Exchange about(String pointId) {
    Question narrow = question().only(pointId);
    return new Exchange(asked, answer, new References(narrow, references.nearest()));
  }

  /// The question the answer is graded by.
  public Question question() {
    return references.own();
  }

  /// The same with another answer, such as a part of this one.
  Exchange saying(String other) {
    return new Exchange(asked, other, references);
  }
}
