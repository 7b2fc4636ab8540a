package dev.mockingbird.domain;

import java.util.List;

/// What the candidate chose on the start page.
///
/// @param topics the topics to choose from; empty: all of them
/// @param levels the levels to choose from first; empty: all of them
/// @param questions how many questions, 1 to 20
public record Setup(
    List<String> topics, List<Level> levels, int questions, Mode mode, Persona persona) {
  /// The longest interview.
  public static final int MAX_QUESTIONS = 20;

  public Setup {
    topics = List.copyOf(topics);
    levels = List.copyOf(levels);
    if (questions < 1 || questions > MAX_QUESTIONS) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "questions is " + questions + ", must be 1 to " + MAX_QUESTIONS + ".");
    }
  }
}
