package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import dev.mockingbird.interview.Discussions;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.report.DiscussionRow;
import dev.mockingbird.report.RemarkJson;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/// Takes what a candidate says about a key point of a report, as JSON from programs and as a plain
/// form from the report page.
final class DiscussionRoutes {
  private static final String SHAPE =
      "A remark names questionId, pointId and its number among those on the point, and has a text.";

  private final Interviews interviews;
  private final Discussions discussions;
  private final Owners owners;
  private final Body body;

  DiscussionRoutes(Work work, Owners owners, Body body) {
    this.interviews = work.interviews();
    this.discussions = work.discussions();
    this.owners = owners;
    this.body = body;
  }

  /// The body of a remark: on which point, its number, and the words.
  record RemarkBody(
      @Nullable String questionId,
      @Nullable String pointId,
      @Nullable Integer number,
      @Nullable String text) {}

  void say(Context context) {
    requireKnown(context);
    RemarkBody sent = body.read(context, RemarkBody.class);
    context.status(HttpStatus.CREATED).json(RemarkJson.of(say(context, sent)));
  }

  /// Leads back to the answer.
  void form(Context context) {
    requireKnown(context);
    Remark made =
        say(
            context,
            new RemarkBody(
                context.formParam("questionId"),
                context.formParam("pointId"),
                number(context.formParam("number")),
                context.formParam("text")));
    Report report = interviews.report(context.pathParam("id"), owners.of(context));
    context.redirect(
        "/interviews/" + context.pathParam("id") + "/report#" + DiscussionRow.anchor(report, made),
        HttpStatus.SEE_OTHER);
  }

  /// Whatever else is wrong with a request: of other people's interviews nothing is to be learnt.
  private void requireKnown(Context context) {
    Interview _ = interviews.find(context.pathParam("id"), owners.of(context));
  }

  private Remark say(Context context, RemarkBody sent) {
    Integer number = sent.number();
    if (number == null) {
      throw new Refusal(Refusal.Code.INVALID, "The field number is missing. " + SHAPE);
    }
    return discussions.say(
        context.pathParam("id"),
        owners.of(context),
        new Discussions.Utterance(
            Body.required("questionId", sent.questionId(), SHAPE),
            Body.required("pointId", sent.pointId(), SHAPE),
            number,
            Body.required("text", sent.text(), SHAPE)));
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits != null && digits.matches("\\d{1,4}") ? Integer.valueOf(digits) : null;
  }
}
