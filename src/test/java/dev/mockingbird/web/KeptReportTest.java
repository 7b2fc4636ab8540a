package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A report is made of what is stored and of nothing else: it stays the same to the byte, whatever
/// becomes of the bank.
class KeptReportTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String QUESTION = "tcp-handshake";

  @TempDir private Path folder;

  @Test
  void theReportStaysTheSameToTheByteWhenItsQuestionChangesOrGoes() throws IOException {
    Path own = Files.createDirectories(folder.resolve("data/questions")).resolve(QUESTION + ".md");
    Files.copy(Path.of("src/test/resources/questions/tcp-handshake.md"), own);
    Browser browser;
    String id;
    List<String> before;
    try (LocalServer server = LocalServer.start(folder)) {
      browser = server.browser();
      await().atMost(PATIENCE).until(() -> isKnown(server.browser()));
      id = browser.begin("{\"questionIds\": [\"%s\"]}".formatted(QUESTION));
      ok(browser.answer(id, "The client sends SYN, the server SYN-ACK, the client ACK."), 200);
      ok(browser.post(API + "/" + id + "/end", ""), 200);
      before = reports(browser, id);
    }

    String text = Files.readString(own);
    Files.writeString(
        own,
        text.replaceFirst("\nquestion: .*", "\nquestion: What is shaken?")
            .replace("weight: 3", "weight: 2"));
    try (LocalServer server = LocalServer.start(folder)) {
      await().atMost(PATIENCE).until(() -> isKnown(server.browser()));
      assertThat(server.browser().question(QUESTION)).isEqualTo("What is shaken?");
      assertThat(reports(browser.at(server.address()), id)).isEqualTo(before);
    }

    Files.delete(own);
    try (LocalServer server = LocalServer.start(folder)) {
      await()
          .atMost(PATIENCE)
          .until(() -> server.browser().get("/health/ready").statusCode() == 200);
      assertThat(isKnown(server.browser())).isFalse();
      assertThat(reports(browser.at(server.address()), id)).isEqualTo(before);
    }
  }

  @Test
  void everyGradeIsKeptWithWhatItStoodOn() {
    try (LocalServer server = LocalServer.start(folder)) {
      Browser browser = server.browser();
      String id = browser.begin("{\"questionIds\": [\"dropout\"]}");
      ok(
          browser.answer(
              id, "During training dropout sets each unit to zero at random, anew at every step."),
          200);
      ok(browser.post(API + "/" + id + "/end", ""), 200);

      JsonNode grades =
          ok(browser.get(API + "/" + id + "/report.json"), 200).at("/sections/0/turns/0/grades");

      assertThat(grades).hasSize(1);
      assertThat(grades.path(0).path("question").asText()).matches("[0-9a-f]{12}");
      assertThat(grades.path(0).path("parameters").asText())
          .matches("examples [0-9a-f]{12}, network [0-9a-f]{12}");
      assertThat(grades.path(0).path("verdict").asText())
          .contains("covered ")
          .contains("During training dropout sets each unit to zero");
    }
  }

  private static boolean isKnown(Browser browser) {
    return browser.get("/api/questions/" + QUESTION).statusCode() == 200;
  }

  private static List<String> reports(Browser browser, String id) {
    return List.of("json", "md", "html").stream()
        .map(kind -> browser.get(API + "/" + id + "/report." + kind))
        .peek(report -> assertThat(report.statusCode()).isEqualTo(200))
        .map(HttpResponse::body)
        .toList();
  }
}
