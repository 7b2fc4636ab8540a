package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void theInterviewerIsStoppedWithTheKeyboardAlone(Chromium chromium) {
    try (TestServer server = TestServer.start(new EndlessSpeaker());
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      page.page().navigate("/");
      press(page, "Start the interview");
      page.waitUntilListening();
      page.page().keyboard().type("The training error is low.");
      page.page().keyboard().press("Enter");
      assertThat(page.page().locator("#live")).containsText(EndlessSpeaker.WORDS);
      press(page, "Stop");
      page.waitUntilListening();

      assertThat(page.page().locator(".note").getByText("you stopped them")).isVisible();
      assertThat(page.box()).isFocused();
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void aFindingIsDisputedWithTheKeyboardAlone(Chromium chromium) {
    try (TestServer server = TestServer.start();
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      page.page().navigate("/");
      page.begin();
      page.answer("The training error is low, and the model memorises noise.");
      press(page, "End now");
      press(page, "End and see the report");
      page.page().waitForURL("**/report");
      press(page, "Dispute this finding");
      reach(page, "What was misjudged?");
      page.page().keyboard().type("I said just that.");
      press(page, "Have it judged again");

      assertThat(page.page().locator("#review-1")).containsText("I said just that.");
      assertThat(page.page().locator("#review-1")).isFocused();
      assertThat(page.complaints()).isEmpty();
    }
  }

  /// All but the window in which the operating system lets people choose a file.
  @Test
  void questionsAreAddedWithTheKeyboardAlone(Chromium chromium, @TempDir Path folder)
      throws IOException {
    String notes = "1. What is a mutex?\nA lock that one thread owns at a time.\n";
    Path file = Files.writeString(folder.resolve("notes.txt"), notes);
    try (LocalServer server = LocalServer.start(folder);
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      page.page().navigate("/bank");
      press(page, "Add your own questions");
      page.page().waitForURL("**/bank/import");
      page.page().waitForFileChooser(() -> press(page, "File")).setFiles(file);
      reach(page, "Topic");
      page.page().keyboard().type("threads");
      press(page, "Show what is in it");
      page.page().waitForURL("**/bank/import/*");
      press(page, "Reference answer");
      assertThat(page.page().locator(".taken .prose")).isVisible();
      page.page().keyboard().press("Shift+Tab");
      press(page, "Add 1 question");

      assertThat(page.page().getByText("1 question added")).isVisible();
      assertThat(folder.resolve("data/questions/mutex.md")).exists();
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void aQuestionIsStudiedWithTheKeyboardAlone(Chromium chromium) {
    try (TestServer server = TestServer.start();
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      page.page().navigate("/bank/overfitting");
      reach(page, "Your answer");
      page.page().keyboard().type("The model memorises noise.");
      press(page, "Reveal the reference answer");
      page.page().waitForURL("**/reference#reference");
      assertThat(page.box()).hasValue("The model memorises noise.");
      reach(page, "Regularisation reduces it.");
      page.page().keyboard().press("Space");
      assertThat(page.page().locator("#made")).containsText("1 of ");
      press(page, "Be interviewed on this");

      page.waitUntilListening();
      assertThat(page.box()).isFocused();
      assertThat(page.complaints()).isEmpty();
    }
  }

  /// What the file holds that the report offers under this name.
  private static String taken(InterviewPage page, String name) throws IOException {
    Download file = page.page().waitForDownload(() -> press(page, name));
    return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
  }

  /// Goes to the control by Tab and presses Enter.
  private static void press(InterviewPage page, String name) {
    reach(page, name);
    page.page().keyboard().press("Enter");
  }

  /// Goes to the control by Tab, and sees that it can be seen where it is.
  private static void reach(InterviewPage page, String name) {
    List<Object> stops = new ArrayList<>();
    while (stops.size() < MOST_STOPS) {
      page.page().keyboard().press("Tab");
      stops.add(page.page().evaluate(LABEL));
      if (stops.getLast().equals(name)) {
        assertThat(page.page().evaluate(OUTLINE)).as("focus on " + name).isNotEqualTo("none");
        return;
      }
    }
    throw new AssertionError("no way to " + name + " by Tab, only to " + stops);
  }

  /// What is seen of the name of where the focus is, without what is set in small print.
  private static final String LABEL =
      """
      (() => {
        const focused = document.activeElement;
        const label = (focused.labels?.[0] ?? focused).cloneNode(true);
        label.querySelectorAll(".unseen, .soft, textarea").forEach((part) => part.remove());
        return label.textContent.trim();
      })()
      """;

  private static final String OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";
}
