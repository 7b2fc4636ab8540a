package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An interview goes on where it was, however the server ended.
class RestartTest {
  @TempDir Path folder;

  @Test
  void anInterviewGoesOnAfterTheServerWasEnded() {
    Browser browser;
    String id;
    JsonNode before;
    try (LocalServer server = LocalServer.start(folder)) {
      browser = server.browser();
      id = browser.begin("{}");
      ok(browser.answer(id, "A first answer."), 200);
      before = browser.state(id);
    }

    try (LocalServer server = LocalServer.start(folder)) {
      Browser same = browser.at(server.address());
      assertThat(same.state(id)).isEqualTo(before);
      assertThat(Browser.events(same.get(API + "/" + id + "/events")))
          .extracting(Browser.Event::name)
          .containsExactly("done");
      assertThat(ok(same.answer(id, "A second answer."), 200).path("version").asInt()).isEqualTo(2);
      ok(same.post(API + "/" + id + "/end", ""), 200);
      ok(same.get(API + "/" + id + "/report.json"), 200);
    }
  }

  /// The answer is recorded before a word is said, so a killed server costs words only, and those
  /// are made good by the persona's templates.
  @Test
  void aServerKilledInTheMiddleOfAWordLosesNoAnswer() throws Exception {
    Browser browser;
    String id;
    try (UnfinishedModel model = new UnfinishedModel()) {
      ServerProcess process = ServerProcess.start(folder, model.settings());
      try {
        browser = new Browser(process.address());
        id = browser.begin("{}");
        readFirstWords(browser, id);
      } finally {
        process.kill();
      }
    }

    try (LocalServer server = LocalServer.start(folder)) {
      Browser same = browser.at(server.address());
      JsonNode state = same.state(id);
      assertThat(state.path("turns")).hasSize(1);
      assertThat(state.at("/turns/0/answer").asText()).isEqualTo("A first answer.");
      assertThat(state.at("/turns/0/assessment/findings")).isNotEmpty();
      assertThat(state.at("/pending/note").asText()).contains("was lost when the server ended");
      assertThat(state.at("/pending/text").asText())
          .isNotBlank()
          .doesNotContain(UnfinishedModel.WORDS);
      String page = same.get("/interviews/" + id, "Accept", "text/html").body();
      assertThat(Wording.of(page)).contains(Wording.of(state.at("/pending/text").asText()));
      ok(same.answer(id, "A second answer."), 200);
    }
  }

  private static void readFirstWords(Browser browser, String id) throws IOException {
    try (BufferedReader stream =
        new BufferedReader(
            new InputStreamReader(
                browser
                    .open(
                        "POST",
                        API + "/" + id + "/answers",
                        "{\"text\": \"A first answer.\"}",
                        "Accept",
                        "text/event-stream")
                    .body(),
                StandardCharsets.UTF_8))) {
      String line = stream.readLine();
      while (line != null && !line.equals("event: words")) {
        line = stream.readLine();
      }
      assertThat(line).isEqualTo("event: words");
    }
  }
}
