package dev.mockingbird.report;

import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.report.ReportJson.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A second opinion on a finished interview, and what it changed. Nothing that was found before is
/// gone: both findings are here.
///
/// @param number from 1; grades that were made for it carry it
/// @param kind `dispute` or `regrade`
/// @param at when it was asked for, ISO 8601 in UTC
/// @param basis which judge gave it
/// @param reason of a dispute, in the candidate's words; no judge has read it; else null
/// @param before the score of the interview before, 0 to 1
/// @param after the score since
/// @param points the disputed point, or those that a regrade judged otherwise
public record ReviewJson(
    int number,
    String kind,
    String at,
    Judged basis,
    @Nullable String reason,
    double before,
    double after,
    List<Point> points) {
  /// A key point, judged twice; each finding is `covered`, `partly`, `contradicted` or `missed`.
  ///
  /// @param first what counted before
  /// @param again what the second opinion says
  /// @param counts what counts since
  public record Point(
      String questionId, String pointId, String first, String again, String counts) {}

  public static ReviewJson of(Reviewed reviewed) {
    Review review = reviewed.review();
    return new ReviewJson(
        reviewed.number(),
        review.kind(),
        review.at().toString(),
        ReportJson.judged(reviewed.basis()),
        review instanceof Review.Dispute dispute ? dispute.reason() : null,
        reviewed.before(),
        reviewed.after(),
        reviewed.points().stream().map(ReviewJson::point).toList());
  }

  private static Point point(Reviewed.Point point) {
    return new Point(
        point.question().id(),
        point.point().id(),
        point.first().kind(),
        point.again().kind(),
        point.counts().kind());
  }
}
