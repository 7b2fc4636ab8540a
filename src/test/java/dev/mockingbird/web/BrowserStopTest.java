package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An interviewer who does not come to an end, as the browser shows it. Skipped where there is no
/// Chromium.
@ExtendWith(WithChromium.class)
final class BrowserStopTest {
  @Test
  void speechIsFoundAgainAfterAReloadAndEndsWhenItIsStopped(Chromium chromium) {
    try (TestServer server = TestServer.start(new EndlessSpeaker());
        InterviewPage page = new InterviewPage(chromium.browser(), server.address())) {
      page.page().navigate("/");
      page.begin();
      page.box().fill("The training error is low while the error on unseen data is high.");
      page.box().press("Enter");
      assertThat(page.page().locator("#live")).containsText(EndlessSpeaker.WORDS);
      assertThat(page.box()).hasValue("");

      page.box().fill("typed while it goes on");
      page.page().reload();
      assertThat(page.page().locator("#live")).containsText(EndlessSpeaker.WORDS);
      page.button("Stop").click();
      page.waitUntilListening();

      assertThat(page.page().locator("#transcript .said").getByText(EndlessSpeaker.WORDS))
          .isVisible();
      assertThat(page.page().locator(".note").getByText("you stopped them")).isVisible();
      assertThat(page.page().locator("#live")).isHidden();
      assertThat(page.box()).hasValue("typed while it goes on");
      assertThat(page.complaints()).isEmpty();
    }
  }
}
