package dev.mockingbird.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.Receipt;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.interview.StoreFailure;
import java.util.Optional;

/// What replies came to, kept in the store under their Idempotency-Keys: the same reply sent again
/// after a restart, or to another server, is answered as it was the first time. Shared by all
/// request threads.
final class Outcomes {
  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final Interviews interviews;
  private final InterviewJson json;

  Outcomes(Interviews interviews, InterviewJson json) {
    this.interviews = interviews;
    this.json = json;
  }

  /// True if this was recorded before.
  ///
  /// @throws Refusal if the key was used for another reply
  boolean isTaken(LiveReply.Sent sent) {
    return sent.isNamed() && find(sent).isPresent();
  }

  /// True if it is the reply that led to where the interview stands.
  boolean isLatest(LiveReply.Sent sent, Seen now) {
    return find(sent).filter(kept -> kept.version() == now.interview().version()).isPresent();
  }

  /// What the sender of this was told before, as JSON; where the server died before it could tell,
  /// what it would have told by what is recorded.
  ///
  /// @param rest the interview at a moment when nobody spoke, after the reply was recorded
  /// @throws Refusal if it was deleted meanwhile
  String of(LiveReply.Sent sent, Seen rest) {
    Receipt.Kept kept = find(sent).orElseThrow(() -> Interviews.unknown(sent.name().interviewId()));
    return kept.outcome().isEmpty()
        ? write(new Seen(rest.interview().at(Math.toIntExact(kept.version())), false))
        : kept.outcome();
  }

  /// The same as the end of a stream.
  Broadcast again(LiveReply.Sent sent, Seen rest) {
    JsonNode outcome = read(of(sent, rest));
    Broadcast broadcast = new Broadcast(Place.before(outcome.path("version").asLong()));
    broadcast.end("done", outcome);
    return broadcast;
  }

  private Optional<Receipt.Kept> find(LiveReply.Sent sent) {
    LiveReply.Name name = sent.name();
    Optional<Receipt.Kept> found = interviews.receipts().receipt(name.interviewId(), name.key());
    if (found.filter(kept -> !kept.receipt().equals(sent.receipt())).isPresent()) {
      throw Replies.reused(sent);
    }
    return found;
  }

  /// Keeps what its sender is told.
  ///
  /// @return the interview
  Interview kept(LiveReply.Sent sent, Interview after) {
    if (sent.isNamed()) {
      LiveReply.Name name = sent.name();
      try {
        interviews.receipts().told(name.interviewId(), name.key(), write(new Seen(after, false)));
      } catch (StoreFailure _) {
        // the reply is recorded; sent again, it is told by what is recorded
      }
    }
    return after;
  }

  private JsonNode read(String outcome) {
    try {
      return mapper.readTree(outcome);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a kept outcome is no JSON", e);
    }
  }

  private String write(Seen seen) {
    try {
      return mapper.writeValueAsString(json.outcome(seen));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
