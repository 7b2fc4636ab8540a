package dev.mockingbird.web;

/// Where the server listens.
///
/// @param host address to listen on; `127.0.0.1` by default, so that only this machine can connect
/// @param port 0 to 65535; 0 picks a free one; 7070 by default
public record WebSettings(String host, int port) {
  public static WebSettings defaults() {
    return new WebSettings("127.0.0.1", 7070);
  }
}
