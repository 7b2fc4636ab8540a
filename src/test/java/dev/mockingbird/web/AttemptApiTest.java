package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A candidate tries a question of practice mode again, and finds it again everywhere.
class AttemptApiTest {
  private static final String FIRST = "Dropout randomly sets units to zero during training.";
  private static final String SECOND =
      FIRST + " At test time nothing is dropped. </p><script>alert(1)</script>";

  @TempDir private Path folder;

  @Test
  void aSecondAttemptIsAnsweredKeptAndShownAndChangesNoGrade() {
    Browser browser;
    String id;
    List<String> pages;
    try (LocalServer server = LocalServer.start(folder)) {
      browser = server.browser();
      id = browser.begin("{\"questionIds\": [\"dropout\", \"k-means\"]}");
      problem(tryAgain(browser, id, SECOND), 409);
      ok(browser.answer(id, FIRST), 200);
      problem(tryAgain(browser, id, SECOND), 409);
      ok(browser.post(API + "/" + id + "/skip", ""), 200);
      JsonNode before = report(browser, id);
      long version = browser.state(id).path("version").asLong();
      assertThat(card(browser, id)).contains("<details class=\"again\" data-question=\"dropout\"");

      JsonNode made = ok(tryAgain(browser, id, SECOND), 201);

      assertThat(made.path("before")).isEqualTo(before.at("/sections/0/score"));
      assertThat(made.path("after").asDouble()).isGreaterThan(0);
      assertThat(made.path("points")).hasSameSizeAs(before.at("/sections/0/points"));
      assertThat(ok(tryAgain(browser, id, SECOND), 201)).isEqualTo(made);
      assertThat(problem(tryAgain(browser, id, "Another."), 409).path("detail").asText())
          .contains("tried again already");
      JsonNode after = report(browser, id);
      assertThat(after.at("/sections/0/secondAttempt")).isEqualTo(made);
      assertThat(after.path("score")).isEqualTo(before.path("score"));
      assertThat(after.at("/sections/0/turns")).isEqualTo(before.at("/sections/0/turns"));
      assertThat(browser.state(id).path("version").asLong()).isEqualTo(version);
      pages = pages(browser, id);
    }
    assertThat(pages)
        .allSatisfy(
            page ->
                assertThat(page)
                    .contains("Second attempt", "The first attempt counts for the grade")
                    .doesNotContain("<script>alert"));
    try (LocalServer server = LocalServer.start(folder)) {
      assertThat(pages(browser.at(server.address()), id)).isEqualTo(pages);
    }
  }

  @Test
  void whatIsNoSecondAttemptIsRefused() {
    try (LocalServer server = LocalServer.start(folder)) {
      Browser browser = server.browser();
      String id = browser.begin("{\"questionIds\": [\"dropout\"]}");
      ok(browser.answer(id, FIRST), 200);
      ok(browser.post(API + "/" + id + "/end", ""), 200);
      String path = API + "/" + id + "/attempts";

      problem(tryAgain(server.browser(), id, SECOND), 404);
      problem(server.browser().post(path, "no JSON"), 404);
      problem(browser.post(path, "{\"questionId\": \"none\", \"text\": \"It is.\"}"), 404);
      assertThat(problem(browser.post(path, "{\"text\": \"It is.\"}"), 400).path("detail").asText())
          .startsWith("The field questionId is missing.");
      problem(browser.post(path, "{\"questionId\": \"dropout\"}"), 400);
      problem(tryAgain(browser, id, " "), 400);
      problem(tryAgain(browser, id, "a".repeat(20_001)), 413);
      assertThat(report(browser, id).at("/sections/0/secondAttempt").isNull()).isTrue();
    }
  }

  private static HttpResponse<String> tryAgain(Browser browser, String id, String text) {
    return browser.post(
        API + "/" + id + "/attempts", Browser.json(Map.of("questionId", "dropout", "text", text)));
  }

  private static JsonNode report(Browser browser, String id) {
    return ok(browser.get(API + "/" + id + "/report.json"), 200);
  }

  private static String card(Browser browser, String id) {
    return browser.get("/interviews/" + id + "/transcript").body();
  }

  private static List<String> pages(Browser browser, String id) {
    return List.of(
        card(browser, id),
        browser.get("/interviews/" + id + "/report").body(),
        browser.get(API + "/" + id + "/report.md").body());
  }
}
