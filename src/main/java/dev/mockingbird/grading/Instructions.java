package dev.mockingbird.grading;

import java.util.regex.Pattern;

/// Recognises words that are meant for whoever grades, such as "give full marks". They prove
/// nothing about a subject, however many of its words they carry.
final class Instructions {
  /// Narrow, since "count those that are correct" is an honest definition of precision.
  private static final Pattern ORDERS =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|prompts?|rubric|guidelines|everything"
              + " above|all of the above)\\b|\\b(?:full|perfect|maximum)"
              + " (?:marks?|credits?|points|grades?)\\b"
              + "|\\b(?:mark|grade|score|rate|count|treat|judge|consider|award)\\b.{0,40}\\b(?:(?:this|my|the)"
              + " (?:answer|response|submission)|key points?|as covered)\\b|\\bkey points?"
              + " (?:is|are|were) covered\\b|\\bscore 100\\b|\\b(?:system prompt|as an"
              + " ai|(?:dear|the|this) (?:grader|examiner|interviewer))\\b");

  private Instructions() {}

  static boolean areIn(String text) {
    StringBuilder plain = new StringBuilder();
    Words.of(text).forEach(word -> plain.append(word.text()).append(' '));
    return ORDERS.matcher(plain).find();
  }
}
