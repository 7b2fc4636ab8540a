package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An interview belongs to the browser that began it; to anyone else it does not exist.
class OwnerTest {
  private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

  @TempDir static Path folder;

  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    Browser browser = server.browser();

    String cookie = browser.get("/").headers().firstValue("Set-Cookie").orElse("");

    assertThat(cookie)
        .matches("mockingbird_owner=[A-Za-z0-9_-]{32};.*")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/");
    assertThat(browser.get("/").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(server.browser().get("/").headers().firstValue("Set-Cookie").orElse(""))
        .isNotEqualTo(cookie);
  }

  @Test
  void aForgedCookieIsReplaced() {
    HttpResponse<String> response =
        server.browser().get("/", "Cookie", "mockingbird_owner=somebody");

    assertThat(response.headers().firstValue("Set-Cookie")).isPresent();
  }

  /// Each route that names an interview, whoever adds one.
  @Test
  void toAnotherBrowserAnInterviewIsJustLikeOneThatDoesNotExist() {
    Browser owner = server.browser();
    String id = owner.begin("{}");
    assertThat(owner.answer(id, "An answer.").statusCode()).isEqualTo(200);
    JsonNode before = owner.state(id);
    Browser newcomer = server.browser();
    Browser other = server.browser();
    other.begin("{}");

    List<Routes.Route> routes =
        server.routes().stream().filter(route -> route.path().contains("{id}")).toList();

    assertThat(routes).hasSizeGreaterThan(13);
    for (Routes.Route route : routes) {
      for (String accept : List.of("application/json", "text/event-stream", "text/html")) {
        HttpResponse<String> foreign = call(other, route, id, accept);
        HttpResponse<String> unknown = call(other, route, UNKNOWN, accept);
        assertThat(foreign.statusCode()).as(route + " " + accept).isEqualTo(404);
        assertThat(foreign.body().replace(id, UNKNOWN)).isEqualTo(unknown.body());
        assertThat(foreign.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        assertThat(call(newcomer, route, id, accept).body()).isEqualTo(foreign.body());
      }
    }
    assertThat(owner.state(id)).isEqualTo(before);
  }

  @Test
  void anotherBrowserLearnsNothingByASameKeyEither() {
    Browser owner = server.browser();
    String id = owner.begin("{}");
    owner.answer(id, "An answer.", "Idempotency-Key", "one");

    problem(server.browser().answer(id, "An answer.", "Idempotency-Key", "one"), 404);
  }

  private static HttpResponse<String> call(
      Browser browser, Routes.Route route, String id, String accept) {
    String body = route.path().equals(API + "/{id}/answers") ? "{\"text\": \"Mine now.\"}" : "";
    return browser.send(
        route.method().name(),
        route.path().replace("{id}", id),
        body.getBytes(StandardCharsets.UTF_8),
        "Accept",
        accept);
  }
}
