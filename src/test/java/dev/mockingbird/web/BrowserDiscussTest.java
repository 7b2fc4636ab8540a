package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A point of the report, discussed. Skipped where there is no Chromium.
final class BrowserDiscussTest {
  private static Chromium chromium;
  private TestServer server;
  private InterviewPage page;

  @BeforeAll
  static void launch() {
    chromium = Chromium.launch();
  }

  @AfterAll
  static void quit() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void finish() {
    server = TestServer.start();
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
    page.answer("The training error is low, and the model memorises noise.");
    page.button("End now").click();
    page.button("End and see the report").click();
    page.page().waitForURL("**/report");
  }

  @AfterEach
  void close() {
    page.close();
    server.close();
  }

  @Test
  void theKeyboardIsEnoughAndLeadsToTheDispute() {
    Keyboard keys = page.page().keyboard();
    summary().focus();
    keys.press("Enter");
    keys.press("Tab");
    assertThat(box()).isFocused();
    keys.type("What is right?");
    keys.press("Tab");
    keys.press("Tab");
    assertThat(send()).isFocused();
    keys.press("Enter");

    assertThat(remark()).containsText("The point is: The training error is low");
    assertThat(remark()).isFocused();
    assertThat(box()).hasValue("");
    assertThat(point()).containsText("Nothing that is said here changes the finding or a grade");
    page.page().reload();
    assertThat(remark()).isVisible();

    point().getByText("dispute the finding").click();
    assertThat(page.page().locator("#question-1-point-1-dispute textarea")).isVisible();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whatIsTypedOutlivesAReloadAndAFailure() {
    summary().click();
    box().fill("Why does it matter?");
    page.page().reload();
    assertThat(box()).isVisible();
    assertThat(box()).hasValue("Why does it matter?");

    page.goOffline(true);
    send().click();
    assertThat(point().locator("[role=alert]")).containsText("cannot be reached");
    assertThat(box()).hasValue("Why does it matter?");
    page.goOffline(false);
    send().click();

    assertThat(remark()).containsText("Nobody has written down why");
    page.page().reload();
    assertThat(remark()).hasCount(1);
    assertThat(box()).hasValue("");
  }

  @Test
  void noStateHasAViolation() {
    Looks looks = new Looks();
    summary().click();
    box().fill("Why was this missed?");
    point().scrollIntoViewIfNeeded();
    looks.at(page.page(), "discuss");
    send().click();
    assertThat(remark()).isVisible();
    box().fill("What is right, and what should I read again?");
    send().click();
    assertThat(remark()).hasCount(2);
    remark().first().scrollIntoViewIfNeeded();
    looks.at(page.page(), "discussed");
    page.goOffline(true);
    box().fill("And then?");
    send().click();
    assertThat(point().locator("[role=alert]")).isVisible();
    looks.at(page.page(), "discuss-failed");
    looks.zoomed(page.page(), "discussed");

    assertThat(looks.violations()).isEmpty();
  }

  private Locator point() {
    return page.page().locator("#question-1-point-1-discussion");
  }

  private Locator summary() {
    return point().locator("summary");
  }

  private Locator box() {
    return point().locator("textarea");
  }

  private Locator send() {
    return point().locator("button");
  }

  private Locator remark() {
    return point().locator(".remark");
  }
}
