package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.model.output.FinishReason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Why a call of a model failed, for a person to read, and what to do about it.
///
/// @param reason a clause such as `the model at http://localhost:1234/v1 answered 429 (too many
///     requests)`; it holds no key, no prompt and no words of the server
/// @param retryAfter how long the server asks to wait; zero if it does not say
record Failure(String reason, Kind kind, Duration retryAfter) {
  private static final int TOO_MANY_REQUESTS = 429;

  /// What there is to do about a failure.
  enum Kind {
    /// the same call may succeed a little later
    PASSING,
    /// the server does not take the request as it is; another may pass
    REQUEST,
    /// nothing that this program can do
    LASTING,
    /// nothing either, and it says nothing about the server
    HARMLESS
  }

  private static Failure lasting(String reason) {
    return new Failure(reason, Kind.LASTING, Duration.ZERO);
  }

  /// What became of a call that ended with an exception.
  static Failure of(Throwable thrown, Endpoint endpoint) {
    String model = endpoint.subject();
    return cause(thrown, HttpException.class)
        .map(error -> answered(error, model))
        .or(() -> cause(thrown, CancellationException.class).map(_ -> stopped()))
        .or(() -> cause(thrown, JsonProcessingException.class).map(_ -> unreadable(endpoint)))
        .or(() -> cause(thrown, BoundedReply.TooLarge.class).map(_ -> tooLarge(endpoint)))
        .or(() -> cause(thrown, SSLException.class).map(_ -> unsafe(model)))
        .or(() -> cause(thrown, ConnectException.class).map(_ -> unreachable(model)))
        .or(() -> cause(thrown, UnresolvedAddressException.class).map(_ -> unreachable(model)))
        .or(
            () ->
                cause(thrown, HttpTimeoutException.class)
                    .map(_ -> lasting(model + " does not answer")))
        .or(() -> cause(thrown, IOException.class).map(_ -> brokenOff(endpoint)))
        .orElseGet(() -> unreadable(endpoint));
  }

  /// What is wrong with a stream that ended for this reason; empty if it is whole.
  ///
  /// @param finish null if the stream did not say
  static Optional<Failure> of(@Nullable FinishReason finish, Endpoint endpoint) {
    if (finish == null) {
      return Optional.of(brokenOff(endpoint));
    }
    return switch (finish) {
      case STOP, OTHER, TOOL_EXECUTION -> Optional.empty();
      case LENGTH -> Optional.of(harmless(endpoint.subject() + " reached model.max-output-tokens"));
      case CONTENT_FILTER -> Optional.of(harmless(endpoint.subject() + " withheld the rest"));
    };
  }

  static Failure silent(Endpoint endpoint, Duration waited) {
    return lasting(endpoint.subject() + " said nothing for " + seconds(waited));
  }

  static Failure tooLong(Endpoint endpoint, Duration limit) {
    return lasting(endpoint.subject() + " was not done after " + seconds(limit));
  }

  static Failure wordless(Endpoint endpoint) {
    return lasting(endpoint.subject() + " ended its reply without a word");
  }

  static Failure stopped() {
    return harmless("the call was stopped");
  }

  static Failure resting(Endpoint endpoint, ModelSettings.Rest rest) {
    return harmless(
        endpoint.subject()
            + " failed "
            + rest.afterFailures()
            + " times in a row and is left alone for "
            + seconds(rest.time()));
  }

  private static Failure harmless(String reason) {
    return new Failure(reason, Kind.HARMLESS, Duration.ZERO);
  }

  private static Failure unreachable(String model) {
    return new Failure(model + " cannot be reached", Kind.PASSING, Duration.ZERO);
  }

  private static Failure unsafe(String model) {
    return lasting(model + " cannot be reached over TLS, so model.base-url may be wrong");
  }

  private static Failure tooLarge(Endpoint endpoint) {
    return lasting(
        endpoint.subject() + " sent more than " + BoundedReply.MOST_BYTES / 1024 / 1024 + " MB");
  }

  static Failure brokenOff(Endpoint endpoint) {
    return lasting(endpoint.subject() + " broke off its reply");
  }

  static Failure unreadable(Endpoint endpoint) {
    return lasting(endpoint.subject() + " sent a reply that cannot be read");
  }

  private static Failure answered(HttpException error, String model) {
    int status = error.statusCode();
    Duration wait = error instanceof ServerError server ? server.retryAfter() : Duration.ZERO;
    return new Failure(model + " answered " + words(status), kind(status), wait);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 400, 422 -> Kind.REQUEST;
      case TOO_MANY_REQUESTS -> Kind.PASSING;
      default -> status / 100 == 5 ? Kind.PASSING : Kind.LASTING;
    };
  }

  private static String words(int status) {
    return switch (status) {
      case 200 -> "with a web page, so model.base-url may be wrong";
      case 400, 422 -> status + " (it did not take the request)";
      case 401, 403 -> status + " (it refused the key)";
      case 402 -> "402 (it wants to be paid)";
      case 404 -> "404 (it has no such model or path)";
      case TOO_MANY_REQUESTS -> "429 (too many requests)";
      case 529 -> "529 (it is overloaded)";
      default -> status / 100 == 5 ? status + " (an error of its own)" : String.valueOf(status);
    };
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() < 1000 ? duration.toMillis() + " ms" : duration.toSeconds() + " s";
  }

  private static <T> Optional<T> cause(Throwable thrown, Class<T> type) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
