package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// What the page of one question shows. Before the reveal there is nothing of the answer in it.
///
/// @param subtitle topic and level
/// @param questionHtml sanitised
/// @param variants the same question in other words
/// @param note who put the key points into words, if no person has read them yet; else empty
/// @param spoilt the path of an unfinished interview that the reference answer would spoil; empty
///     if it can be revealed
/// @param reveal empty before
public record StudyPage(
    Engine engine,
    String id,
    String title,
    String subtitle,
    String questionHtml,
    List<String> variants,
    String note,
    String spoilt,
    List<Reveal> reveal) {
  /// The answer; at most one a page.
  ///
  /// @param html the reference answer, sanitised
  public record Reveal(String html, List<Point> points, List<String> sources) {}

  /// A key point to tick off.
  public record Point(String id, int weight, String claim, List<Mistake> mistakes) {}

  /// What is often believed instead, and what is right.
  public record Mistake(String belief, String correction) {}
}
