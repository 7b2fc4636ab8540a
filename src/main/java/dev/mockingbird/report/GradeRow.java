package dev.mockingbird.report;

import dev.mockingbird.domain.Assessment;

/// One grade of an answer as the report page shows it, for who wants to know what it stood on.
///
/// @param sentence which judge it was, and why
/// @param stoodOn versions and parameters in a sentence
/// @param verdict what the judge said, word for word; empty if it said nothing or it was not kept
public record GradeRow(String sentence, String stoodOn, String verdict) {
  static GradeRow of(Assessment assessment) {
    return new GradeRow(
        Phrases.occasion(assessment.grounds()) + assessment.basis().sentence(),
        Phrases.stoodOn(assessment),
        assessment.grounds().verdict());
  }
}
