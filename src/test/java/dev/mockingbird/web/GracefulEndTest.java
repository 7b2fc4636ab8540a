package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that is told to end while 64 people listen to the interviewer.
@Timeout(240)
class GracefulEndTest {
  private static final int STREAMS = 64;
  private static final int JUDGED = 6;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /// Takes a few seconds to judge.
  private static final String LONG =
      IntStream.range(0, 200)
          .mapToObj(
              "The weights of layer %d change by the gradient of the loss, so that it falls. "
                  ::formatted)
          .collect(Collectors.joining());

  @TempDir Path folder;

  @Test
  void nothingNewIsBegunWhatIsSaidIsSaidToItsEndAndTheExitIsClean() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    try (Model model = new Model(goOn)) {
      ServerProcess process =
          ServerProcess.start(
              folder,
              model.settings()
                  + "web:\n  grace-period: 60 s\n  limits:\n    interviews-per-minute: 1000\n");
      try {
        Browser browser = new Browser(process.address());
        List<InputStream> streams = new ArrayList<>();
        String id = "";
        for (int stream = 0; stream < STREAMS; stream++) {
          id = browser.begin("{\"questions\": 1}");
          streams.add(browser.listen(id));
        }
        await().atMost(PATIENCE).until(() -> model.speaking() == STREAMS);

        process.terminate();

        await().atMost(PATIENCE).until(() -> browser.get("/health/ready").statusCode() == 503);
        HttpResponse<String> refused = browser.post(API, "{}");
        assertThat(problem(refused, 503).path("detail").asText()).contains("about to stop");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        problem(browser.answer(id, "One more answer."), 503);
        goOn.countDown();
        for (InputStream stream : streams) {
          assertThat(all(stream)).contains("What else is there?").contains("event: done");
        }
        assertThat(process.exit()).isZero();
      } finally {
        process.kill();
      }
    }
  }

  /// Also where the end comes while the request is still on its way, and nothing is being said.
  @Test
  void whatIsHalfSentIsTakenInAndAnswered() throws Exception {
    byte[] body = "{\"questions\": 1}".getBytes(StandardCharsets.UTF_8);
    ServerProcess process = ServerProcess.start(folder, "web:\n  grace-period: 60 s\n");
    URI server = URI.create(process.address());
    try (Socket line = new Socket(server.getHost(), server.getPort())) {
      line.getOutputStream().write(asking(server, body.length).getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
      assertThat(answer.readLine()).contains("100 Continue");
      Browser browser = new Browser(process.address());

      process.terminate();

      await().atMost(PATIENCE).until(() -> browser.get("/health/ready").statusCode() == 503);
      line.getOutputStream().write(body);
      assertThat(answer.lines().collect(Collectors.joining("\n")))
          .contains("HTTP/1.1 201 Created")
          .endsWith("}");
      assertThat(process.exit()).isZero();
    } finally {
      process.kill();
    }
  }

  /// The networks go on until the last answer is judged.
  @Test
  void whatIsBeingJudgedIsJudged() throws Exception {
    ServerProcess process = ServerProcess.start(folder, "web:\n  grace-period: 60 s\n");
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Browser browser = new Browser(process.address());
      List<CompletableFuture<String>> heard =
          IntStream.range(0, JUDGED)
              .mapToObj(_ -> browser.begin("{\"questions\": 1}"))
              .map(
                  id -> CompletableFuture.supplyAsync(() -> all(browser.listen(id, LONG)), threads))
              .toList();
      CompletableFuture.anyOf(heard.toArray(CompletableFuture[]::new)).join();

      process.terminate();

      assertThat(heard).allSatisfy(one -> assertThat(one.join()).contains("event: done"));
      assertThat(process.exit()).isZero();
    } finally {
      process.kill();
    }
  }

  private static String all(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The head of a request for an interview, whose sender asks whether it may send the rest.
  private static String asking(URI server, int length) {
    return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
            .formatted(Browser.API, server.getAuthority())
        + "Content-Length: %d\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"
            .formatted(length);
  }

  /// What is not said within the grace period is made good by the next server, which says so.
  @Test
  void whatDoesNotEndIsCutOffAndMadeGoodByTheNextServer() throws Exception {
    Browser browser;
    String id;
    try (UnfinishedModel model = new UnfinishedModel()) {
      ServerProcess process =
          ServerProcess.start(folder, model.settings() + "web:\n  grace-period: 100 ms\n");
      try {
        browser = new Browser(process.address());
        id = browser.begin("{\"questions\": 1}");
        try (InputStream stream = browser.listen(id)) {
          assertThat(stream.read()).isEqualTo(':');
          process.terminate();
          assertThat(process.exit()).isZero();
        }
      } finally {
        process.kill();
      }
    }
    try (LocalServer server = LocalServer.start(folder)) {
      Browser same = browser.at(server.address());
      assertThat(same.state(id).path("turns")).hasSize(1);
      assertThat(same.state(id).at("/pending/note").asText()).contains("was lost when the server");
      assertThat(same.state(id).at("/pending/text").asText()).isNotBlank();
    }
  }

  /// Begins to speak and ends when it may; does not judge.
  private static final class Model implements AutoCloseable {
    private static final String PIECE =
        "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"}}]}\n\n";
    private static final String END =
        "data: {\"id\":\"1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}"
            + "\n\ndata: [DONE]\n\n";

    private final CountDownLatch goOn;
    private final AtomicInteger speaking = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private Model(CountDownLatch goOn) throws IOException {
      this.goOn = goOn;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(threads);
      server.createContext(
          "/",
          exchange -> {
            String request =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!request.replace(" ", "").contains("\"stream\":true")) {
              exchange.sendResponseHeaders(400, -1);
              return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
              out.write(PIECE.formatted("MOVE 1\\nWell. ").getBytes(StandardCharsets.UTF_8));
              out.flush();
              speaking.incrementAndGet();
              goOn.await();
              out.write(
                  (PIECE.formatted("What else is there?") + END).getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      server.start();
    }

    int speaking() {
      return speaking.get();
    }

    String settings() {
      return """
      model:
        provider: openai
        name: m1
        base-url: http://127.0.0.1:%d/v1
        deadlines:
          between-tokens: 2 m
      """
          .formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
      goOn.countDown();
      server.stop(0);
      threads.close();
    }
  }
}
