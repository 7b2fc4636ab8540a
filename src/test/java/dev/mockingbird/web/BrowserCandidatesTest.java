package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// People who cannot take things for granted each finish an interview and take the report away; who
/// has no mouse is in `BrowserKeyboardTest`. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserCandidatesTest {
  private static final String ANSWER =
      "The training error is low while the error on unseen data is high.";

  @Test
  void onAPhone(Chromium chromium) {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setDeviceScaleFactor(2)
            .setHasTouch(true)
            .setIsMobile(true);
    try (TestServer server = TestServer.start();
        InterviewPage page = new InterviewPage(chromium.browser(), phone, server.address())) {
      page.page().navigate("/");
      page.button("Start the interview").tap();
      page.waitUntilListening();
      page.box().tap();
      page.page().keyboard().type(ANSWER);
      page.button("Send").tap();
      assertThat(page.answers()).hasCount(1);
      page.waitUntilListening();
      for (String name : new String[] {"Hint", "Skip"}) {
        page.button(name).tap();
        page.waitUntilListening();
      }
      assertThat(page.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isEqualTo(true);
      page.button("End now").tap();
      page.button("End and see the report").tap();
      page.page().waitForURL("**/report");
      Locator point = page.page().locator(".point").first();
      assertThat(point.locator(".claim").boundingBox().width)
          .as("pixels that a claim gets of its point's")
          .isGreaterThan(0.9 * point.boundingBox().width);

      assertThat(page.takeReports())
          .contains("interview-report.pdf", "interview-report.md", "interview-report.json");
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void whoReloadsInMidSentence(Chromium chromium) {
    try (ChatScene scene = ChatScene.begun(chromium)) {
      InterviewPage page = scene.page();
      page.box().fill(ANSWER);
      page.box().press("Enter");
      scene.speaker().say("You said that it is low. ");
      assertThat(live(page)).containsText("it is low.");
      page.page().reload();
      assertThat(live(page)).containsText("You said that it is low.");
      scene.speaker().say("What is the cause?");
      page.page().reload();
      scene.speaker().end();
      page.waitUntilListening();

      assertThat(last(page)).hasText("You said that it is low. What is the cause?");
      assertThat(page.answers()).hasCount(1);
      scene.speaker().end();
      page.endAndReport();
      assertThat(page.takeReports())
          .contains("interview-report.pdf", "interview-report.md", "interview-report.json");
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void whoseLineIsCutInMidSentenceReadsItOnce(Chromium chromium) throws IOException {
    ScriptedSpeaker speaker = new ScriptedSpeaker();
    try (TestServer server = TestServer.start(speaker);
        CutLine line = new CutLine(server.address());
        InterviewPage page = new InterviewPage(chromium.browser(), line.address())) {
      page.page().navigate("/");
      page.begin();
      page.takeAnnouncements();
      page.box().fill(ANSWER);
      page.box().press("Enter");
      speaker.say("You said that ");
      assertThat(live(page)).containsText("You said that");

      line.cut();
      speaker.say("it is low. ");
      assertThat(live(page)).containsText("You said that it is low.");
      line.cut();
      speaker.say("Why?");
      assertThat(live(page)).containsText("You said that it is low. Why?");
      speaker.end();
      page.waitUntilListening();

      assertThat(last(page)).hasText("You said that it is low. Why?");
      assertThat(page.answers()).hasCount(1);
      assertThat(page.takeAnnouncements().stream().filter(said -> said.contains("Why?")))
          .hasSize(1);
    }
  }

  private static Locator live(InterviewPage page) {
    return page.page().locator("#live .typed");
  }

  private static Locator last(InterviewPage page) {
    return page.page().locator("#transcript .said .prose").last();
  }
}
