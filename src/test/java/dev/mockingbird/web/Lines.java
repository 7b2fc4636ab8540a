package dev.mockingbird.web;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/// The requests of one browser, each over a connection of its own, which is given up when nothing
/// comes for a while.
final class Lines {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final String address;
  private volatile String cookie = "";

  Lines(String address) {
    this.address = address;
  }

  /// A browser that was told before who it is.
  static Lines known(String address, String cookie) {
    Lines same = new Lines(address);
    same.cookie = cookie;
    return same;
  }

  /// The same browser at one of the servers.
  Browser at(String server) {
    return Browser.known(server, cookie);
  }

  /// @throws IOException if there is no response in time
  Line open(String method, String path, String body, String... headers) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(address + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setConnectTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setReadTimeout(Math.toIntExact(PATIENCE.toMillis()));
    connection.setRequestProperty("Connection", "close");
    if (!cookie.isEmpty()) {
      connection.setRequestProperty("Cookie", cookie);
    }
    for (int i = 0; i < headers.length; i += 2) {
      connection.setRequestProperty(headers[i], headers[i + 1]);
    }
    if (!body.isEmpty()) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(bytes.length); // never sends it again by itself
      connection.getOutputStream().write(bytes);
    }
    Line line = new Line(connection);
    String set = connection.getHeaderField("Set-Cookie");
    if (set != null) {
      cookie = set.split(";", 2)[0];
    }
    return line;
  }

  /// A response as it comes.
  static final class Line implements AutoCloseable {
    private final HttpURLConnection connection;
    private final int status;
    private final BufferedReader reader;

    private Line(HttpURLConnection connection) throws IOException {
      this.connection = connection;
      this.status = connection.getResponseCode();
      InputStream failure =
          Optional.ofNullable(connection.getErrorStream())
              .orElseGet(() -> new ByteArrayInputStream(new byte[0]));
      InputStream body = status < 400 ? connection.getInputStream() : failure;
      this.reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    int status() {
      return status;
    }

    String rest() throws IOException {
      try {
        return reader.lines().collect(Collectors.joining("\n"));
      } catch (UncheckedIOException e) {
        throw new IOException(e);
      }
    }

    /// The next whole event; empty if the stream ends before.
    Optional<Browser.Event> event() throws IOException {
      String id = "";
      String name = "";
      String data = "";
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        if (text.isEmpty() && !id.isEmpty()) {
          return Optional.of(new Browser.Event(id, name, Browser.parse(data)));
        }
        id = text.startsWith("id: ") ? text.substring(4) : id;
        name = text.startsWith("event: ") ? text.substring(7) : name;
        data = text.startsWith("data: ") ? text.substring(6) : data;
      }
      return Optional.empty();
    }

    @Override
    public void close() {
      connection.disconnect();
    }
  }
}
