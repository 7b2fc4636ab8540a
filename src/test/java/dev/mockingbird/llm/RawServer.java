package dev.mockingbird.llm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A server below HTTP: sends a stream's pieces, then says nothing more, ends it, or tears the
/// connection, and notices when the client is gone. Any number of clients at once.
final class RawServer implements AutoCloseable {
  /// What comes after the pieces.
  enum Then {
    SILENCE,
    END,
    /// one byte after another, none of which ends a line, until the client goes
    DRIP,
    /// as many bytes as the client reads, none of which ends a line
    FLOOD,
    /// the connection breaks when the test calls [#tear]
    TEAR
  }

  private static final Duration DROP = Duration.ofMillis(50);

  private final ServerSocket socket;
  private final List<String> pieces;
  private final Then then;
  private final CountDownLatch torn = new CountDownLatch(1);
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger gone = new AtomicInteger();

  /// @param pieces of the body; if there are none, no head is sent either
  RawServer(List<String> pieces, Then then) {
    this.pieces = pieces;
    this.then = then;
    try {
      socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "http://localhost:" + socket.getLocalPort();
  }

  /// How many requests have come.
  int begun() {
    return begun.get();
  }

  /// How many clients closed their connection before the end of the stream.
  int gone() {
    return gone.get();
  }

  /// Breaks the connections; what a client has not read by then may be lost to it.
  void tear() {
    torn.countDown();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
      readRequest(in);
      begun.incrementAndGet();
      send(client.getOutputStream());
      pour(client.getOutputStream());
      if (then == Then.SILENCE && in.read() < 0) {
        gone.incrementAndGet();
      }
      if (then == Then.TEAR) {
        torn.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      gone.incrementAndGet();
    }
  }

  private void pour(OutputStream out) throws IOException, InterruptedException {
    byte[] drop = "1\r\n:\r\n".getBytes(StandardCharsets.UTF_8);
    byte[] wave = ("1000\r\n" + "x".repeat(0x1000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    while (then == Then.DRIP || then == Then.FLOOD) {
      out.write(then == Then.DRIP ? drop : wave);
      out.flush();
      if (then == Then.DRIP) {
        Thread.sleep(DROP);
      }
    }
  }

  private static void readRequest(BufferedReader in) throws IOException {
    int length = 0;
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
      }
      line = in.readLine();
    }
    int bytes = 0;
    while (bytes < length) {
      bytes += Character.toString(in.read()).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  private void send(OutputStream out) throws IOException {
    if (pieces.isEmpty()) {
      return;
    }
    out.write(
        """
        HTTP/1.1 200 OK\r
        Content-Type: text/event-stream\r
        Transfer-Encoding: chunked\r
        \r
        """
            .getBytes(StandardCharsets.UTF_8));
    for (String piece : pieces) {
      byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
      out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.write(bytes);
      out.write("\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    if (then == Then.END) {
      out.write("0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
