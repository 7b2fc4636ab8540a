package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.json;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Looking back: the list, names, deletion, files and comparison.
class HistoryApiTest {
  private static final String ANSWER = "The training error is low while the error on unseen data";

  private static TestServer server;
  private Browser browser;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open() {
    browser = new Browser(server.address());
  }

  private String begun(String mode) {
    return browser.begin(json(Map.of("mode", mode)));
  }

  private String ended(String answer) {
    String id = begun("interview");
    assertThat(browser.answer(id, answer).statusCode()).isEqualTo(200);
    assertThat(browser.post(API + "/" + id + "/end", "").statusCode()).isEqualTo(200);
    return id;
  }

  private JsonNode listed(String id) {
    for (JsonNode part : ok(browser.get(API), 200).path("interviews")) {
      if (part.path("id").asText().equals(id)) {
        return part;
      }
    }
    throw new AssertionError(id + " is not listed");
  }

  @Test
  void theListTellsWhatCameOfAnInterviewAndNoGradeBeforeTheEnd() {
    String open = begun("interview");
    browser.answer(open, ANSWER);
    String over = ended(ANSWER);

    assertThat(listed(open).path("over").asBoolean()).isFalse();
    assertThat(listed(open).path("answered").asInt()).isEqualTo(1);
    assertThat(listed(open).has("score")).isFalse();
    JsonNode report = ok(browser.get(API + "/" + over + "/report.json"), 200);
    assertThat(listed(over).path("score")).isEqualTo(report.path("score"));
    assertThat(ok(browser.get(API), 200).path("all").asInt()).isEqualTo(2);
    String page = browser.get("/history").body();
    assertThat(page)
        .contains("not finished", "1 of 2 questions answered", "interview with Ada")
        .contains(Math.round(100 * report.path("score").asDouble()) + "%");
  }

  @Test
  void theListComesInPages() {
    for (int i = 0; i < 21; i++) {
      begun("practice");
    }

    assertThat(browser.get("/history").body()).contains("21 interviews, 1 to 20 shown", "Older");
    assertThat(browser.get("/history?page=2").body())
        .contains("21 interviews, 21 to 21 shown", "Newer")
        .doesNotContain("Older");
    assertThat(browser.get("/history?page=99").body()).contains("21 to 21 shown");
    assertThat(problem(browser.get(API + "?page=two"), 400).path("detail").asText())
        .isEqualTo("page is two, must be a number from 1.");
    assertThat(browser.get("/").body().split("class=\"do\"", -1)).hasSize(6);
  }

  @Test
  void aNameIsGivenShownAndTakenAway() {
    String id = begun("practice");

    JsonNode named = ok(rename(id, "{\"name\": \"  <b>Before</b> the second round \"}"), 200);

    assertThat(named.path("name").asText()).isEqualTo("<b>Before</b> the second round");
    assertThat(listed(id)).isEqualTo(named);
    assertThat(browser.get("/history").body()).contains("&lt;b>Before&lt;/b> the second round");
    ok(rename(id, "{}"), 200);
    assertThat(listed(id).path("name").asText()).isEmpty();
    problem(rename(id, json(Map.of("name", "x".repeat(81)))), 400);
    problem(rename(id, json(Map.of("name", "two\nlines"))), 400);
    problem(rename(id, "{\"title\": \"\"}"), 400);
  }

