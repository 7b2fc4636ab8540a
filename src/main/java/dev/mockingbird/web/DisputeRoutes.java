package dev.mockingbird.web;

import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.report.ReviewJson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Takes a candidate's disputes, as JSON from programs and as a plain form from the report page.
final class DisputeRoutes {
  private static final String SHAPE = "A dispute names questionId, pointId and the reason.";

  private final Reviews reviews;
  private final Owners owners;
  private final Body body;

  DisputeRoutes(Reviews reviews, Owners owners, Body body) {
    this.reviews = reviews;
    this.owners = owners;
    this.body = body;
  }

  /// The body of a dispute: which point, and why.
  record DisputeBody(
      @Nullable String questionId, @Nullable String pointId, @Nullable String reason) {}

  void dispute(Context context) {
    reviews.requireKnown(context.pathParam("id"), owners.of(context));
    DisputeBody sent = body.read(context, DisputeBody.class);
    context.status(HttpStatus.CREATED).json(ReviewJson.of(dispute(context, sent)));
  }

  /// Leads back to what came of it.
  void form(Context context) {
    reviews.requireKnown(context.pathParam("id"), owners.of(context));
    Reviewed reviewed =
        dispute(
            context,
            new DisputeBody(
                context.formParam("questionId"),
                context.formParam("pointId"),
                context.formParam("reason")));
    context.redirect(
        "/interviews/" + context.pathParam("id") + "/report#review-" + reviewed.number(),
        HttpStatus.SEE_OTHER);
  }

  private Reviewed dispute(Context context, DisputeBody sent) {
    return reviews.dispute(
        context.pathParam("id"),
        owners.of(context),
        new Reviews.Objection(
            Body.required("questionId", sent.questionId(), SHAPE),
            Body.required("pointId", sent.pointId(), SHAPE),
            Body.required("reason", sent.reason(), SHAPE)));
  }
}
