package dev.mockingbird.domain;

import java.util.List;
import java.util.Locale;

/// What the candidate chose on the start page.
///
/// @param topics the topics to choose from; empty: all of them
/// @param levels the levels to choose from first; empty: all of them
/// @param questions how many questions, 1 to 20
/// @param job what the candidate prepares for; [Job#NONE] if nothing was said of it
public record Setup(
    List<String> topics, List<Level> levels, int questions, Mode mode, Persona persona, Job job) {
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

  /// For no job in particular.
  public Setup(List<String> topics, List<Level> levels, int questions, Mode mode, Persona persona) {
    this(topics, levels, questions, mode, persona, Job.NONE);
  }

  /// The role with its seniority, such as "senior data scientist"; empty if there is no role.
  public String position() {
    boolean isOne = levels.size() == 1 && !job.role().isEmpty();
    String seniority = isOne ? levels.getFirst().seniority() : "";
    return job.role().toLowerCase(Locale.ROOT).contains(seniority)
        ? job.role()
        : seniority + " " + job.role();
  }

  public Setup with(Job other) {
    return new Setup(topics, levels, questions, mode, persona, other);
  }
}
