package dev.mockingbird.llm;

import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.output.TokenUsage;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.ModelCall.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sees to it that every call of a model leaves exactly one [ModelCall], however it ends: whole,
/// failed, or given up by us before the model said anything. A record that cannot be kept is lost,
/// with a warning, and the reply is not. May be called from many threads at once.
final class Journal implements ChatModelListener {
  private static final Logger log = LoggerFactory.getLogger(Journal.class);

  private static final String OK = "ok";

  private final Endpoint endpoint;
  private final Consumer<ModelCall> calls;
  private final AtomicBoolean isFailing = new AtomicBoolean();

  Journal(Endpoint endpoint, Consumer<ModelCall> calls) {
    this.endpoint = endpoint;
    this.calls = calls;
  }

  /// Begins the record of one call.
  ///
  /// @param purpose `speak`, `judge`, `discuss`, `draft` or `test`
  Entry begin(String purpose) {
    return new Entry(purpose);
  }

  @Override
  public void onResponse(ChatModelResponseContext context) {
    TokenUsage usage = context.chatResponse().tokenUsage();
    Tokens tokens =
        usage == null
            ? new Tokens(0, 0)
            : new Tokens(count(usage.inputTokenCount()), count(usage.outputTokenCount()));
    String outcome =
        Failure.of(context.chatResponse().finishReason(), endpoint).map(Failure::reason).orElse(OK);
    entry(context.attributes()).end(tokens, outcome);
  }

  @Override
  public void onError(ChatModelErrorContext context) {
    entry(context.attributes()).end(Failure.of(context.error(), endpoint));
  }

  private static int count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private static Entry entry(Map<Object, Object> attributes) {
    if (attributes.get(Entry.class) instanceof Entry entry) {
      return entry;
    }
    throw new IllegalStateException("a model was called without an entry in the journal");
  }

  /// Once until a record is kept again: a full disk fails every call.
  private void warn(RuntimeException failure) {
    if (isFailing.compareAndSet(false, true)) {
      log.warn("event=journal-failed model=\"{}\"", endpoint.name(), failure);
    }
  }

  /// One call on its way into the journal; the first ending counts.
  final class Entry {
    private final String purpose;
    private final Instant began = Instant.now();
    private final long clock = System.nanoTime();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Entry(String purpose) {
      this.purpose = purpose;
    }

    /// What lets the listener find this entry again.
    ChatRequestOptions options() {
      return ChatRequestOptions.builder().addListenerAttribute(Entry.class, this).build();
    }

    void end(Failure failure) {
      end(new Tokens(0, 0), failure.reason());
    }

    private void end(Tokens tokens, String outcome) {
      if (ended.compareAndSet(false, true)) {
        Duration took = Duration.ofNanos(System.nanoTime() - clock);
        if (!outcome.equals(OK)) {
          log.warn(
              "event=model-call-failed model=\"{}\" purpose={} outcome=\"{}\"",
              endpoint.name(),
              purpose,
              outcome);
        }
        keep(new ModelCall(began, endpoint.name(), purpose, tokens, took, outcome));
      }
    }

    /// Undisturbed: a candidate's stop interrupts this thread, and the call is journalled all the
    /// same.
    private void keep(ModelCall call) {
      boolean isInterrupted = Thread.interrupted();
      try {
        calls.accept(call);
        isFailing.set(false);
      } catch (RuntimeException e) { // whatever the store throws
        warn(e);
      } finally {
        if (isInterrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }
}
