package dev.mockingbird.web;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Audience;
import dev.mockingbird.interview.Receipt;
import dev.mockingbird.interview.Seen;
import dev.mockingbird.interview.StoreFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;

/// A reply in the works, on a virtual thread of its own: it goes on when the browser leaves, and is
/// broadcast, so that the browser can come back to it.
final class LiveReply implements Audience {
  private final Sent sent;
  private final InterviewJson json;
  private final Consumer<LiveReply> keep;
  private final Broadcast broadcast;
  private final CompletableFuture<Broadcast> opening = new CompletableFuture<>();
  private final CompletableFuture<Interview> outcome = new CompletableFuture<>();
  private final Instant began = Instant.now();

  /// @param keep told when the reply is recorded
  LiveReply(Sent sent, InterviewJson json, Consumer<LiveReply> keep) {
    this.sent = sent;
    this.json = json;
    this.keep = keep;
    this.broadcast = new Broadcast(Place.before(0));
  }

  /// What the browser calls a reply, so that it is not taken twice.
  ///
  /// @param key empty: none
  record Name(String interviewId, String key) {}

  /// What the browser sent.
  ///
  /// @param kind of reply, such as `skip`
  /// @param text of an answer; else empty
  record Sent(Name name, String kind, String text) {
    boolean isNamed() {
      return !name.key().isEmpty();
    }

    /// A hash in place of the text, which the store has with the turn.
    Receipt receipt() {
      return isNamed() ? new Receipt(name.key(), print()) : Receipt.NONE;
    }

    private String print() {
      try {
        byte[] bytes = (kind + "\n" + text).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every Java has it
      }
    }
  }

  Sent sent() {
    return sent;
  }

  Instant began() {
    return began;
  }

  Broadcast broadcast() {
    return broadcast;
  }

  /// True if it has changed the interview.
  boolean isRecorded() {
    return opening.isDone() && !opening.isCompletedExceptionally();
  }

  boolean isOver() {
    return broadcast.isOver();
  }

  void start(Function<Audience, Interview> work) {
    Thread.ofVirtual().name("reply to " + sent.name().interviewId()).start(() -> run(work));
  }

  /// The broadcast, once the reply is recorded.
  ///
  /// @throws Refusal if it was refused; nothing is recorded then
  Broadcast opened() {
    return result(opening);
  }

  /// The interview after it all.
  Interview outcome() {
    return result(outcome);
  }

  private void run(Function<Audience, Interview> work) {
    try {
      Interview after = work.apply(this);
      broadcast.end("done", json.outcome(new Seen(after, false)));
      opening.complete(broadcast);
      outcome.complete(after);
    } catch (Refusal refusal) {
      fail(refusal, Problems.of(refusal));
    } catch (StoreFailure failure) {
      report(failure, Problems.of(failure));
    } catch (RuntimeException | Error e) {
      report(e, Problems.unexpected(e));
    }
  }

  private void report(Throwable failure, Problems.Problem problem) {
    fail(new Problems.Reported(problem, failure), problem);
  }

  private void fail(Throwable failure, Problems.Problem problem) {
    broadcast.end("failed", problem);
    opening.completeExceptionally(failure);
    outcome.completeExceptionally(failure);
  }

  @Override
  public void recorded(Interview after) {
    broadcast.begin(Place.before(after.version()));
    json.lastAssessed(after).ifPresent(broadcast::assessed);
    keep.accept(this);
    opening.complete(broadcast);
  }

  @Override
  public void reassessed(Interview after, int turn) {
    broadcast.assessed(json.assessed(new Seen(after, true), turn));
  }

  @Override
  public void words(String piece) {
    broadcast.words(piece);
  }

  @Override
  public void spoken(Interview after) {
    broadcast.spoken(json.spoken(after));
  }

  private static <T> T result(CompletableFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case Refusal refusal -> refusal;
        case Problems.Reported reported -> reported;
        case null, default -> new IllegalStateException("a reply failed", e.getCause());
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a reply was taken", e);
    }
  }
}
