package dev.mockingbird.interview;

import dev.mockingbird.domain.Refusal;

/// What passes as the text of an answer: not blank, not too long, and text.
final class AnswerText {
  private AnswerText() {}

  static String checked(String text, int maxLength) {
    if (text.length() > maxLength) {
      throw new Refusal(
          Refusal.Code.TOO_LARGE,
          "The answer has "
              + text.length()
              + " characters; "
              + maxLength
              + " is the most that is taken. Shorten it and send it again.");
    }
    if (text.isBlank()) {
      throw new Refusal(
          Refusal.Code.INVALID, "The answer is empty. Write something, or skip the question.");
    }
    if (!isText(text)) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The answer holds control characters, as a binary file does. Send it as plain text.");
    }
    return text;
  }

  /// False if it holds what no text does.
  static boolean isText(String text) {
    return text.chars().noneMatch(AnswerText::isNoText);
  }

  private static boolean isNoText(int unit) {
    boolean isLayout = unit == '\n' || unit == '\r' || unit == '\t';
    return (Character.isISOControl(unit) && !isLayout) || unit == '\uFFFE' || unit == '\uFFFF';
  }
}
