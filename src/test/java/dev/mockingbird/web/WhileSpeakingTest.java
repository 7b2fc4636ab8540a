package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.App;
import dev.mockingbird.domain.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can happen between the first word of the interviewer and the last.
class WhileSpeakingTest {
  private static final String UNHELPFUL = "I have no idea about that at all.";

  @TempDir static Path folder;

  private static UnfinishedModel model;
  private static LocalServer server;

  private Browser browser;

  @BeforeAll
  static void start() {
    model = new UnfinishedModel();
    server = LocalServer.start(folder, model.settings());
  }

  @AfterAll
  static void stop() {
    server.close();
    model.close();
  }

  @BeforeEach
  void come() {
    browser = server.browser();
  }

  @Test
  void oneAnswerAtATimeIsTakenAndStopEndsTheWords() throws IOException {
    String id = browser.begin("{}");

    try (BufferedReader stream = answer(id)) {
      assertThat(readTo(stream, "event: words")).contains("event: assessed");
      problem(browser.answer(id, "Another answer."), 409);
      problem(browser.post(API + "/" + id + "/skip", ""), 409);
      assertThat(browser.state(id).path("turns")).hasSize(1);

      ok(browser.post(API + "/" + id + "/stop", ""), 200);

      String rest = readTo(stream, "event: done");
      assertThat(rest).contains("event: spoken").doesNotContain("event: failed");
    }
    JsonNode pending = browser.state(id).path("pending");
    assertThat(pending.path("text").asText()).contains(UnfinishedModel.WORDS);
    assertThat(pending.path("note").asText()).isNotBlank();
  }

  @Test
  void aBrowserThatLeavesFindsItsTurnAndGoesOnListening() throws IOException {
    String id = browser.begin("{}");
    String heard;
    try (BufferedReader stream = answer(id)) {
      heard = readTo(stream, "event: words");
    }

    assertThat(browser.state(id).path("turns")).hasSize(1);
    String lastId = heard.substring(heard.lastIndexOf("id: ") + 4).lines().findFirst().orElse("");
    try (BufferedReader stream =
        reader(browser.open("GET", API + "/" + id + "/events", "", "Last-Event-ID", lastId))) {
      stream.readLine(); // the line is open
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
      String rest = readTo(stream, "event: done");
      assertThat(rest).contains("event: spoken").doesNotContain(lastId);
    }
    assertThat(browser.state(id).path("turns")).hasSize(1);
  }

  /// The model may still choose another follow-up, though the default is the next question.
  @Test
  void nothingIsRevealedOfAQuestionThatMayStillBeFollowedUp() throws IOException {
    String id = browser.begin("{\"questions\": 2}");
    goOnAfter(id);
    Question open = question(browser.state(id));

    try (BufferedReader stream = answer(id)) {
      readTo(stream, "event: words");
      browser.takeSeen();
      browser.get("/interviews/" + id + "/transcript", "Accept", "text/html");
      browser.get(API + "/" + id + "/report.json");
      String seen = Wording.of(String.join("", browser.takeSeen()));
      assertThat(open.points().stream().map(point -> Wording.of(point.claim().text())))
          .noneMatch(seen::contains);
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
      readTo(stream, "event: done");
    }
  }

  @Test
  void interviewModeRevealsNothingWhileTheLastQuestionMayStillBeFollowedUp() throws IOException {
    String id = browser.begin("{\"questions\": 1, \"mode\": \"interview\"}");
    goOnAfter(id);

    try (BufferedReader stream = answer(id)) {
      String heard = readTo(stream, "event: words");
      assertThat(heard).contains("event: assessed").doesNotContain("\"assessment\"");
      assertThat(browser.get(API + "/" + id).body()).doesNotContain("\"assessment\"");
      problem(browser.get(API + "/" + id + "/report.json"), 409);
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
      readTo(stream, "event: done");
    }
  }

  /// A first answer that shows nothing is followed up; after a second the default is to go on.
  private void goOnAfter(String id) throws IOException {
    try (BufferedReader stream = answer(id)) {
      readTo(stream, "event: words");
      ok(browser.post(API + "/" + id + "/stop", ""), 200);
      readTo(stream, "event: done");
    }
    assertThat(browser.state(id).path("pending").path("kind").asText()).isEqualTo("probe");
  }

  private BufferedReader answer(String id) {
    return reader(
        browser.open(
            "POST",
            API + "/" + id + "/answers",
            Browser.json(Map.of("text", UNHELPFUL)),
            "Accept",
            "text/event-stream"));
  }

  private static BufferedReader reader(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /// All lines up to the event whose name is wanted, its data included.
  private static String readTo(BufferedReader stream, String wanted) throws IOException {
    StringBuilder read = new StringBuilder();
    boolean isThere = false;
    String line = stream.readLine();
    while (line != null && !(isThere && line.isEmpty())) {
      read.append(line).append('\n');
      isThere |= line.equals(wanted);
      line = stream.readLine();
    }
    assertThat(isThere).as(read + " has " + wanted).isTrue();
    return read.toString();
  }

  private static Question question(JsonNode state) {
    String id = state.path("pending").path("questionId").asText();
    return new App(Map.of())
        .check(Path.of("corpus"), true).stream()
            .filter(question -> question.id().equals(id))
            .findFirst()
            .orElseThrow();
  }
}
