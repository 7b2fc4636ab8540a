package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Audience;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Reply;
import dev.mockingbird.interview.Seen;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes the candidate's replies: answers, skips, requests for a hint, the end. Refuses what can be
/// refused with a status, before the stream opens; then streams, or waits and answers with JSON.
final class AnswerRoute {
  private final Interviews interviews;
  private final Owners owners;
  private final Body body;
  private final Replies replies;
  private final Outcomes outcomes;
  private final Elsewhere elsewhere;
  private final EventStream stream;
  private final InterviewJson json;

  AnswerRoute(
      Interviews interviews, Owners owners, Body body, EventStream stream, InterviewJson json) {
    this.interviews = interviews;
    this.owners = owners;
    this.body = body;
    this.replies = new Replies(json, stream.door());
    this.outcomes = new Outcomes(interviews, json);
    this.elsewhere = new Elsewhere(interviews, json);
    this.stream = stream;
    this.json = json;
  }

  /// The body of an answer.
  ///
  /// @param version of the interview that the page showed; absent: whatever it is
  record AnswerBody(@Nullable String text, @Nullable Long version) {}

  /// The body of every other reply.
  record PlainBody(@Nullable Long version) {}

  void answer(Context context) {
    AnswerBody sent = body.read(context, AnswerBody.class);
    String text = sent.text();
    if (text == null) {
      throw new Refusal(
          Refusal.Code.INVALID, "The field text is missing. It holds the answer to the question.");
    }
    LiveReply.Sent answer = sent(context, "answer", text);
    Reply reply = reply(context, answer, sent.version());
    take(context, answer, audience -> interviews.answer(reply, text, audience));
  }

  void skip(Context context) {
    LiveReply.Sent sent = sent(context, "skip", "");
    Reply reply = reply(context, sent, body.read(context, PlainBody.class).version());
    take(context, sent, audience -> interviews.skip(reply, audience));
  }

  void hint(Context context) {
    LiveReply.Sent sent = sent(context, "hint", "");
    Reply reply = reply(context, sent, body.read(context, PlainBody.class).version());
    take(context, sent, audience -> interviews.hint(reply, audience));
  }

  void end(Context context) {
    LiveReply.Sent sent = sent(context, "end", "");
    Reply reply = reply(context, sent, body.read(context, PlainBody.class).version());
    take(context, sent, audience -> interviews.end(reply, audience));
  }

  void stop(Context context) {
    String id = context.pathParam("id");
    interviews.stop(id, owners.of(context));
    context.json(json.state(interviews.see(id, owners.of(context))));
  }

  /// The events of the reply in the works, else of the latest, after the one that the browser read
  /// last; where it is not kept here, or was read in other pieces elsewhere, as the store has it.
  void events(Context context) {
    try (Door.Pass _ = stream.door().open(context)) {
      Seen seen = interviews.see(context.pathParam("id"), owners.of(context));
      String lastRead = Optional.ofNullable(context.header("Last-Event-ID")).orElse("");
      Optional<Broadcast> latest =
          replies
              .latest(seen.interview().id(), seen.interview().version())
              .filter(kept -> kept.goesOnFrom(lastRead));
      if (latest.isPresent()) {
        stream.pour(context, latest.get(), latest.get().readUpTo(lastRead));
      } else {
        stream.pour(context, elsewhere.follow(seen, lastRead), 0);
      }
    }
  }

  private void take(Context context, LiveReply.Sent sent, Function<Audience, Interview> work) {
    String owner = owners.of(context);
    interviews.find(sent.name().interviewId(), owner);
    if (!replies.know(sent.name()) && outcomes.isTaken(sent)) {
      repeat(context, sent, owner);
      return;
    }
    stream.door().refuseIfClosing();
    try (Door.Pass _ = stream.door().open(context)) {
      LiveReply reply = replies.take(sent, audience -> outcomes.kept(sent, work.apply(audience)));
      if (wantsStream(context)) {
        stream.pour(context, reply.opened(), 0);
      } else {
        context.json(json.outcome(new Seen(reply.outcome(), false)));
      }
    }
  }

  /// Of a stream, only the end comes again, unless another server is still speaking.
  private void repeat(Context context, LiveReply.Sent sent, String owner) {
    try (Door.Pass _ = stream.door().open(context)) {
      Seen seen = interviews.see(sent.name().interviewId(), owner);
      if (!wantsStream(context)) {
        String outcome = outcomes.of(sent, elsewhere.await(seen));
        context.contentType("application/json").result(outcome);
      } else if (outcomes.isLatest(sent, seen) && seen.isBusy()) {
        stream.pour(context, elsewhere.follow(seen, ""), 0);
      } else {
        stream.pour(context, outcomes.again(sent, elsewhere.await(seen)), 0);
      }
    }
  }

  private static LiveReply.Sent sent(Context context, String kind, String text) {
    String key = Optional.ofNullable(context.header("Idempotency-Key")).orElse("");
    return new LiveReply.Sent(new LiveReply.Name(context.pathParam("id"), key), kind, text);
  }

  private Reply reply(Context context, LiveReply.Sent sent, @Nullable Long version) {
    return new Reply(
        sent.name().interviewId(),
        owners.of(context),
        version == null ? Reply.ANY : version,
        sent.receipt());
  }

  private static boolean wantsStream(Context context) {
    String accept = context.header("Accept");
    return accept != null && accept.contains("text/event-stream");
  }
}
