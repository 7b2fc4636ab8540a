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

  /// What the sender of this was told before, as JSON; where the server died before it could tell,
  /// what it would have told by what is recorded.
  ///
  /// @throws Refusal if the key was used for another reply
  Optional<String> find(LiveReply.Sent sent, String owner) {
    if (!sent.isNamed()) {
      return Optional.empty();
    }
    LiveReply.Name name = sent.name();
    return interviews
        .receipts()
        .receipt(name.interviewId(), name.key())
        .map(kept -> outcome(kept, sent, owner));
  }

  private String outcome(Receipt.Kept kept, LiveReply.Sent sent, String owner) {
    if (!kept.receipt().equals(sent.receipt())) {
      throw Replies.reused(sent);
    }
    if (!kept.outcome().isEmpty()) {
      return kept.outcome();
    }
    Seen now = interviews.see(sent.name().interviewId(), owner);
    Interview then = now.interview().at(Math.toIntExact(kept.version()));
    return write(new Seen(then, now.isDeciding() && then.version() == now.interview().version()));
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

  JsonNode read(String outcome) {
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
