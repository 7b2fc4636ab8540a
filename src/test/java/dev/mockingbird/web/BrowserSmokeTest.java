package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import dev.mockingbird.App;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Plays interviews in a real browser against the real server, as a candidate would. Skipped where
/// there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserSmokeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static App.Running server;
  private InterviewPage page;

  @BeforeAll
  static void start(@TempDir Path data) {
    server = new App(Map.of()).start(LocalServer.options(data, "", "0"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open(Chromium chromium) {
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
  }

  @AfterEach
  void close() {
    page.close();
  }

  @Test
  void aWholeInterviewIsPlayedFromTheStartPageToTheReport() throws IOException {
    page.begin();
    KeyPoint point = pendingPoint();

    page.box().fill("half a thought");
    page.page().reload();
    assertThat(page.box()).hasValue("half a thought");

    page.answer(point.claim().text());
    assertThat(page.page().locator(".feedback mark.covered").first()).isVisible();
    page.answer("That is all I know about it.");
    page.page().reload();
    assertThat(page.answers()).hasCount(2);
    assertThat(page.box()).hasValue("");

    page.press("Skip");
    assertThat(page.event("You skipped this question.")).isVisible();
    page.press("Hint");
    assertThat(page.event("You asked for a hint.")).isVisible();

    end();
    assertThat(page.page().locator(".answer mark.covered").first()).isVisible();
    assertThat(page.page().locator(".math:not(.drawn)")).hasCount(0);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void interviewModeRevealsNothingBeforeTheEnd() throws IOException {
    page.page().getByText("Interview", exactly()).check();
    page.begin();
    page.answer(pendingPoint().claim().text());
    assertThat(page.page().locator(".feedback")).hasCount(0);

    page.page().navigate(page.path() + "/report");
    assertThat(page.page().getByText("409")).isVisible();
    page.page().goBack();

    end();
    assertThat(page.page().locator("mark.covered").first()).isVisible();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theStartPageWorksWithoutAKeyAndSaysWhatWasLookedFor() {
    assertThat(page.page().getByText("no key and no network is needed")).isVisible();
    page.page().getByText("Add a model", exactly()).click();
    page.button("Test the connection").click();

    Locator contact = page.page().locator("#contact");
    assertThat(contact).containsText("No model was called, for none is in use.");
    assertThat(contact).containsText("OPENAI_API_KEY is not set.");
    assertThat(contact).containsText("No Ollama answers at http://localhost:11434.");
    assertThat(page.button("Test the connection")).isFocused();
    Looks.keep(page.page(), "start-without-model");
    assertThat(page.complaints()).isEmpty();
  }

  /// Leaves the pictures of the README, `chat.png` and `report.png`.
  @Test
  void whatTheReadmeShows() throws IOException {
    page.page().setViewportSize(1000, 820);
    String state =
        page.page()
            .request()
            .post(
                "/api/interviews",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"questionIds\": [\"transfer-learning\", \"dropout\"]}"))
            .text();
    page.page().navigate("/interviews/" + JSON.readTree(state).path("id").asText());
    page.waitUntilListening();
    page.answer(
        "Transfer learning reuses what a network learned on one task as the starting point for"
            + " another, related task. The first layers learn generic features such as edges and"
            + " textures, the last layers are specific to the old task. It helps most when you have"
            + " only few labelled examples of your own.");
    assertThat(page.page().locator(".feedback mark.covered").first()).isVisible();
    Looks.keep(page.page(), "chat");
    page.endAndReport();
    page.page().evaluate("document.getElementById('question-1').scrollIntoView()");
    Looks.keep(page.page(), "report");
  }

  private void end() {
    page.button("End now").click();
    page.button("Go on").click();
    assertThat(page.box()).isVisible();
    page.button("End now").click();
    page.button("End and see the report").click();
    assertThat(heading("Interview report")).isVisible();
  }

  private Locator heading(String name) {
    return page.page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  /// The first key point of the question that waits for an answer.
  private KeyPoint pendingPoint() throws IOException {
    String state = page.page().request().get("/api/interviews/" + page.interviewId()).text();
    String id = JSON.readTree(state).at("/pending/questionId").asText();
    return new QuestionFiles(new EnglishStems())
        .read(Path.of("corpus")).stream()
            .filter(question -> question.id().equals(id))
            .findFirst()
            .orElseThrow()
            .points()
            .getFirst();
  }
}
