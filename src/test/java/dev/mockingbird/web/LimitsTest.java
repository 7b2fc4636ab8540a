package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the server refuses so that there is enough for all, and how it says so.
class LimitsTest {
  @Test
  void aClientThatBeginsTooManyInterviewsIsToldWhenToComeAgain() {
    try (TestServer server = start(new WebLimits(256, 100, 100, 2, false))) {
      new Browser(server.address()).begin("{}");
      new Browser(server.address()).begin("{}"); // another cookie is no other client

      refusedForNow(new Browser(server.address()).post(API, "{}"), "interviews within a minute");
    }
  }

  @Test
  void behindAProxyEachAddressIsAClient() {
    try (TestServer server = start(new WebLimits(256, 100, 100, 1, true))) {
      Browser browser = new Browser(server.address());
      ok(browser.post(API, "{}", "X-Forwarded-For", "9.9.9.9, 10.0.0.1"), 201);
      ok(browser.post(API, "{}", "X-Forwarded-For", "9.9.9.9, 10.0.0.2"), 201);

      refusedForNow(
          browser.post(API, "{}", "X-Forwarded-For", "8.8.8.8, 10.0.0.2"),
          "interviews within a minute");
    }
  }

  @Test
  void aClientWithTooManyStreamsMayCloseOne() throws IOException {
    try (TestServer server = start(new WebLimits(256, 100, 1, 100, false))) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      try (InputStream stream = browser.listen(id)) {
        assertThat(stream.read()).isEqualTo(':');
        refusedForNow(browser.get(API + "/" + id + "/events"), "streams open");
        ok(browser.post(API + "/" + id + "/stop", ""), 200);
        assertThat(stream.readAllBytes()).isNotEmpty();
      }
      await().untilAsserted(() -> Browser.events(browser.get(API + "/" + id + "/events")));
    }
  }

  @Test
  void noMoreStreamsThanTheServerTakes() throws IOException {
    try (TestServer server = start(new WebLimits(256, 1, 100, 100, false))) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      try (InputStream stream = browser.listen(id)) {
        assertThat(stream.read()).isEqualTo(':');
        refusedForNow(browser.get(API + "/" + id + "/events"), "As many people");
      }
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
    }
  }

  @Test
  void anAnswerThatFindsNoStreamFreeIsNotTaken() throws IOException {
    try (TestServer server = start(new WebLimits(256, 1, 100, 100, false))) {
      Browser browser = new Browser(server.address());
      String first = browser.begin("{}");
      String second = browser.begin("{}");
      try (InputStream stream = browser.listen(first)) {
        assertThat(stream.read()).isEqualTo(':');
        refusedForNow(browser.answer(second, "An answer."), "What you wrote is kept");
        assertThat(browser.state(second).path("turns")).isEmpty();
      }
      ok(browser.post(API + "/" + first + "/stop", ""), 200);
    }
  }

  @Test
  void aBodyBeyondTheLimitIsRefused() {
    try (TestServer server = start(new WebLimits(1, 100, 100, 100, false))) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");

      problem(browser.answer(id, "x".repeat(2000)), 413);
      assertThat(browser.state(id).path("turns")).isEmpty();
    }
  }

  /// Whoever sends in pieces does not say beforehand how much it will be.
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/x-www-form-urlencoded"})
  void aBodyInPiecesBeyondTheLimitIsRefusedToo(String type) throws IOException {
    try (TestServer server = start(new WebLimits(1, 100, 100, 100, false))) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      String path =
          type.contains("json") ? API + "/" + id + "/answers" : "/interviews/" + id + "/name";
      try (Pieces pieces = new Pieces(server.address(), path, browser.cookie(), type)) {
        pieces.send(type.contains("json") ? "{\"text\":\"" : "name=");
        pieces.send("x".repeat(2000));
        assertThat(pieces.status()).isEqualTo(413);
      }
      assertThat(browser.state(id).path("turns")).isEmpty();
      assertThat(ok(browser.get(API), 200).at("/interviews/0/name").asText()).isEmpty();
    }
  }

  @Test
  void aBodyInPiecesWithinTheLimitIsTaken() throws IOException {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      String path = API + "/" + id + "/answers";
      try (Pieces pieces =
          new Pieces(server.address(), path, browser.cookie(), "application/json")) {
        pieces.send("{\"text\":");
        pieces.send("\"An answer.\"}");
        pieces.end();
        assertThat(pieces.status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aBodyWithoutAnEndIsCutOff() throws IOException {
    try (TestServer server = start(new WebLimits(1, 100, 100, 100, false))) {
      Browser browser = new Browser(server.address());
      String path = API + "/" + browser.begin("{}") + "/answers";
      try (Pieces pieces =
          new Pieces(server.address(), path, browser.cookie(), "application/json")) {
        assertThatThrownBy(() -> pieces.sendUntilCut("x".repeat(10_000), 100_000))
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aFileInPiecesBeyondTheLimitIsRefusedToo() throws IOException {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());
      browser.begin("{}");
      try (Pieces pieces =
          new Pieces(
              server.address(),
              "/api/imports",
              browser.cookie(),
              "multipart/form-data; boundary=x0x")) {
        pieces.send(
            "--x0x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n");
        pieces.send("x".repeat(1_100_000));
        pieces.send("\r\n--x0x--\r\n");
        pieces.end();
        assertThat(pieces.status()).isEqualTo(413);
      }
    }
  }

  private static TestServer start(WebLimits limits) {
    return TestServer.start(
        new EndlessSpeaker(), new WebSettings("127.0.0.1", 0, Duration.ZERO, limits));
  }

  private static void refusedForNow(HttpResponse<String> response, String why) {
    assertThat(problem(response, 429).path("detail").asText()).contains(why);
    int seconds = Integer.parseInt(response.headers().firstValue("Retry-After").orElse("0"));
    assertThat(seconds).isBetween(1, 60);
  }
}
