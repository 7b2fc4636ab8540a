package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model that is down all the time: the interview is finished with the built-in engine, which
/// says so on the page, in the record and in the report.
class ModelDownTest {
  private static final String ANSWER = "It has to do with the variance of the estimate, I think.";
  private static final int MOST_ANSWERS = 20;

  @TempDir Path folder;

  @Test
  void theInterviewIsFinishedAndSaysWhyTheBuiltInEngineDidIt() {
    String url = "http://127.0.0.1:1/v1"; // nobody listens there
    try (LocalServer server = LocalServer.start(folder, settings(url))) {
      Browser browser = server.browser();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> browser.get("/health/ready").statusCode() == 200);
      String id = browser.begin("{\"questions\": 2}");

      List<String> notes = answerToTheEnd(browser, id);

      assertThat(notes.getFirst())
          .isEqualTo(
              "The built-in interviewer speaks because the model at "
                  + url
                  + " cannot be reached.");
      assertThat(notes.getLast())
          .isEqualTo(
              "The built-in interviewer speaks because the model at "
                  + url
                  + " failed 2 times in a row and is left alone for 600 s.");
      for (JsonNode turn : browser.state(id).path("turns")) {
        assertThat(turn.at("/assessment/basis/judge").asText()).isEqualTo("built-in");
        assertThat(turn.at("/assessment/basis/because").asText()).startsWith("the model at " + url);
        assertThat(turn.at("/assessment/score").isNumber()).isTrue();
      }
      for (String page : List.of("/interviews/" + id, "/interviews/" + id + "/report")) {
        assertThat(Wording.of(browser.get(page, "Accept", "text/html").body()))
            .contains(Wording.of(notes.getFirst()))
            .contains(Wording.of("Graded by the built-in judge because the model at " + url));
      }
      assertThat(browser.get(API + "/" + id + "/report.md").body())
          .contains("because the model at");
    }
  }

  /// What the page said about each thing the interviewer said.
  private static List<String> answerToTheEnd(Browser browser, String id) {
    List<String> notes = new ArrayList<>();
    JsonNode state = browser.state(id);
    while (!state.path("over").asBoolean()) {
      assertThat(notes).hasSizeLessThan(MOST_ANSWERS);
      ok(browser.answer(id, ANSWER), 200);
      state = browser.state(id);
      notes.add(state.at("/pending/note").asText());
    }
    return notes;
  }

  private static String settings(String url) {
    return """
    model:
      provider: openai
      name: m1
      base-url: %s
      attempts: 1
      rest:
        after-failures: 2
        time: 10 m
    """
        .formatted(url);
  }
}
