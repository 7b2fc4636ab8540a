package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import java.util.List;

/// The page that lists a visitor's interviews.
///
/// @param rows the latest first
/// @param summary such as "23 interviews, 21 to 23 shown"; empty where there is none
/// @param number of the page, from 1
/// @param pages how many there are
/// @param mostCompared how many can be set side by side
public record HistoryPage(
    Engine engine,
    List<HistoryRow> rows,
    String summary,
    int number,
    int pages,
    int maxName,
    int mostCompared) {
  /// True if there are two on this page that can be set side by side.
  public boolean isComparable() {
    return rows.stream().filter(HistoryRow::isOver).count() > 1;
  }
}
