package dev.mockingbird.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A language model that begins to speak and then says nothing more, and that will not judge.
final class UnfinishedModel implements AutoCloseable {
  /// All it ever says: a sentence, which is heard in every mode, and the beginning of another.
  static final String WORDS = "Let me see. You spoke of";

  private static final String PIECE =
      """
      data: {"id":"1","object":"chat.completion.chunk","created":1,"model":"m1",\
      "choices":[{"index":0,"delta":{"role":"assistant","content":"MOVE 1\\n%s"}}]}

      """
          .formatted(WORDS);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  UnfinishedModel() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /// Settings that make this model the one in use.
  String settings() {
    return """
    model:
      provider: openai
      name: m1
      base-url: http://127.0.0.1:%d/v1
    """
        .formatted(server.getAddress().getPort());
  }

  private void take(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (!request.replace(" ", "").contains("\"stream\":true")) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write(PIECE.getBytes(StandardCharsets.UTF_8));
    out.flush();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.close();
  }
}
