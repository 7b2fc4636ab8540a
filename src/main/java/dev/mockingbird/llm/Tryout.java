package dev.mockingbird.llm;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.domain.Contact;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Makes one real, small call of the model, so that whoever runs the server sees what a candidate
/// would run into. The prompt is fixed and tells nothing, so the server's own words may be shown;
/// they are cut short, and whatever looks like the key is taken out.
final class Tryout {
  static final int MAX_TOKENS = 32;

  private static final String PROMPT = "Reply with the one word: ready";

  private final ChatModel model;
  private final Endpoint endpoint;
  private final Duration patience;
  private final Journal journal;

  /// @param model that replies with [#MAX_TOKENS] at most
  /// @param patience from the call to the whole reply
  Tryout(ChatModel model, Endpoint endpoint, Duration patience, Journal journal) {
    this.model = model;
    this.endpoint = endpoint;
    this.patience = patience;
    this.journal = journal;
  }

  /// On a thread of its own, so that it can be stopped wherever it hangs.
  Contact call() {
    FutureTask<Contact> task = new FutureTask<>(this::ask);
    Thread.ofVirtual().name("llm-tryout").start(task);
    try {
      return task.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return failed(Failure.silent(endpoint, patience), "", Remedy.LATE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(Failure.silent(endpoint, patience), "", Remedy.LATE);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the tryout failed", e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private Contact ask() {
    StringBuilder said = new StringBuilder();
    return ScopedValue.where(BlockingHttpClient.REFUSALS, said::append).call(() -> ask(said));
  }

  private Contact ask(StringBuilder said) {
    Journal.Entry entry = journal.begin("test");
    long began = System.nanoTime();
    try {
      model.chat(ChatRequest.builder().messages(UserMessage.from(PROMPT)).build(), entry.options());
      return new Contact.Works(endpoint.name(), Duration.ofNanos(System.nanoTime() - began));
    } catch (RuntimeException e) { // whatever the library makes of a strange reply
      Failure failure = Failure.of(e, endpoint);
      entry.end(failure);
      return failed(failure, new Overheard(endpoint.key()).of(said.toString()), remedy(e));
    }
  }

  private Contact failed(Failure failure, String said, Remedy remedy) {
    return new Contact.Failed(endpoint.name(), failure.reason(), said, remedy.sentence(endpoint));
  }

  private static Remedy remedy(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .filter(HttpException.class::isInstance)
        .map(HttpException.class::cast)
        .findFirst()
        .map(error -> Remedy.of(error.statusCode()))
        .orElseGet(() -> isLate(thrown) ? Remedy.LATE : Remedy.REACH);
  }

  private static boolean isLate(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .anyMatch(HttpTimeoutException.class::isInstance);
  }

  /// What to do.
  private enum Remedy {
    KEY("Put a valid key into %s, then start Mockingbird again."),
    MODEL("Correct model.name, which is %s, or model.base-url, then start Mockingbird again."),
    ADDRESS(
        "Set model.base-url to the address of the API, which often ends in /v1, then start"
            + " Mockingbird again."),
    PAY("See to the account with the provider, then test again."),
    WAIT("Wait a little, then test again; it may be overloaded or ask for a larger quota."),
    REQUEST("See whether the model can chat, and what the server's log says."),
    LATE("It may still be loading the model: test again in a minute."),
    REACH("Start it, or correct model.base-url and start Mockingbird again; then test again.");

    private final String sentence;

    Remedy(String sentence) {
      this.sentence = sentence;
    }

    private static Remedy of(int status) {
      return switch (status) {
        case 200 -> ADDRESS;
        case 401, 403 -> KEY;
        case 402 -> PAY;
        case 404 -> MODEL;
        case 429 -> WAIT;
        default -> status / 100 == 5 ? WAIT : REQUEST;
      };
    }

    private String sentence(Endpoint endpoint) {
      String names = String.join(" or ", endpoint.provider().keyNames());
      return switch (this) {
        case KEY -> sentence.formatted(names.isEmpty() ? "model.key-file" : names);
        case MODEL -> sentence.formatted(endpoint.model());
        default -> sentence;
      };
    }
  }
}
