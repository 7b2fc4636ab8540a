package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The latest recorded reply of each interview: the same reply sent again gets the first one's
/// outcome, and a browser that comes back finds the words that are being said. Finished ones are
/// kept for ten minutes. Shared by all request threads.
final class Replies {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Map<String, LiveReply> latest = new ConcurrentHashMap<>();
  private final InterviewJson json;

  Replies(InterviewJson json) {
    this.json = json;
  }

  /// The reply at work on what was sent: a new one, unless the same was recorded before.
  ///
  /// @throws Refusal if the key was used for another text
  LiveReply take(LiveReply.Sent sent, Function<Audience, Interview> work) {
    LiveReply before = latest.get(sent.interviewId());
    if (before != null && before.sent().isAgain(sent)) {
      return same(before, sent);
    }
    LiveReply reply = new LiveReply(sent, json, this::keep);
    reply.start(work);
    return reply;
  }

  /// The latest reply's broadcast, if it is still kept.
  Optional<Broadcast> latest(String interviewId) {
    return Optional.ofNullable(latest.get(interviewId)).map(LiveReply::broadcast);
  }

  private static LiveReply same(LiveReply before, LiveReply.Sent sent) {
    if (before.sent().text().equals(sent.text())) {
      return before;
    }
    throw new Refusal(
        Refusal.Code.INVALID,
        "The Idempotency-Key "
            + sent.key()
            + " was used for another text. Use a new key for each answer.");
  }

  private void keep(LiveReply reply) {
    Instant old = Instant.now().minus(KEPT);
    latest.values().removeIf(kept -> kept.broadcast().isOver() && kept.began().isBefore(old));
    latest.put(reply.sent().interviewId(), reply);
  }
}
