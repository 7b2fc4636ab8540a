package dev.mockingbird.interview;

import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Review;

/// What passes as the reason of a dispute: a few sentences of text.
final class Reason {
  private Reason() {}

  static String checked(String text) {
    String reason = text.strip();
    if (reason.length() > Review.Dispute.MAX_REASON) {
      throw new Refusal(
          Refusal.Code.TOO_LARGE,
          "The reason has "
              + reason.length()
              + " characters; "
              + Review.Dispute.MAX_REASON
              + " is the most that is taken. Shorten it and send it again.");
    }
    if (reason.isBlank()) {
      throw new Refusal(
          Refusal.Code.INVALID, "The reason is empty. Say in a sentence what was misjudged.");
    }
    if (!AnswerText.isText(reason)) {
      throw new Refusal(
          Refusal.Code.INVALID, "The reason holds control characters. Send it as plain text.");
    }
    return reason;
  }
}
