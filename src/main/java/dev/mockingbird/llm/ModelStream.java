package dev.mockingbird.llm;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// One streaming call as a plain sequence of pieces with deadlines. The call runs on a virtual
/// thread of its own; closing the stream interrupts it, which closes the connection, so that
/// nothing goes on generating and costing unseen. Used by one thread.
final class ModelStream implements AutoCloseable {
  private final Endpoint endpoint;
  private final Deadlines deadlines;
  private final Journal.Entry entry;
  private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
  private final Thread reader;
  private boolean hasSpoken;

  /// What comes next.
  sealed interface Piece {
    record Words(String text) implements Piece {}

    /// The reply is whole.
    record Whole() implements Piece {}

    /// The call failed; nothing follows.
    record Broken(Failure failure) implements Piece {}
  }

  /// Begins the call.
  ModelStream(
      StreamingChatModel model,
      ChatRequest request,
      Endpoint endpoint,
      Deadlines deadlines,
      Journal.Entry entry) {
    this.endpoint = endpoint;
    this.deadlines = deadlines;
    this.entry = entry;
    this.reader = Thread.ofVirtual().name("model-stream").start(() -> read(model, request));
  }

  /// Waits for the next piece, no longer than the deadlines allow.
  ///
  /// @param left how much time there is for all of it
  Piece next(Duration left) throws InterruptedException {
    Duration wait = hasSpoken ? deadlines.betweenTokens() : deadlines.firstToken();
    boolean isLast = left.compareTo(wait) < 0;
    Piece piece = pieces.poll((isLast ? left : wait).toNanos(), TimeUnit.NANOSECONDS);
    if (piece == null) {
      return giveUp(
          isLast ? Failure.tooLong(endpoint, deadlines.total()) : Failure.silent(endpoint, wait));
    }
    hasSpoken = true;
    return piece;
  }

  private Piece giveUp(Failure failure) {
    entry.end(failure);
    return new Piece.Broken(failure);
  }

  @Override
  public void close() {
    reader.interrupt();
  }

  private void read(StreamingChatModel model, ChatRequest request) {
    try {
      model.chat(request, entry.options(), new Queueing());
    } catch (RuntimeException e) { // whatever the library throws before the first event
      fail(Failure.of(e, endpoint));
      return;
    }
    // a stream that just ends calls nobody; after any other ending this is one piece too many
    fail(Failure.brokenOff(endpoint));
  }

  private void fail(Failure failure) {
    entry.end(failure);
    pieces.add(new Piece.Broken(failure));
  }

  /// Hands the library's callbacks over to the thread that reads the pieces.
  private final class Queueing implements StreamingChatResponseHandler {
    @Override
    public void onPartialResponse(String text) {
      pieces.add(new Piece.Words(text));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
      Optional<Failure> wrong = Failure.of(response.finishReason(), endpoint);
      pieces.add(wrong.<Piece>map(Piece.Broken::new).orElseGet(Piece.Whole::new));
    }

    @Override
    public void onError(Throwable thrown) {
      pieces.add(new Piece.Broken(Failure.of(thrown, endpoint)));
    }
  }
}
