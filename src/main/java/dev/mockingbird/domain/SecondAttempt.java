package dev.mockingbird.domain;

import java.time.Instant;

/// The candidate's second answer to a question that is done, in practice mode: graded like the
/// first, to see the difference, and without any effect on a grade. It is no turn of the interview.
public record SecondAttempt(String questionId, String answer, Assessment assessment, Instant at) {
  public SecondAttempt {
    Require.text(questionId, "question of a second attempt");
    Require.text(answer, "second attempt");
    assessment.requireQuotesOf(answer);
  }

  boolean isAt(Question question) {
    return questionId.equals(question.id());
  }
}
