package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A candidate who has no mouse. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserKeyboardTest {
  private static final int MOST_STOPS = 60;

  @Test
  void aWholeInterviewIsPlayedWithTheKeyboardAlone(Chromium chromium) throws IOException {
    try (TestServer server = TestServer.start();
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      Keyboard keys = page.page().keyboard();
      page.page().navigate("/");
      press(page, "Start the interview");
      page.waitUntilListening();

      assertThat(page.box()).isFocused();
      keys.type("The training error is low while the error on unseen data is high.");
      keys.press("Enter");
      assertThat(page.answers()).hasCount(1);
      page.waitUntilListening();
      assertThat(page.box()).isFocused();
      press(page, "Hint");
      assertThat(page.event("You asked for a hint.")).isVisible();
      page.waitUntilListening();
      press(page, "Skip");
      assertThat(page.event("You skipped the rest of this question.")).isVisible();
      page.waitUntilListening();
      keys.type("It has to do with lines.");
      press(page, "Send");
      assertThat(page.answers()).hasCount(2);
      page.waitUntilListening();
      press(page, "End now");
      press(page, "End and see the report");

      page.page().waitForURL("**/report");
      assertThat(taken(page, "PDF")).startsWith("%PDF-");
      assertThat(taken(page, "Markdown")).startsWith("# Interview report");
      assertThat(taken(page, "JSON")).startsWith("{");
      assertThat(page.complaints()).isEmpty();
    }
  }

  /// What the file holds that the report offers under this name.
  private static String taken(InterviewPage page, String name) throws IOException {
    Download file = page.page().waitForDownload(() -> press(page, name));
    return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
  }

  /// Goes to the control by Tab, sees that it can be seen where it is, and presses Enter.
  private static void press(InterviewPage page, String name) {
    List<Object> stops = new ArrayList<>();
    while (stops.size() < MOST_STOPS) {
      page.page().keyboard().press("Tab");
      stops.add(page.page().evaluate("document.activeElement.textContent.trim()"));
      if (stops.getLast().equals(name)) {
        assertThat(page.page().evaluate(OUTLINE)).as("focus on " + name).isNotEqualTo("none");
        page.page().keyboard().press("Enter");
        return;
      }
    }
    throw new AssertionError("no way to " + name + " by Tab, only to " + stops);
  }

  private static final String OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";
}
