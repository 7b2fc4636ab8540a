package dev.mockingbird.interview;

import java.time.Duration;

/// How interviews run.
///
/// @param followUps how many follow-ups a question may get, 0 to 10; 2 by default
/// @param maxAnswerLength the longest answer taken, in characters; 20000 by default
/// @param persona who interviews unless the candidate chooses; `calm-professional` by default
/// @param waitForModelGrade how long an answer's event stream waits for the model's grade; 20 s by
///     default. A later grade is kept and shown with the interview.
public record InterviewSettings(
    int followUps, int maxAnswerLength, String persona, Duration waitForModelGrade) {
  public static InterviewSettings defaults() {
    return new InterviewSettings(2, 20_000, "calm-professional", Duration.ofSeconds(20));
  }
}
