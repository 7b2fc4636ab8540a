package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.json;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// A role and a pasted job description, from the request to the report.
class JobApiTest {
  private static final String DESCRIPTION =
      "Zanzibar Ltd. is hiring.\n- You fight overfitting with dropout.\n<script>alert(1)</script>";

  @TempDir static Path folder;

  private static LocalServer server;

  private Browser browser;

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
  }

  @Test
  void theDescriptionChoosesAndEachQuestionSaysWhy() {
    String id = begin(Map.of("questions", 1, "mode", "interview"));

    JsonNode pending = browser.state(id).path("pending");

    assertThat(pending.path("questionId").asText()).isIn("dropout", "overfitting");
    assertThat(pending.path("why").asText()).contains("“You fight overfitting with dropout”");
    assertThat(browser.get("/interviews/" + id).body())
        .contains(
            "Asked because your job description says “<bdi>You fight overfitting with",
            "senior data scientist");

    browser.answer(id, "I don't know.");
    JsonNode state = browser.state(id);
    assertThat(state.path("over").asBoolean()).isTrue();
    assertThat(state.path("setup").path("jobDescription").asText()).isEqualTo(DESCRIPTION);

    JsonNode report = ok(browser.get(API + "/" + id + "/report.json"), 200);
    assertThat(report.at("/sections/0/why").asText()).contains("overfitting");
    assertThat(browser.get(API + "/" + id + "/report.md").body())
        .contains("senior data scientist", "You fight overfitting");
    assertThat(browser.get("/interviews/" + id + "/report").body())
        .contains("You fight overfitting");
  }

  @Test
  void aDescriptionIsNeverLogged() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger("dev.mockingbird"); // Jetty's has every byte
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    ours.setLevel(Level.DEBUG);
    try {
      LoggerFactory.getLogger(JobApiTest.class).info("begins");
      String id = begin(Map.of("questions", 2));
      browser.answer(id, "I don't know.");
      browser.post(API, json(Map.of("jobDescription", "Zanzibar ".repeat(2_000))));
    } finally {
      ours.setLevel(null);
      root.detachAppender(lines);
    }

    assertThat(List.copyOf(lines.list))
        .isNotEmpty()
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("Zanzibar"));
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(
            problem(browser.post(API, json(Map.of("jobDescription", "a ".repeat(5_001)))), 400)
                .path("detail")
                .asText())
        .contains("10000 is the most");
    assertThat(
            problem(browser.post(API, json(Map.of("role", "r".repeat(81)))), 400)
                .path("detail")
                .asText())
        .contains("80 is the most");
  }

  @Test
  void pickedQuestionsSayWhyTheyFitAsWell() {
    String id =
        browser.begin(
            json(
                Map.of(
                    "questionIds", List.of("k-means", "dropout"), "jobDescription", DESCRIPTION)));

    assertThat(browser.state(id).path("pending").path("why").asText()).isEmpty();
    browser.answer(id, "No idea.");
    assertThat(browser.state(id).path("pending").path("why").asText()).contains("dropout");
  }

  private String begin(Map<String, Object> setup) {
    Map<String, Object> all = new HashMap<>(setup);
    all.putAll(Map.of("role", "data scientist", "level", "senior", "jobDescription", DESCRIPTION));
    return browser.begin(json(all));
  }
}
