package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mockingbird.store.Postgres;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an operator is given works as far as this machine can tell: where a tool is missing, there
/// is nothing to test.
@Timeout(120)
class DeployTest {
  @TempDir Path folder;

  @Test
  void systemdTakesTheUnit() {
    assumeTrue(
        Scripts.has("systemd-analyze") && Files.isExecutable(Path.of("/usr/bin/java")),
        "no systemd here");
    String unit = Scripts.DEPLOY.resolve("mockingbird.service").toString();

    Scripts.Ended ended = Scripts.end("systemd-analyze", "verify", unit);

    assertThat(ended.output()).isEmpty();
    assertThat(ended.status()).isZero();
  }

  /// The words come through the proxy while they are being said, and a stream that was cut goes on
  /// through it, whichever server gets the request.
  @Test
  void nginxPassesWordsOnAtOnce() throws Exception {
    assumeTrue(Scripts.has("nginx"), "no nginx here");
    ScriptedSpeaker speaker = new ScriptedSpeaker();
    String url = Postgres.freshUrl();
    try (SqlStore one = store(url);
        SqlStore two = store(url);
        TestServer here = TestServer.start(speaker, TestServer.USUAL, one);
        TestServer there = TestServer.start(speaker, TestServer.USUAL, two);
        Nginx nginx = new Nginx(folder, here.address(), there.address())) {
      Lines lines = new Lines(nginx.address());
      String id = begin(lines);
      List<Browser.Event> heard = new ArrayList<>();
      speaker.say("First ");
      try (Lines.Line line = lines.open("POST", API + "/" + id + "/answers", answer(), stream())) {
        while (heard.stream().noneMatch(event -> event.name().equals("words"))) {
          heard.add(line.event().orElseThrow());
        }
      }
      speaker.say("second.");
      speaker.end();
      for (int request = 0; request < 4; request++) { // both servers come to be asked
        List<Browser.Event> all = new ArrayList<>(heard);
        all.addAll(rest(lines, id, heard.getLast().id()));
        assertThat(words(all)).isEqualTo("First second.");
        assertThat(all.getLast().name()).isEqualTo("done");
      }
    }
  }

  private SqlStore store(String url) {
    SqlStore store =
        new SqlStore(new StoreSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(10)), folder);
    store.start();
    return store;
  }

  private static String begin(Lines lines) throws IOException {
    try (Lines.Line line = lines.open("POST", API, "{}")) {
      assertThat(line.status()).isEqualTo(201);
      return Browser.parse(line.rest()).path("id").asText();
    }
  }

  private static String answer() {
    return Browser.json(Map.of("text", "An answer."));
  }

  private static String[] stream() {
    return new String[] {"Accept", "text/event-stream"};
  }

  private static List<Browser.Event> rest(Lines lines, String id, String last) throws IOException {
    List<Browser.Event> rest = new ArrayList<>();
    String path = API + "/" + id + "/events";
    try (Lines.Line line = lines.open("GET", path, "", "Last-Event-ID", last)) {
      for (var event = line.event(); event.isPresent(); event = line.event()) {
        rest.add(event.get());
      }
    }
    return rest;
  }

  private static String words(List<Browser.Event> events) {
    StringBuilder words = new StringBuilder();
    events.stream()
        .filter(event -> event.name().equals("words"))
        .forEach(event -> words.append(event.data().path("text").asText()));
    return words.toString();
  }

  /// The proxy as our file configures it, at a free port and before other servers.
  private static final class Nginx implements AutoCloseable {
    private final Process process;
    private final int port;

    Nginx(Path folder, String here, String there) throws IOException {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      Path file = folder.resolve("nginx.conf");
      String ours = Files.readString(Scripts.DEPLOY.resolve("nginx.conf"));
      Files.writeString(
          file,
          ours.replace("listen 8080", "listen 127.0.0.1:" + port)
              .replace("/tmp/nginx.pid", folder.resolve("nginx.pid").toString())
              .replace("server-1:7070", URI.create(here).getAuthority())
              .replace("server-2:7070", URI.create(there).getAuthority()));
      Scripts.Ended checked = Scripts.end("nginx", "-t", "-c", file.toString());
      assertThat(checked.status()).as(checked.output()).isZero();
      process = new ProcessBuilder("nginx", "-c", file.toString(), "-g", "daemon off;").start();
      while (!isListening()) {
        assertThat(process.isAlive()).as("nginx runs").isTrue();
      }
    }

    private boolean isListening() {
      try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return true;
      } catch (IOException notYet) {
        return false;
      }
    }

    String address() {
      return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
      process.destroy();
      process.onExit().join();
    }
  }
}
