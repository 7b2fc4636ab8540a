package dev.mockingbird.report;

import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Reviewed;

/// What a candidate can do, or has done, about what was found of a key point.
///
/// @param isPossible true if the point can be disputed now
/// @param sentence what came of a dispute; empty if there was none
/// @param reason of that dispute; empty if there was none
public record Objection(
    boolean isPossible, String questionId, String pointId, String sentence, String reason) {
  static Objection of(Report report, Report.Section section, String pointId) {
    String questionId = section.question().id();
    for (Reviewed reviewed : report.reviewed()) {
      if (reviewed.review() instanceof Review.Dispute dispute
          && dispute.isAbout(questionId, pointId)) {
        String findings = ReviewRow.findings(reviewed.points().getFirst());
        return new Objection(
            false, questionId, pointId, "Disputed: " + findings + ".", dispute.reason());
      }
    }
    boolean isPossible = report.interview().isOver() && section.state() == Report.State.ANSWERED;
    return new Objection(isPossible, questionId, pointId, "", "");
  }
}
