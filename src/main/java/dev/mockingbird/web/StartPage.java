package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// What the start page shows: the choices, and which engine is in use.
///
/// @param topics what can be chosen, each with the number of its questions
/// @param supply how many questions each level has, in the order of `levels`
/// @param recent the browser's own interviews, the latest first
public record StartPage(
    Engine engine,
    List<Topic> topics,
    String supply,
    List<Choice> levels,
    List<Choice> personas,
    Defaults defaults,
    List<HistoryRow> recent) {
  /// A topic of the bank.
  ///
  /// @param name for a person to read, such as "Deep learning"
  /// @param supply how many questions each level has, such as "3 0 2"
  public record Topic(String id, String name, int questions, String supply) {}

  /// Something to choose; `about` says in one line what it means.
  public record Choice(String id, String name, String about) {}

  /// What is chosen before anybody has chosen.
  ///
  /// @param maxRole the longest role, in characters
  /// @param maxJobDescription in characters
  public record Defaults(
      int questions,
      int maxQuestions,
      String mode,
      String persona,
      int maxRole,
      int maxJobDescription) {}
}
