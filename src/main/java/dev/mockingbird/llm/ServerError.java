package dev.mockingbird.llm;

import dev.langchain4j.exception.HttpException;
import java.time.Duration;

/// What a model's server answered instead of an answer. It carries none of the server's words: they
/// may repeat the key, or the prompt with all that it says of a question.
final class ServerError extends HttpException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  /// @param status 200 where the reply was a web page
  /// @param retryAfter how long the server asks to wait; zero if it does not say
  ServerError(int status, Duration retryAfter) {
    super(status, "status " + status);
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
