package dev.mockingbird.grading;

import java.util.regex.Pattern;

/// Recognises words that are meant for whoever grades, such as "give full marks". They prove
/// nothing about a subject, however many of its words they carry.
final class Instructions {
  private static final String RULES =
      "instructions?|prompts?|rubric|guidelines|everything above|all of the above";
  private static final String GRADING = "mark|grade|score|rate|count|treat|judge|consider|award";
  private static final String GRADED =
      "(?:this|my|the) (?:answer|response|submission)|key points?|as covered";

  /// Narrow, since "count those that are correct" is an honest definition of precision.
  private static final Pattern ORDERS =
      Pattern.compile(
          String.join(
              "|",
              "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:" + RULES + ")\\b",
              "\\b(?:full|perfect|maximum) (?:marks?|credits?|points|grades?)\\b",
              "\\b(?:" + GRADING + ")\\b.{0,40}\\b(?:" + GRADED + ")\\b",
              "\\bkey points? (?:is|are|were) covered\\b",
              "\\bscore 100\\b",
              "\\b(?:system prompt|as an ai|(?:dear|the|this)"
                  + " (?:grader|examiner|interviewer))\\b"));

  private Instructions() {}

  static boolean areIn(String text) {
    StringBuilder plain = new StringBuilder();
    Words.of(text).forEach(word -> plain.append(word.text()).append(' '));
    return ORDERS.matcher(plain).find();
  }
}
