package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;

/// Where the server listens, what it takes on, and how it ends.
///
/// @param host address to listen on; `127.0.0.1` by default, so that only this machine can connect
/// @param port 0 to 65535; 0 picks a free one; 7070 by default
/// @param gracePeriod how long requests and replies under way may go on when the server is told to
///     end; 20 s by default, which is less than the 30 s after which containers are killed
/// @param limits what one server takes on
public record WebSettings(String host, int port, Duration gracePeriod, WebLimits limits) {
  private static final int MAX_PORT = 65_535;

  public WebSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new Refusal(Refusal.Code.INVALID, "the port is " + port + ", must be 0 to " + MAX_PORT);
    }
  }

  public static WebSettings defaults() {
    return new WebSettings("127.0.0.1", 7070, Duration.ofSeconds(20), WebLimits.defaults());
  }

  /// The same on another port.
  public WebSettings at(int other) {
    return new WebSettings(host, other, gracePeriod, limits);
  }
}
