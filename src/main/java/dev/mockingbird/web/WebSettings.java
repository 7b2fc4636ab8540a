package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;

/// Where the server listens.
///
/// @param host address to listen on; `127.0.0.1` by default, so that only this machine can connect
/// @param port 0 to 65535; 0 picks a free one; 7070 by default
public record WebSettings(String host, int port) {
  private static final int MAX_PORT = 65_535;

  public WebSettings {
    if (port < 0 || port > MAX_PORT) {
      throw new Refusal(Refusal.Code.INVALID, "the port is " + port + ", must be 0 to " + MAX_PORT);
    }
  }

  public static WebSettings defaults() {
    return new WebSettings("127.0.0.1", 7070);
  }
}
