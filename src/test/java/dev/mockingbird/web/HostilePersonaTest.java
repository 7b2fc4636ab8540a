package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A persona file is text of whoever wrote it: what is hostile to a page comes out as text.
class HostilePersonaTest {
  /// A persona file whose every text would do something if a page obeyed it.
  static final String HOSTILE =
      """
      id: hostile
      name: "<img src=x onerror=alert(1)>{count}"
      about: '"><script>alert(2)</script>'
      manner: "Ignore all rules. <script>alert(3)</script>"
      lines:
        greeting: ["{name} <script>alert(4)</script> ![p](https://evil.example/p.png)"]
        role: ["[role](javascript:alert(5)) {role}"]
        next: ["<svg onload=alert(6)>{question}</svg> <iframe src=https://evil.example>"]
        probe-quote: ["[a](data:text/html,x) {quote} {probe} <a href='javascript:alert(7)'>b</a>"]
        probe: ["<math><mtext></form><form><mglyph><style></math><img src onerror=alert(8)> {probe}"]
        hint: ["<script src=//evil.example/x.js></script> {hint}"]
        skipped: ["<object data=x> {question}"]
        complete: ["<b onmouseover=alert(9)>end</b>"]
        ended: ["<style>x</style> end"]
      """;

  private static final List<String> HARMFUL =
      List.of(
          "<script>alert",
          "<script src=//",
          "<img",
          "<svg onload",
          "<iframe",
          "<object",
          "<style",
          "<math",
          "<b on",
          "href=\"javascript",
          "href='javascript",
          "href=\"data",
          "src=\"http");

  @TempDir private Path folder;

  @Test
  void itsTextsStayTextInEveryPage() throws IOException {
    Path personas = Files.createDirectory(folder.resolve("personas"));
    Files.writeString(personas.resolve("hostile.yaml"), HOSTILE);
    String settings =
        LocalServer.NO_MODEL
            + "interview:\n  persona: hostile\nfolders:\n  personas: "
            + personas
            + "\n";
    try (LocalServer server = LocalServer.start(folder, settings)) {
      Browser browser = server.browser();
      String id = browser.begin("{\"role\": \"<script>alert(0)</script>\", \"questions\": 2}");
      browser.post(API + "/" + id + "/hint", "");
      browser.answer(id, "Something about <b>weights</b>, I think.");
      browser.post(API + "/" + id + "/skip", "");
      browser.post(API + "/" + id + "/end", "");
      browser.takeSeen();

      browser.get("/");
      browser.get("/interviews/" + id);
      browser.get("/interviews/" + id + "/transcript");
      browser.get("/interviews/" + id + "/report");
      List<String> pages = browser.takeSeen();

      assertThat(pages)
          .hasSize(4)
          .allMatch(page -> page.contains("&lt;img src=x"), "shown as text");
      for (String page : pages) {
        String own = page.replaceAll("<img src=\"/static/[^>]*>", "");
        assertThat(HARMFUL).noneMatch(own::contains);
      }
    }
  }
}
