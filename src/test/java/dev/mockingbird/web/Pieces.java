package dev.mockingbird.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request whose body goes out in pieces (`Transfer-Encoding: chunked`), so that nobody knows
/// beforehand how long it is.
final class Pieces implements AutoCloseable {
  private static final int PATIENCE = 30_000; // milliseconds

  private final Socket socket;
  private final OutputStream out;

  Pieces(String address, String path, String cookie, String type) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort());
    socket.setSoTimeout(PATIENCE);
    out = socket.getOutputStream();
    write(
        "POST %s HTTP/1.1\r\nHost: localhost\r\nCookie: %s\r\nContent-Type: %s\r\n"
                .formatted(path, cookie, type)
            + "Transfer-Encoding: chunked\r\n\r\n");
  }

  void send(String text) throws IOException {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    write(Integer.toHexString(bytes) + "\r\n" + text + "\r\n");
  }

  /// Sends the same again and again.
  ///
  /// @throws IOException when the server will hear no more of it
  void sendUntilCut(String text, int most) throws IOException {
    for (int piece = 0; piece < most; piece++) {
      send(text);
    }
  }

  void end() throws IOException {
    write("0\r\n\r\n");
  }

  int status() throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the line was closed without a word");
    }
    return Integer.parseInt(line.split(" ", 3)[1]);
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