  private HttpResponse<String> rename(String id, String body) {
    return browser.send("PUT", API + "/" + id + "/name", body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFormRenamesAndLeadsBackToTheRow() {
    String id = begun("practice");

    HttpResponse<String> response =
        browser.post(
            "/interviews/" + id + "/name",
            "name=First+try&page=3",
            "Content-Type",
            "application/x-www-form-urlencoded");

    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location").orElse(""))
        .isEqualTo("/history?page=3#interview-" + id);
    assertThat(listed(id).path("name").asText()).isEqualTo("First try");
  }

  @Test
  void thePageThatAsksDeletesNothingAndItsButtonDeletesAll() {
    String id = ended(ANSWER);
    String page = browser.get("/interviews/" + id + "/delete").body();

    assertThat(page).contains("your answers", "every grade", "cannot be undone");
    assertThat(listed(id).path("over").asBoolean()).isTrue();
    HttpResponse<String> gone = browser.post("/interviews/" + id + "/delete", "");

    assertThat(gone.statusCode()).isEqualTo(303);
    assertThat(ok(browser.get(API), 200).path("interviews")).isEmpty();
    problem(browser.get(API + "/" + id), 404);
    problem(browser.get("/interviews/" + id + "/delete"), 404);
  }

  @Test
  void oneInterviewIsExportedInEveryFormat() throws IOException {
    String id = ended(ANSWER);

    Map<String, String> files = files("/api/interviews/" + id + "/export.zip");

    assertThat(files.keySet())
        .containsExactly(
            "about.json",
            "interview.json",
            "report.html",
            "report.json",
            "report.md",
            "report.pdf");
    assertThat(Browser.parse(files.getOrDefault("interview.json", "")))
        .isEqualTo(browser.state(id));
    assertThat(Browser.parse(files.getOrDefault("report.json", "")))
        .isEqualTo(ok(browser.get(API + "/" + id + "/report.json"), 200));
    assertThat(files.get("report.md")).isEqualTo(browser.get(API + "/" + id + "/report.md").body());
    assertThat(files.get("report.html"))
        .contains("Interview report", "--covered-tint", "mark.covered")
        .doesNotContain("<script", "<form", "/static/");
  }

  @Test
  void everythingIsExportedAtOnceAndNothingThatIsStillSecret() throws IOException {
    String over = ended(ANSWER);
    String open = begun("interview");
    browser.answer(open, ANSWER);
    String practice = begun("practice");
    new Browser(server.address()).begin("{}");

    Map<String, String> files = files("/api/export.zip");

    JsonNode list = Browser.parse(files.getOrDefault("interviews.json", ""));
    assertThat(list).hasSize(3);
    assertThat(names(files, over))
        .contains("report.json", "report.md", "report.html", "report.pdf");
    assertThat(names(files, open)).containsExactly("about.json", "interview.json");
    assertThat(names(files, practice)).contains("report.md");
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getKey().contains(open))
                .map(Map.Entry::getValue))
        .noneMatch(text -> text.contains("\"assessment\"") || text.contains("\"score\""));
  }

  private static Iterable<String> names(Map<String, String> files, String id) {
    return files.keySet().stream()
        .filter(name -> name.contains(id))
        .map(name -> name.replaceFirst(".*/", ""))
        .toList();
  }

  private Map<String, String> files(String path) throws IOException {
    Map<String, String> files = new TreeMap<>();
    HttpResponse<InputStream> response = browser.open("GET", path, "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    try (ZipInputStream zip = new ZipInputStream(response.body())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void finishedInterviewsAreSetSideBySide() {
    String first = ended("I am not sure about this at all.");
    String second = ended(ANSWER + " is high.");

    String page = browser.get("/history/compare?id=" + second + "&id=" + first).body();

    assertThat(page)
        .contains("1 question in common", "1 key point gained, 0 lost")
        .contains("The training error is low while the error on unseen data is high.");
    assertThat(page.indexOf(first)).isLessThan(page.indexOf(second));
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    String over = ended(ANSWER);
    String open = begun("interview");
    String foreign = new Browser(server.address()).begin("{}");

    problem(browser.get("/history/compare"), 400);
    problem(browser.get("/history/compare?id=" + over + "&id=" + over), 400);
    problem(browser.get("/history/compare?id=" + over + "&id=" + open), 409);
    problem(browser.get("/history/compare?id=" + over + "&id=" + foreign), 404);
  }
}
