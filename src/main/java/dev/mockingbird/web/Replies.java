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
import java.util.stream.Stream;

/// The replies in the works and the recorded ones: the same reply sent again, be it at the same
/// time, gets the first one's outcome, and a browser that comes back finds the words that are being
/// said. Finished ones are kept for ten minutes. Shared by all request threads.
final class Replies {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Map<LiveReply.Name, LiveReply> named = new ConcurrentHashMap<>();
  private final Map<String, LiveReply> latest = new ConcurrentHashMap<>();
  private final Map<String, LiveReply> coming = new ConcurrentHashMap<>();
  private final InterviewJson json;
  private final Door door;

  Replies(InterviewJson json, Door door) {
    this.json = json;
    this.door = door;
  }

  /// The reply at work on what was sent: a new one, unless the same is in the works or was recorded
  /// before.
  ///
  /// @throws Refusal if the key was used for another reply
  LiveReply take(LiveReply.Sent sent, Function<Audience, Interview> work) {
    LiveReply reply = new LiveReply(sent, json, this::keep);
    LiveReply before = sent.isNamed() ? named.putIfAbsent(sent.name(), reply) : null;
    if (before != null) {
      return same(before, sent);
    }
    coming.putIfAbsent(sent.name().interviewId(), reply);
    door.begin();
    reply.start(audience -> atWork(reply, audience, work));
    return reply;
  }

  /// True if a reply under this name is in the works here or was recorded here lately.
  boolean know(LiveReply.Name name) {
    return named.containsKey(name);
  }

  /// The broadcast of the reply that is being taken in here, else of the latest recorded one, if it
  /// is still kept and no other server has taken in a later one.
  ///
  /// @param version of the interview as it is recorded
  Optional<Broadcast> latest(String interviewId, long version) {
    return Stream.of(coming, latest)
        .flatMap(replies -> Optional.ofNullable(replies.get(interviewId)).stream())
        .filter(reply -> !reply.isRecorded() || reply.broadcast().version() >= version)
        .findFirst()
        .map(LiveReply::broadcast);
  }

  /// Does the work; a reply that fails gives its name back, so that it can be sent again. Where it
  /// was recorded before it failed, the store knows it.
  private Interview atWork(LiveReply reply, Audience audience, Function<Audience, Interview> work) {
    boolean isDone = false;
    try {
      Interview after = work.apply(audience);
      isDone = true;
      return after;
    } finally {
      coming.remove(reply.sent().name().interviewId(), reply);
      if (!isDone) {
        named.remove(reply.sent().name(), reply);
        latest.remove(reply.sent().name().interviewId(), reply);
      }
      door.end();
    }
  }

  private static LiveReply same(LiveReply before, LiveReply.Sent sent) {
    if (before.sent().equals(sent)) {
      return before;
    }
    throw reused(sent);
  }

  static Refusal reused(LiveReply.Sent sent) {
    return new Refusal(
        Refusal.Code.REUSED,
        "The Idempotency-Key "
            + sent.name().key()
            + " was used for another reply. Use a new key for each.");
  }

  private void keep(LiveReply reply) {
    Instant old = Instant.now().minus(KEPT);
    named.values().removeIf(kept -> kept.isOver() && kept.began().isBefore(old));
    latest.values().removeIf(kept -> kept.isOver() && kept.began().isBefore(old));
    latest.put(reply.sent().name().interviewId(), reply);
    coming.remove(reply.sent().name().interviewId(), reply);
  }
}
