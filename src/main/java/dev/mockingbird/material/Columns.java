package dev.mockingbird.material;

import java.util.Locale;
import java.util.Optional;

/// The columns of a table, or fields of a JSON object, that hold what a question needs.
enum Columns {
  QUESTION,
  ANSWER,
  TOPIC,
  LEVEL,
  TITLE,
  NUMBER;

  /// What is meant by a name, in whatever case; empty if nothing.
  static Optional<Columns> of(String name) {
    String folded = name.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s\\uFEFF]+", " ").strip();
    return switch (folded) {
      case "question", "questions", "q", "prompt", "question text", "interview question" ->
          Optional.of(QUESTION);
      case "answer",
          "answers",
          "a",
          "reference",
          "reference answer",
          "response",
          "solution",
          "ideal answer",
          "model answer",
          "sample answer",
          "answer text" ->
          Optional.of(ANSWER);
      case "topic", "category", "subject", "area", "section" -> Optional.of(TOPIC);
      case "level", "difficulty", "seniority" -> Optional.of(LEVEL);
      case "title", "name" -> Optional.of(TITLE);
      case "", "id", "no", "nr", "number", "#", "index" -> Optional.of(NUMBER);
      default -> Optional.empty();
    };
  }

  /// For messages.
  static String known() {
    return "question, answer or reference, topic, level, title";
  }
}
