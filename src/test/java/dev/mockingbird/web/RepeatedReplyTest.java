package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.json;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A reply that comes twice is taken once, and of two replies to one state one is taken.
class RepeatedReplyTest {
  private static final String KEY = "Idempotency-Key";
  private static final int AT_ONCE = 50;

  @TempDir static Path folder;

  private static LocalServer server;

  private Browser browser;
  private String id;

  @BeforeAll
  static void start() {
    server = LocalServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void come() {
    browser = server.browser();
    id = browser.begin("{}");
  }

  @Test
  void theSameReplyAgainGetsTheFirstOnesOutcome() {
    JsonNode first = ok(browser.answer(id, "An answer.", KEY, "one"), 200);

    assertThat(ok(browser.answer(id, "An answer.", KEY, "one"), 200)).isEqualTo(first);
    assertTurns(1);
  }

  @Test
  void theSameStreamAgainHasTheSameEvents() {
    String[] headers = {KEY, "one", "Accept", "text/event-stream"};
    HttpResponse<String> first = browser.answer(id, "An answer.", headers);

    assertThat(Browser.events(browser.answer(id, "An answer.", headers)))
        .isEqualTo(Browser.events(first));
    assertTurns(1);
  }

  @Test
  void anEarlierReplyAgainGetsItsOwnOutcome() {
    JsonNode first = ok(browser.answer(id, "An answer.", KEY, "one"), 200);
    ok(browser.answer(id, "Another answer.", KEY, "two"), 200);

    assertThat(ok(browser.answer(id, "An answer.", KEY, "one"), 200)).isEqualTo(first);
    assertTurns(2);
  }

  @RepeatedTest(5)
  void theSameReplyManyTimesAtOnceIsTakenOnce() throws Exception {
    List<HttpResponse<String>> responses =
        atOnce(() -> browser.answer(id, "An answer.", KEY, "one"));

    assertThat(responses)
        .allSatisfy(response -> assertThat(response.statusCode()).isEqualTo(200))
        .extracting(HttpResponse::body)
        .containsOnly(responses.getFirst().body());
    assertTurns(1);
  }

  @RepeatedTest(5)
  void ofManyRepliesToOneStateOneIsTaken() throws Exception {
    String body = json(Map.of("text", "An answer.", "version", 0));

    List<HttpResponse<String>> responses =
        atOnce(() -> browser.post(API + "/" + id + "/answers", body));

    assertThat(responses.stream().map(HttpResponse::statusCode).filter(status -> status == 200))
        .hasSize(1);
    responses.stream()
        .filter(response -> response.statusCode() != 200)
        .forEach(response -> problem(response, 409));
    assertTurns(1);
  }

  @Test
  void aKeyServesForOneReplyOnly() {
    ok(browser.answer(id, "An answer.", KEY, "one"), 200);

    assertThat(problem(browser.answer(id, "Another.", KEY, "one"), 422).path("detail").asText())
        .contains("one");
    problem(browser.post(API + "/" + id + "/hint", "", KEY, "one"), 422);
    assertTurns(1);
  }

  @Test
  void repliesWithoutATextAreToldApartByWhatTheyAre() {
    ok(browser.post(API + "/" + id + "/hint", "", KEY, "one"), 200);

    problem(browser.post(API + "/" + id + "/skip", "", KEY, "one"), 422);
    ok(browser.post(API + "/" + id + "/hint", "", KEY, "one"), 200);
    assertTurns(1);
  }

  @Test
  void theKeyOfARefusedReplyIsFree() {
    problem(browser.answer(id, " ", KEY, "one"), 400);

    ok(browser.answer(id, "An answer.", KEY, "one"), 200);
    assertTurns(1);
  }

  @Test
  void theSameKeyInAnotherInterviewIsAnotherReply() {
    String other = browser.begin("{}");
    ok(browser.answer(id, "An answer.", KEY, "one"), 200);
    ok(browser.answer(other, "An answer.", KEY, "one"), 200);

    assertTurns(1);
    assertThat(browser.state(other).path("turns")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"answers", "skip", "hint", "end"})
  void aReplyToAStateThatHasPassedIsRefused(String reply) {
    ok(browser.answer(id, "An answer."), 200);
    String body =
        reply.equals("answers") ? "{\"text\": \"Late.\", \"version\": 0}" : "{\"version\": 0}";

    problem(browser.post(API + "/" + id + "/" + reply, body), 409);
    assertTurns(1);
    ok(browser.post(API + "/" + id + "/" + reply, body.replace("0}", "1}")), 200);
  }

  private void assertTurns(int count) {
    assertThat(browser.state(id).path("turns")).hasSize(count);
    assertThat(browser.state(id).path("version").asInt()).isEqualTo(count);
  }

  private static <T> List<T> atOnce(Callable<T> call)
      throws InterruptedException, ExecutionException {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> calls = Collections.nCopies(AT_ONCE, call);
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
    }
    return results;
  }
}
