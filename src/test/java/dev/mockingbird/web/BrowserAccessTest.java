package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// What axe finds wrong for people with disabilities, in every state of the conversation and on the
/// pages around it, light and dark, from a phone to a desk. Leaves a picture of each state in
/// `target/screens`. Skipped where there is no Chromium.
final class BrowserAccessTest {
  private static final Path SCREENS = Path.of("target", "screens");
  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
  private static final int HEIGHT = 800;

  private final List<String> violations = new ArrayList<>();

  @Test
  void noStateHasAViolation() {
    try (Chromium chromium = Chromium.launch();
        ChatScene scene = ChatScene.open(chromium)) {
      InterviewPage page = scene.page();
      look(page, "start");
      page.begin();
      look(page, "empty");
      page.box().fill("The training error is low while the error on unseen data is high.");
      page.box().press("Enter");
      scene.speaker().say("You said that the error on unseen data is high. What ");
      assertThat(page.page().locator("#live")).containsText("What");
      look(page, "streaming");
      scene.speaker().say("is the cause? Think of $\\hat R(f) - R(f)$.\n\n```\nfit(x)\n```");
      scene.speaker().end();
      page.waitUntilListening();
      look(page, "listening");
      offline(page);
      gone(page);
      page.page().reload();
      look(page, "gone");
      assertThat(violations).isEmpty();
    }
  }

  @Test
  void theReportAndTheHistoryHaveNoViolation() {
    try (Chromium chromium = Chromium.launch();
        ChatScene scene = ChatScene.begun(chromium)) {
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
      look(page, "history");
      assertThat(violations).isEmpty();
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
    Page page = visit.page();
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : WIDTHS) {
        page.setViewportSize(width, HEIGHT);
        String name = state + "-" + scheme.name().charAt(0) + width;
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
            .as(name + " fits its width")
            .isEqualTo(true);
        new AxeBuilder(page)
            .setLegacyMode(true) // there are no frames, for which the other opens a page each time
            .analyze()
            .getViolations()
            .forEach(
                rule ->
                    rule.getNodes()
                        .forEach(
                            node ->
                                violations.add(name + " " + rule.getId() + " " + node.getHtml())));
      }
    }
  }
}
