package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.json;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.App;
import dev.mockingbird.cli.Options;
import dev.mockingbird.domain.Refusal;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What cannot be taken is refused with a clear problem, and nothing is lost or added by it.
class BadInputTest {
  private static final String SECURITY_HEADERS =
      "content-security-policy x-content-type-options referrer-policy";

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"\"}             | empty",
        "{\"text\": \" \\n\\t \"}     | empty",
        "{}                           | text is missing",
        "``                           | text is missing",
        "{\"text\": null}             | text is missing",
        "{\"text\": 5}                | text has a wrong type",
        "{\"text\": true}             | text has a wrong type",
        "{\"text\": [\"a\"]}          | text has a wrong type",
        "{\"text\": {\"a\": 1}}       | text has a wrong type",
        "{\"text\": \"a\", \"version\": \"0\"} | version has a wrong type",
        "{\"text\": \"a\", \"version\": 0.5}   | version has a wrong type",
        "{\"text\": \"a\", \"grade\": 1}       | Known are text, version",
        "{\"text\": \"a\\u0000b\"}    | control characters",
        "{\"text\": \"a\"             | not JSON",
        "{\"text\": \"a\"} {}         | not JSON",
        "text=a                       | not JSON",
        "null                         | must be an object",
        "[]                           | one object",
        "\"a\"                        | one object",
        "5                            | one object"
      })
  void anAnswerThatIsNoneIsRefused(String body, String says) {
    String id = browser.begin("{}");

    HttpResponse<String> response = browser.post(API + "/" + id + "/answers", body);

    assertThat(problem(response, 400).path("detail").asText()).contains(says).endsWith(".");
    assertNothingRecorded(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"skip", "hint", "end"})
  void aReplyWithAWrongBodyIsRefused(String reply) {
    String id = browser.begin("{}");

    problem(browser.post(API + "/" + id + "/" + reply, "{\"text\": \"a\"}"), 400);
    problem(browser.post(API + "/" + id + "/" + reply, "{"), 400);
    assertNothingRecorded(id);
  }

  @Test
  void aBinaryAnswerIsRefused() {
    String id = browser.begin("{}");
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);

    problem(browser.send("POST", API + "/" + id + "/answers", bytes), 400);
    assertNothingRecorded(id);
  }

  @Test
  void anAnswerThatIsNotUtf8IsRefused() {
    String id = browser.begin("{}");
    byte[] bytes = {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC3, '(', '"', '}'};

    problem(browser.send("POST", API + "/" + id + "/answers", bytes), 400);
    assertNothingRecorded(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {20_001, 1 << 20})
  void anAnswerThatIsTooLongIsRefused(int length) {
    String id = browser.begin("{}");

    String detail = problem(browser.answer(id, "a".repeat(length)), 413).path("detail").asText();

    assertThat(detail).contains("Shorten it");
    assertNothingRecorded(id);
  }

  @Test
  void theLongestAnswerIsTaken() {
    String id = browser.begin("{}");

    ok(browser.answer(id, "a b ".repeat(5_000)), 200);
    assertThat(browser.state(id).path("turns")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"topic\": \"cooking\"}      | cooking",
        "{\"level\": \"guru\"}         | must be one of junior, middle, senior",
        "{\"mode\": \"exam\"}          | must be one of practice, interview",
        "{\"persona\": \"nobody\"}     | calm-professional",
        "{\"questions\": 0}            | must be 1 to 20",
        "{\"questions\": 21}           | must be 1 to 20",
        "{\"questions\": \"5\"}        | questions has a wrong type",
        "{\"questions\": 2.5}          | questions has a wrong type",
        "{\"questions\": 99999999999}  | questions has a wrong type",
        "{\"topic\": 7}                | topic has a wrong type",
        "{\"topics\": []}              | Known are jobDescription, level, mode, persona,"
            + " questionIds, questions, role, topic",
        "{\"topic\"                    | not JSON"
      })
  void anInterviewThatCannotBeIsRefused(String body, String says) {
    HttpResponse<String> response = browser.post(API, body);

    assertThat(problem(response, 400).path("detail").asText()).contains(says);
    assertThat(ok(browser.get(API), 200).path("interviews")).isEmpty();
  }

  @Test
  void emptyChoicesCountAsNone() {
    assertThat(
            browser
                .state(browser.begin("{\"topic\": \"\", \"level\": \" \", \"mode\": null}"))
                .path("setup")
                .path("topics"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-id", "00000000-0000-0000-0000-000000000000", "a%2Fb", "'"})
  void anUnknownIdIsNotFound(String id) {
    problem(browser.get(API + "/" + id), 404);
    problem(browser.answer(id, "An answer."), 404);
  }

  @Test
  void whatIsNotThereIsAProblemForProgramsAndAPageForPeople() {
    assertThat(problem(browser.get("/api/nothing"), 404).path("detail").asText())
        .contains("/api/nothing");
    problem(browser.send("PUT", API, new byte[0]), 405);

    for (String path : List.of("/nothing", "/interviews/<script>")) {
      HttpResponse<String> page =
          browser.get(path.replace("<", "%3C").replace(">", "%3E"), "Accept", "text/html,*/*");
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
      assertThat(page.body()).contains("<html").doesNotContain("<script>");
    }
  }

  @Test
  void aRefusedReportIsNoFileToKeep() {
    String id = browser.begin("{\"mode\": \"interview\"}");

    HttpResponse<String> refused = browser.get(API + "/" + id + "/report.md");

    problem(refused, 409);
    assertThat(refused.headers().map()).doesNotContainKey("content-disposition");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/api/interviews", "/api/nothing", "/static/base.css", "/health/ready"})
  void everyResponseTellsBrowsersToRunOnlyWhatIsOurs(String path) {
    HttpHeaders headers = browser.get(path).headers();

    assertThat(headers.map()).containsKeys(SECURITY_HEADERS.split(" ", -1));
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self';", "frame-ancestors 'none'");
  }

  @Test
  void whatBelongsToOneBrowserIsKeptByNoCache() {
    String id = browser.begin("{}");

    for (String path :
        List.of(API, API + "/" + id, API + "/" + id + "/report.json", "/interviews/" + id)) {
      assertThat(browser.get(path).headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void aTakenPortStopsTheStart(@TempDir Path other) {
    String port = String.valueOf(URI.create(server.address()).getPort());
    Options options = LocalServer.options(other, LocalServer.NO_MODEL, port);

    assertThatThrownBy(() -> new App(Map.of()).start(options))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(port)
        .hasMessageContaining("--port");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void aPortThatCannotBeIsRefused(int port) {
    assertThatThrownBy(() -> WebSettings.defaults().at(port))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("0 to 65535");
  }

  private void assertNothingRecorded(String id) {
    assertThat(browser.state(id).path("turns")).isEmpty();
    assertThat(browser.state(id).path("version").asLong()).isZero();
    ok(browser.post(API + "/" + id + "/answers", json(Map.of("text", "Now it works."))), 200);
  }
}
