package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A persona, an imported question and a job description that mean every page harm: no dialog, no
/// request to anybody else, no breach of the policy. What is said is in `BrowserSpeechTest`.
/// Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
class BrowserHostileTest {
  private static final String TEXT = String.join("\n\n", BrowserSpeechTest.HOSTILE);

  @TempDir private Path folder;

  @Test
  void theyDoNothingOnAnyPage(Chromium chromium) throws IOException {
    try (LocalServer server = LocalServer.start(folder, settings());
        InterviewPage visit = new InterviewPage(chromium.browser(), server.address())) {
      List<String> harm = visit.watchForHarm(server.address());
      importQuestion(visit);
      String id =
          await()
              .atMost(Duration.ofMinutes(1))
              .until(() -> imported(visit), found -> !found.isEmpty());
      for (String path : List.of("/bank", "/bank?q=mutex", "/bank/" + id, "/", "/history")) {
        visit.page().navigate(path);
      }
      visit.page().navigate("/bank/" + id + "/reference");
      assertThat(visit.page().locator("main")).containsText(BrowserSpeechTest.HOSTILE.getFirst());

      visit.page().navigate(begun(visit, id));
      visit.waitUntilListening();
      assertThat(visit.page().locator("#transcript")).containsText("<script>alert(4)</script>");
      visit.press("Hint");
      visit.answer("A mutex is a lock. " + TEXT);
      visit.page().reload();
      visit.page().navigate(visit.path() + "/report");
      assertThat(visit.page().locator("main")).containsText(BrowserSpeechTest.HOSTILE.getFirst());
      assertThat(visit.takeReports()).contains("interview-report.pdf");
      visit.page().navigate("/history");

      assertThat(harm).isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /// With the persona in force.
  private String settings() throws IOException {
    Path personas = Files.createDirectory(folder.resolve("personas"));
    Files.writeString(personas.resolve("hostile.yaml"), HostilePersonaTest.HOSTILE);
    return LocalServer.NO_MODEL
        + "interview:\n  persona: hostile\nfolders:\n  personas: "
        + personas
        + "\n";
  }

  private void importQuestion(InterviewPage visit) throws IOException {
    String question = "What is a mutex " + BrowserSpeechTest.HOSTILE.get(1) + "?";
    String answer = "A mutex is a lock that one thread owns at a time.\n\n" + TEXT;
    String line = Browser.json(Map.of("question", question, "answer", answer, "title", "Mutex"));
    Path file = Files.writeString(folder.resolve("hostile.jsonl"), line + "\n");
    visit.page().navigate("/bank/import");
    visit.page().getByLabel("File").setInputFiles(file);
    visit.page().getByLabel("Topic").fill("threads");
    visit.button("Show what is in it").click();
    visit.button("Add 1 question").click();
    assertThat(visit.page().locator("main")).containsText("1 question added");
  }

  /// The id of the question, once the bank has it; else empty.
  private static String imported(InterviewPage visit) {
    String found = visit.page().request().get("/api/questions?topic=threads").text();
    return Browser.parse(found).path(0).path("id").asText();
  }

  /// The path of an interview on that question, for a job described in hostile words.
  private static String begun(InterviewPage visit, String id) {
    Object setup =
        Map.of(
            "questionIds", List.of(id), "role", "<b>boss</b>", "jobDescription", "mutex " + TEXT);
    String state =
        visit
            .page()
            .request()
            .post(
                "/api/interviews",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(Browser.json(setup)))
            .text();
    return "/interviews/" + Browser.parse(state).path("id").asText();
  }
}
