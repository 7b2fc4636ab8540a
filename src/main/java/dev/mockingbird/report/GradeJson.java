package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Grounds;
import dev.mockingbird.report.ReportJson.Found;
import dev.mockingbird.report.ReportJson.Judged;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One grade of an answer as it was made, and what it stood on, so that a program can look into it.
///
/// @param review number of the review it was made for, from 1; 0: made when the answer came
/// @param question version of the question's content as it was asked; null if it was not kept
/// @param parameters what the model was called with, or which examples the built-in judge compared
///     with; null for none
/// @param verdict what the judge said, word for word, before code checked it; null if it was not
///     kept
/// @param findings what of it held; for a dispute that of the disputed point alone
public record GradeJson(
    int review,
    Judged basis,
    @Nullable String question,
    @Nullable String parameters,
    @Nullable String verdict,
    List<Found> findings) {
  static GradeJson of(Assessment assessment) {
    Grounds grounds = assessment.grounds();
    return new GradeJson(
        grounds.review(),
        ReportJson.judged(assessment.basis()),
        grounds.isKept() ? grounds.question() : null,
        grounds.parameters().isEmpty() ? null : grounds.parameters(),
        grounds.isKept() ? grounds.verdict() : null,
        assessment.findings().stream().map(ReportJson::found).toList());
  }
}
