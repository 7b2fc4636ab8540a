package dev.mockingbird.interview;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;

/// How interviews run.
///
/// @param followUps how many follow-ups a question may get, 0 to 10; 2 by default
/// @param maxAnswerLength the longest answer taken, in characters; 20000 by default
/// @param persona who interviews unless the candidate chooses; `calm-professional` by default
/// @param waitForModelGrade how long an answer's event stream waits for the model's grade; 20 s by
///     default. A later grade is kept and shown with the interview.
/// @param timePerQuestion what the page's clock counts down from in interview mode, times the
///     number of questions; 5 minutes by default; nothing is cut off when it is over. Zero: it
///     counts up.
public record InterviewSettings(
    int followUps,
    int maxAnswerLength,
    String persona,
    Duration waitForModelGrade,
    Duration timePerQuestion) {
  private static final int MAX_FOLLOW_UPS = 10;

  public InterviewSettings {
    if (followUps < 0 || followUps > MAX_FOLLOW_UPS) {
      throw refusal("follow-ups is " + followUps + ", must be 0 to " + MAX_FOLLOW_UPS);
    }
    if (maxAnswerLength < 1) {
      throw refusal("max-answer-length is " + maxAnswerLength + ", must be 1 or more");
    }
  }

  private static Refusal refusal(String problem) {
    return new Refusal(Refusal.Code.INVALID, "interview." + problem);
  }

  public static InterviewSettings defaults() {
    return new InterviewSettings(
        2, 20_000, "calm-professional", Duration.ofSeconds(20), Duration.ofMinutes(5));
  }
}
