package dev.mockingbird.llm;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;

/// Lets LangChain4j's models build a [BlockingHttpClient]. The connection may take 10 seconds; how
/// long a reply may take is set by each model.
final class BlockingHttpClientBuilder implements HttpClientBuilder {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private Duration readTimeout = Duration.ofMinutes(1);

  @Override
  public Duration connectTimeout() {
    return CONNECT;
  }

  /// Does nothing: models pass the time that a whole reply may take, which is too long here.
  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return readTimeout;
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    this.readTimeout = timeout;
    return this;
  }

  @Override
  public HttpClient build() {
    return new BlockingHttpClient(CONNECT, readTimeout);
  }
}
