package dev.mockingbird.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries LangChain4j's calls and reads each stream on the thread that calls, a virtual one.
/// LangChain4j's own client parses streams in the common pool, which ends at about 256 at a time,
/// and cannot be stopped before the first token; here interrupting the thread closes the connection
/// at any time. May be called from many threads at once.
final class BlockingHttpClient implements HttpClient {
  private static final Logger log = LoggerFactory.getLogger(BlockingHttpClient.class);
  private static final int SHOWN_BYTES = 2000;

  /// Hears what servers say when they refuse a call, within a test of the connection; else nobody
  /// does.
  static final ScopedValue<Consumer<String>> REFUSALS = ScopedValue.newInstance();

  private final java.net.http.HttpClient client;
  private final Duration timeout;

  /// @param connectTimeout until the connection stands
  /// @param timeout until the head of the reply is there
  BlockingHttpClient(Duration connectTimeout, Duration timeout) {
    this.client =
        java.net.http.HttpClient.newBuilder()
            // clear-text servers of models mishandle the upgrade to HTTP/2 that is tried otherwise
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .connectTimeout(connectTimeout)
            .build();
    this.timeout = timeout;
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    try {
      HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
      try (InputStream body = new BoundedReply(response.body())) {
        refuseUnlessAnswer(response);
        return head(response).body(body.readAllBytes()).build();
      }
    } catch (IOException e) {
      throw stoppedOr(new UncheckedIOException(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the call was stopped");
    }
  }

  /// Blocks until the stream has ended; the listener hears of its end or its failure, once.
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    OneEnding ending = new OneEnding(listener);
    try {
      HttpResponse<InputStream> response = send(request, BodyHandlers.ofInputStream());
      try (InputStream body = new BoundedReply(response.body())) {
        refuseUnlessAnswer(response);
        ending.onOpen(head(response).build());
        parser.parse(body, ending);
      }
      ending.onClose();
    } catch (IOException e) {
      ending.onError(stoppedOr(new UncheckedIOException(e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ending.onError(new CancellationException("the call was stopped"));
    } catch (ServerError e) {
      ending.onError(e);
    }
  }

  private <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    var wire =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(timeout)
            .method(
                request.method().name(),
                request.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(request.body()));
    request.headers().forEach((name, values) -> values.forEach(v -> wire.header(name, v)));
    return client.send(wire.build(), handler);
  }

  private static SuccessfulHttpResponse.Builder head(HttpResponse<?> response) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map());
  }

  private static void refuseUnlessAnswer(HttpResponse<InputStream> response) throws IOException {
    int status = response.statusCode();
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean isPage = type.toLowerCase(Locale.ROOT).startsWith("text/html");
    if (status / 100 == 2 && !isPage) {
      return;
    }
    if (log.isDebugEnabled() || REFUSALS.isBound()) {
      String said = withoutKey(response, response.body().readNBytes(SHOWN_BYTES));
      log.debug("status={} said={}", status, said);
      REFUSALS.orElse(_ -> {}).accept(said);
    }
    Duration wait =
        response
            .headers()
            .firstValue("Retry-After")
            .map(value -> RetryAfter.of(value, Instant.now()))
            .orElse(Duration.ZERO);
    throw new ServerError(status, wait);
  }

  /// Some servers repeat the key that they refuse.
  private static String withoutKey(HttpResponse<?> response, byte[] said) {
    String text = new String(said, StandardCharsets.UTF_8);
    for (String header : new String[] {"Authorization", "x-api-key", "x-goog-api-key"}) {
      String key =
          response.request().headers().firstValue(header).orElse("").replaceFirst("^Bearer ", "");
      text = key.isEmpty() ? text : text.replace(key, "***");
    }
    return text;
  }

  private static RuntimeException stoppedOr(UncheckedIOException failure) {
    return Thread.currentThread().isInterrupted()
        ? new CancellationException("the call was stopped")
        : failure;
  }
}
