package dev.mockingbird.report;

import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Reviewed;
import java.util.List;

/// A second opinion as the report shows it, all of it plain text.
///
/// @param number from 1
/// @param title such as "1. A point was disputed"
/// @param sentence who judged again, and the grade before and after
/// @param reason of a dispute, in the candidate's words; else empty
/// @param points what was found of each, first and again, and which counts
public record ReviewRow(
    int number, String title, String sentence, String reason, List<String> points) {
  /// How the pages and the Markdown report explain which opinion counts.
  static final String RULE =
      "A second opinion is made by a judge that sees the question, the point and the answer, and"
          + " neither the first finding nor the reason. For a point it counts if its judge is at"
          + " least as strong as the one before it: a model's judge outranks the built-in one. It"
          + " may raise a grade or lower it. Nothing is overwritten.";

  static ReviewRow of(Reviewed reviewed) {
    Review review = reviewed.review();
    return new ReviewRow(
        reviewed.number(),
        reviewed.number() + ". " + title(review),
        "%s, %s The overall grade was %d%% before and is %d%% with it."
            .formatted(
                Phrases.when(review.at()),
                lower(reviewed.basis().sentence()),
                Phrases.percent(reviewed.before()),
                Phrases.percent(reviewed.after())),
        review instanceof Review.Dispute dispute ? dispute.reason() : "",
        reviewed.points().isEmpty()
            ? List.of("No point was judged otherwise.")
            : reviewed.points().stream().map(ReviewRow::point).toList());
  }

  /// What was found of one point, first and again.
  static String findings(Reviewed.Point point) {
    return "first judged %s, again %s; what counts is %s"
        .formatted(
            Phrases.kind(point.first()), Phrases.kind(point.again()), Phrases.kind(point.counts()));
  }

  private static String title(Review review) {
    return switch (review) {
      case Review.Dispute _ -> "A point was disputed";
      case Review.Regrade _ -> "The interview was graded again";
    };
  }

  private static String point(Reviewed.Point point) {
    return point.question().title()
        + ", “"
        + point.point().claim().text()
        + "”: "
        + findings(point)
        + ".";
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
