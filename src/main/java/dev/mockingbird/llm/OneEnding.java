package dev.mockingbird.llm;

import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;

/// Passes a stream's events on until its first failure, and nothing after it. The library's parsers
/// report a broken connection and then let the stream end as if it were whole, and they drop what a
/// listener throws over an event it cannot read; both are failures here. Used by one thread.
final class OneEnding implements ServerSentEventListener {
  private final ServerSentEventListener listener;
  private boolean failed;

  OneEnding(ServerSentEventListener listener) {
    this.listener = listener;
  }

  @Override
  public void onOpen(SuccessfulHttpResponse response) {
    listener.onOpen(response);
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    if (failed || event.data().isBlank()) {
      return;
    }
    try {
      listener.onEvent(event, context);
    } catch (RuntimeException e) { // whatever the provider's reader makes of an unreadable event
      onError(e);
      context.parsingHandle().cancel();
    }
  }

  @Override
  public void onError(Throwable failure) {
    if (!failed) {
      failed = true;
      listener.onError(failure);
    }
  }

  @Override
  public void onClose() {
    if (!failed) {
      listener.onClose();
    }
  }
}
