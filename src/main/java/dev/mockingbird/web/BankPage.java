package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// What the bank page shows: the questions that were looked for, and how to narrow them.
///
/// @param wanted what is in the search box and narrowed to now
/// @param topics with "Any" first
/// @param levels with "Any" first
/// @param summary such as "3 of 42 questions"
/// @param broken what is wrong with question files now
/// @param isOpen whether visitors may add questions
/// @param maxQuestions how many an interview can have
public record BankPage(
    Engine engine,
    Narrowing wanted,
    List<Facet> topics,
    List<Facet> levels,
    String summary,
    List<Group> groups,
    List<BrokenFile> broken,
    boolean isOpen,
    int maxQuestions) {
  /// What the page is narrowed to; each part is empty where it does not matter.
  public record Narrowing(String text, String topic, String level) {}

  /// A topic or level to narrow to, with the number of questions that leaves.
  public record Facet(String name, int questions, String href, boolean chosen) {}

  /// Questions under one heading; the heading is empty where they are sorted by how well they fit.
  public record Group(String name, List<Row> rows) {}

  /// One question.
  public record Row(String id, String title, String topic, String level, String question) {}
}
