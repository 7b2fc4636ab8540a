package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mockingbird.store.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed (SIGKILL) while candidates hold interviews with it over HTTP, three times
/// over each store and as often as `-Dkill.servers` says. What a browser was told to be recorded is
/// there once, with its grade; a reply that was cut off is sent again and counts once; every
/// interview goes on at the question where it was. `KillTest` does the same far more often to
/// smaller processes.
@Timeout(1200)
class ServerKillTest {
  private static final int ROUNDS = Integer.getInteger("kill.servers", 3);
  private static final int MOST_ANSWERS = 12;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String EVENT = "event: ";
  private static final String DATA = "data: ";

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
  private final AtomicInteger acknowledged = new AtomicInteger();

  @TempDir private Path folder;

  @Test
  void interviewsOutliveTheirServers() throws Exception {
    killOver("");
    killOver(Postgres.freshUrl());

    assertThat(acknowledged.get()).isGreaterThan(2 * ROUNDS);
  }

  private void killOver(String url) throws Exception {
    List<Candidate> candidates = Stream.generate(Candidate::new).limit(3).toList();
    for (int round = 0; round < ROUNDS; round++) {
      KillableServer process = KillableServer.start(folder, url);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        int until = acknowledged.get() + 1 + random.nextInt(MOST_ANSWERS);
        List<Future<?>> held = new ArrayList<>();
        for (Candidate candidate : candidates) {
          held.add(threads.submit(() -> candidate.hold(process.address())));
        }
        await().atMost(PATIENCE).until(() -> acknowledged.get() >= until || isOver(held));
        process.kill();
        for (Future<?> one : held) {
          one.get();
        }
      } finally {
        process.kill();
      }
      if (!url.isEmpty()) {
        Postgres.endLeases(url);
      }
    }
    KillableServer last = KillableServer.start(folder, url);
    try {
      for (Candidate candidate : candidates) {
        candidate.goOn(last.address());
      }
    } finally {
      last.kill();
    }
  }

  private static boolean isOver(List<Future<?>> held) {
    return held.stream().anyMatch(Future::isDone);
  }

  /// Holds one interview after another, with whatever server there is.
  private final class Candidate {
    private final List<JsonNode> told = new ArrayList<>(); // the grade of each recorded answer
    private Browser browser = new Browser("");
    private String id = "";
    private boolean isSent; // an answer of which nothing was heard yet
    private boolean isOver = true;
    private JsonNode pending = MissingNode.getInstance(); // where the interview stood

    /// Until the server is killed.
    void hold(String address) {
      try {
        goOn(address);
        while (true) {
          if (isOver) {
            id = browser.begin("{}");
            told.clear();
            pending = MissingNode.getInstance();
            isOver = false;
            pending = browser.state(id).path("pending");
          }
          send();
        }
      } catch (IOException | UncheckedIOException killed) {
        // on with the next one
      }
    }

    /// Looks whether all is as it was, and sends again what was cut off.
    void goOn(String address) throws IOException {
      browser = browser.at(address);
      if (id.isEmpty()) {
        return;
      }
      JsonNode state = browser.state(id);
      assertRecorded(state);
      if (!pending.isMissingNode() && state.path("turns").size() == told.size()) {
        assertThat(state.path("pending")).isEqualTo(pending);
      }
      if (isSent) {
        send();
        assertRecorded(browser.state(id));
        assertThat(browser.state(id).path("turns")).hasSize(told.size());
      }
      isOver = browser.state(id).path("over").asBoolean();
    }

    private void assertRecorded(JsonNode state) {
      JsonNode turns = state.path("turns");
      assertThat(turns.size()).isBetween(told.size(), told.size() + (isSent ? 1 : 0));
      for (int i = 0; i < told.size(); i++) {
        assertThat(turns.path(i).path("answer").asText()).isEqualTo(text(i));
        assertThat(turns.path(i).path("assessment")).isEqualTo(told.get(i));
      }
    }

    private String text(int turn) {
      return "What I know of it for turn " + turn + " of " + id + " is that data matters.";
    }

    private void send() throws IOException {
      isSent = true;
      int turn = told.size();
      HttpResponse<InputStream> response =
          browser.open(
              "POST",
              API + "/" + id + "/answers",
              Browser.json(Map.of("text", text(turn))),
              "Accept",
              "text/event-stream",
              "Idempotency-Key",
              "reply " + turn);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
        if (response.statusCode() != 200) {
          fail(response.statusCode() + ": " + String.join("\n", lines.readAllLines()));
        }
        follow(lines, turn);
      }
    }

    private void follow(BufferedReader lines, int turn) throws IOException {
      String event = "";
      boolean isDone = false;
      while (!isDone) {
        String line = lines.readLine();
        if (line == null) {
          throw new IOException("the line was cut");
        }
        if (line.startsWith(EVENT)) {
          event = line.substring(EVENT.length());
          assertThat(event).isNotEqualTo("failed");
        } else if (line.startsWith(DATA)) {
          isDone = event.equals("done");
          hear(event, Browser.parse(line.substring(DATA.length())), turn);
        }
      }
    }

    private void hear(String event, JsonNode heard, int turn) {
      if (event.equals("assessed")) {
        acknowledge(heard.path("assessment"), turn);
      } else if (event.equals("done")) {
        acknowledge(heard.at("/turn/assessment"), turn);
        pending = heard.path("pending");
        isOver = heard.path("over").asBoolean();
      }
    }

    private void acknowledge(JsonNode assessment, int turn) {
      if (told.size() == turn) { // else told before
        told.add(assessment);
        isSent = false;
        pending = MissingNode.getInstance();
        acknowledged.incrementAndGet();
      }
    }
  }
}
