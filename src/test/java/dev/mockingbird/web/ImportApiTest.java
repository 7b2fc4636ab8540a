package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.material.Documents;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Material of one's own through the page and the API: uploaded, looked at, accepted.
class ImportApiTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String IMPORTS = "/api/imports";
  private static final String NOTES =
      """
      Welcome to my notes.

      1. What is a mutex?
      A lock that one thread owns at a time. Only its owner may release it.

      3. Explain deadlock.
      Two threads wait for each other for ever.
      """;

  @TempDir private Path folder;

  private LocalServer server;
  private Browser browser;

  @BeforeEach
  void start() {
    server =
        LocalServer.start(
            folder,
            LocalServer.NO_MODEL
                + "bank:\n  reload-every: 100 ms\nimports:\n  limits:\n    megabytes: 1\n");
    browser = server.browser();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anUploadIsShownAcceptedAndAsked() {
    JsonNode preview = ok(upload("notes.txt", NOTES), 201);

    assertThat(preview.path("taken").findValuesAsText("place"))
        .containsExactly("notes.txt:3-4", "notes.txt:6-7");
    assertThat(preview.at("/taken/0/question").asText()).isEqualTo("What is a mutex?");
    assertThat(preview.at("/taken/0/points")).hasSize(2);
    assertThat(preview.at("/leftOut/0/why").asText()).isEqualTo("stands before the first question");
    assertThat(preview.at("/remarks/0").asText())
        .isEqualTo("notes.txt:6: number 2 is missing before this");
    assertThat(preview.path("problems")).isEmpty();
    assertThat(own()).doesNotExist();

    JsonNode added = ok(accept(browser, preview), 200);

    assertThat(added.path("ids").toString()).isEqualTo("[\"mutex\",\"deadlock\"]");
    assertThat(own().resolve("mutex.md")).content().contains("origin: auto");
    await().atMost(PATIENCE).until(() -> browser.get("/api/questions/mutex").statusCode() == 200);
    assertThat(browser.get("/api/questions").body()).contains("\"deadlock\"");
  }

  @Test
  void acceptingTwiceIsRefusedAndWritesOnce() {
    JsonNode preview = ok(upload("notes.txt", NOTES), 201);
    ok(accept(browser, preview), 200);

    assertThat(problem(accept(browser, preview), 409).path("detail").asText())
        .contains("accepted already");
  }

  @Test
  void anotherBrowserNeitherSeesNorAccepts() {
    JsonNode preview = ok(upload("notes.txt", NOTES), 201);
    Browser other = server.browser();

    problem(accept(other, preview), 404);
    assertThat(other.get("/bank/import/" + preview.path("id").asText()).statusCode())
        .isEqualTo(404);
    assertThat(own()).doesNotExist();
  }

  @Test
  void whatIsTooLargeIsRefusedInASentence() {
    String detail =
        problem(upload("a.txt", NOTES + " ".repeat(9_000_000)), 413).path("detail").asText();

    assertThat(detail).isEqualTo("The file is larger than 1 MB, the most that is taken. Split it.");
  }

  @Test
  void whatHoldsNoQuestionIsRefusedWithTheReason() {
    assertThat(problem(upload("list.txt", "Buy milk.\n"), 400).path("detail").asText())
        .startsWith("list.txt: holds no question with an answer; ");
    byte[] picture = Documents.pdf(List.of(List.of()));
    assertThat(problem(upload(browser, "scan.pdf", picture, ""), 400).path("detail").asText())
        .startsWith("scan.pdf: holds no text, only pictures");
    assertThat(problem(upload("empty.txt", ""), 400).path("detail").asText())
        .isEqualTo("empty.txt: is empty.");
    assertThat(own()).doesNotExist();
  }

  @Test
  void aFileThatUnpacksToFarMoreIsRefusedInASentenceOnThePage() {
    byte[] bomb = Documents.docxOf("<a>" + " ".repeat(30_000_000) + "</a>");

    HttpResponse<String> page =
        browser.send("POST", "/bank/import", form("bomb.docx", bomb, ""), headers());

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("bomb.docx: unpacks to more than 10 MB", "Nothing was added");
  }

  @Test
  void aQuestionThatTheBankHasIsNamedAndNothingIsWritten() {
    JsonNode preview =
        ok(
            upload(
                "a.txt",
                "1. What is a mutex?\nA lock.\n2. What is dropout?\nSwitches units off.\n"),
            201);
    assertThat(preview.path("taken").findValuesAsText("id")).contains("dropout");
    assertThat(preview.at("/problems/0").asText())
        .startsWith("a.txt:3-4: the bank already has a question dropout; ");

    assertThat(problem(accept(browser, preview), 409).path("detail").asText())
        .startsWith("Nothing was added. a.txt:3-4: ");
    assertThat(own()).doesNotExist();
    assertThat(browser.get("/bank/import/" + preview.path("id").asText()).body())
        .contains("already has a question dropout")
        .doesNotContain("Add 2 questions");
  }

  @Test
  void aFileThatIsThereStaysAsItIs() throws IOException {
    JsonNode preview = ok(upload("notes.txt", NOTES), 201);
    Files.createDirectories(own().resolve("eval"));
    Path file = Files.writeString(own().resolve("eval/deadlock.md"), "mine");

    assertThat(problem(accept(browser, preview), 409).path("detail").asText())
        .startsWith("Nothing was added to your own questions: deadlock.md is there already");
    assertThat(file).hasContent("mine");
    assertThat(own().resolve("mutex.md")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.txt", "C:\\\\temp\\\\evil.txt", "/etc/evil.txt"})
  void theNameOfAFileIsNoPath(String name) {
    JsonNode preview = ok(upload(name, NOTES), 201);

    assertThat(preview.path("fileName").asText()).isEqualTo("evil.txt");
    assertThat(preview.at("/taken/0/topic").asText()).isEqualTo("evil");
  }

  @Test
  void whatIsNoFormIsRefused() {
    problem(browser.post(IMPORTS, "{}", "Content-Type", "application/json"), 400);
    problem(upload(browser, "a.txt", bytes(NOTES), "My Notes"), 400);
    problem(browser.post(IMPORTS + "/none", ""), 404);
    problem(browser.post(IMPORTS, "--x\r\nbroken", headers()), 400);
  }

  @Test
  void theSwitchTurnsItOff() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("off"));
    try (LocalServer off =
        LocalServer.start(elsewhere, LocalServer.NO_MODEL + "imports:\n  page: false\n")) {
      Browser visitor = off.browser();

      assertThat(visitor.get("/bank").body()).doesNotContain("/bank/import");
      assertThat(visitor.get("/bank/import").statusCode()).isEqualTo(404);
      problem(upload(visitor, "notes.txt", bytes(NOTES), ""), 404);
      assertThat(browser.get("/bank").body()).contains("/bank/import");
    }
  }

  @Test
  void thePageWorksWithoutScripts() {
    HttpResponse<String> sent =
        browser.send("POST", "/bank/import", form("notes.txt", bytes(NOTES), "threads"), headers());
    String path = sent.headers().firstValue("Location").orElseThrow();
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("Add 2 questions", "Threads, middle");

    assertThat(browser.post(path, "").statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("2 questions added", "No person has read");
    assertThat(browser.post(path, "").statusCode()).isEqualTo(303);
    assertThat(own().resolve("mutex.md")).content().contains("topic: threads");
  }

  private Path own() {
    return folder.resolve("data/questions");
  }

  private HttpResponse<String> upload(String name, String text) {
    return upload(browser, name, bytes(text), "");
  }

  private static HttpResponse<String> upload(
      Browser browser, String name, byte[] content, String topic) {
    return browser.send("POST", IMPORTS, form(name, content, topic), headers());
  }

  private static HttpResponse<String> accept(Browser browser, JsonNode preview) {
    return browser.post(IMPORTS + "/" + preview.path("id").asText(), "");
  }

  private static String[] headers() {
    return new String[] {"Content-Type", "multipart/form-data; boundary=x0x"};
  }

  private static byte[] form(String name, byte[] content, String topic) {
    String before =
        "--x0x\r\nContent-Disposition: form-data; name=\"topic\"\r\n\r\n"
            + topic
            + "\r\n--x0x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    byte[] after = bytes("\r\n--x0x--\r\n");
    byte[] start = bytes(before);
    byte[] all = new byte[start.length + content.length + after.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(content, 0, all, start.length, content.length);
    System.arraycopy(after, 0, all, start.length + content.length, after.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
