package dev.mockingbird.report;

import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.report.ReportJson.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second attempt at a question and its difference to the first, for programs. It changes no
/// grade.
///
/// @param at when it was made, ISO 8601 in UTC
/// @param basis which judge graded it
/// @param before the grade of the question, 0 to 1; this is what counts
/// @param after the grade that the second attempt would have earned
/// @param points every key point, first and again
public record AttemptJson(
    String questionId,
    String at,
    String answer,
    Judged basis,
    double before,
    double after,
    List<Point> points) {
  /// A key point, first and again; each finding is `covered`, `partly`, `contradicted` or `missed`.
  ///
  /// @param first what the interview found, which counts
  /// @param again what the second attempt shows
  /// @param quote the words of the second attempt; null where it missed the point
  public record Point(String pointId, String first, String again, @Nullable String quote) {}

  public static AttemptJson of(Difference difference) {
    return new AttemptJson(
        difference.question().id(),
        difference.attempt().at().toString(),
        difference.attempt().answer(),
        ReportJson.judged(difference.attempt().assessment().basis()),
        difference.before(),
        difference.after(),
        difference.changes().stream().map(AttemptJson::point).toList());
  }

  private static Point point(Difference.Change change) {
    return new Point(
        change.point().id(),
        change.first().finding().kind(),
        change.second().kind(),
        change.second().proof().map(Quote::words).orElse(null));
  }
}
