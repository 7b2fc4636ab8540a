package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What axe finds wrong for people with disabilities, in every state of the conversation and
/// in the report. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserAccessTest {
  private final Looks looks = new Looks();

  @Test
  void noStateHasAViolation(Chromium chromium) {
    try (ChatScene scene = ChatScene.open(chromium)) {
      InterviewPage page = scene.page();
      look(page, "start");
      page.begin();
      look(page, "empty");
      page.box().fill("The training error is low while the error on unseen data is high.");
      page.box().press("Enter");
      scene.speaker().say("You said that the error on unseen data is high. What ");
      assertThat(page.page().locator("#live")).containsText("What");
      look(page, "streaming");
      scene.speaker().say("is the cause?\n\n#### In short\n\n");
      scene.speaker().say("Think of $\\hat R(f) - R(f)$.\n\n```\nfit(x)\n```");
      scene.speaker().end();
      page.waitUntilListening();
      look(page, "listening");
      offline(page);
      gone(page);
      page.page().reload();
      look(page, "gone");
      assertThat(looks.violations()).isEmpty();
    }
  }

  @Test
  void theReportAndWhatIsLeftOfTheInterviewHaveNoViolation(Chromium chromium) {
    try (ChatScene scene = ChatScene.begun(chromium)) {
      InterviewPage page = scene.page();
      scene.speaker().end();
      page.answer("The training error is low while the error on unseen data is high.");
      scene.speaker().end();
      page.button("End now").click();
      look(page, "ending");
      page.button("End and see the report").click();
      page.page().waitForURL("**/report");
      look(page, "report");
      page.page().goBack();
      look(page, "over");
      page.page().navigate("/");
      look(page, "start-again");
      page.page().navigate("/sample");
      look(page, "sample");
      assertThat(looks.violations()).isEmpty();
    }
  }

  private void offline(InterviewPage page) {
    page.goOffline(true);
    assertThat(page.status()).hasAttribute("data-state", "offline");
    page.box().fill("Sent while there is no line.");
    page.box().press("Enter");
    assertThat(page.page().locator("#problem")).isVisible();
    look(page, "offline");
    page.box().fill("");
    page.goOffline(false);
    page.waitUntilListening();
  }

  private void gone(InterviewPage page) {
    page.context().clearCookies();
    page.box().fill("Sent to an interview that is gone.");
    page.box().press("Enter");
    assertThat(page.status()).hasAttribute("data-state", "failed");
    look(page, "failed");
  }

  private void look(InterviewPage visit, String state) {
    looks.at(visit.page(), state);
  }
}
