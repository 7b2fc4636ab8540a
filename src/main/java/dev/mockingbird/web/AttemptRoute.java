package dev.mockingbird.web;

import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.report.AttemptJson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Takes a candidate's second attempts at questions that are done.
final class AttemptRoute {
  private static final String SHAPE = "A second attempt names questionId and has a text.";

  private final SecondAttempts attempts;
  private final Owners owners;
  private final Body body;

  AttemptRoute(SecondAttempts attempts, Owners owners, Body body) {
    this.attempts = attempts;
    this.owners = owners;
    this.body = body;
  }

  /// The body of a second attempt: at which question, and the answer.
  record AttemptBody(@Nullable String questionId, @Nullable String text) {}

  void tryAgain(Context context) {
    String id = context.pathParam("id");
    String owner = owners.of(context);
    attempts.requireKnown(id, owner);
    AttemptBody sent = body.read(context, AttemptBody.class);
    String questionId = Body.required("questionId", sent.questionId(), SHAPE);
    String text = Body.required("text", sent.text(), SHAPE);
    context
        .status(HttpStatus.CREATED)
        .json(AttemptJson.of(attempts.tryAgain(id, owner, questionId, text)));
  }
}
