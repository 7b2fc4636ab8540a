package dev.mockingbird.grading;

import java.util.regex.Pattern;

/// Recognises words that are meant for whoever grades, such as "give full marks". They prove
/// nothing about a subject, however many of its words they carry.
final class Instructions {
  private static final Pattern ORDERS =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|prompts?|rules?|rubric"
              + "|guidelines|above|previous)\\b|\\b(?:full|maximum|max|all|top|perfect|highest)(?:"
              + " the| of the)? (?:marks?|credits?|points|scores?|grades?)\\b"
              + "|\\b(?:mark|grade|score|rate|count|treat|judge|consider|award)\\b.{0,40}\\b(?:covered|correct|full|passed|100|10"
              + " 10|as complete)\\b|\\b(?:system prompt|you are now|as an ai|dear grader|the"
              + " grader|this grader|the judge|the examiner|the assistant)\\b");

  private Instructions() {}

  static boolean areIn(String text) {
    StringBuilder plain = new StringBuilder();
    Words.of(text).forEach(word -> plain.append(word.text()).append(' '));
    return ORDERS.matcher(plain).find();
  }
}
