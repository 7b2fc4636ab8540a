package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A question tried again in its card. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserAgainTest {
  private static final String WEAK = "It has to do with noise.";
  private static final String GAP =
      "The training error is low while the error on unseen data is high.";

  private TestServer server;
  private InterviewPage page;

  @BeforeEach
  void begin(Chromium chromium) {
    server = TestServer.start();
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
    page.answer(WEAK);
    page.press("Skip");
  }

  @AfterEach
  void close() {
    page.close();
    server.close();
  }

  @Test
  void theKeyboardIsEnoughAndTheOutcomeIsReadOut() {
    Keyboard keys = page.page().keyboard();
    summary().focus();
    keys.press("Enter");
    keys.press("Tab");
    assertThat(box()).isFocused();
    assertThat(grade()).isDisabled();
    keys.type(GAP);
    page.takeAnnouncements();
    keys.press("Enter");

    assertThat(attempt()).containsText("First attempt 0%, second attempt 50%. 1 point better");
    assertThat(attempt().locator(".change").first()).containsText("Now: covered");
    assertThat(attempt().getByRole(AriaRole.HEADING)).isFocused();
    assertThat(page.page().locator("#announcer"))
        .containsText("Second attempt graded. First attempt 0%, second attempt 50%.");
    assertThat(page.takeAnnouncements()).anyMatch(said -> said.contains("second attempt 50%"));
    assertThat(page.answers()).hasCount(1);

    page.page().reload();
    assertThat(attempt()).containsText("second attempt 50%");
    assertThat(summary()).hasCount(0);
    page.answer("The corners of the L1 ball lie on the axes.");
    page.button("Read the report").or(page.page().getByText("Read the report")).click();
    assertThat(page.page().locator("#question-1 .attempt")).containsText("second attempt 50%");
    assertThat(page.page().locator("#question-2 .attempt")).hasCount(0);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whatIsTypedOutlivesAReloadAFailureAndWhatElseIsSaid() {
    summary().click();
    box().fill(GAP);
    page.page().reload();
    page.waitUntilListening();
    assertThat(box()).isVisible();
    assertThat(box()).hasValue(GAP);

    page.goOffline(true);
    grade().click();
    assertThat(page.page().locator(".again [role=alert]")).containsText("cannot be reached");
    assertThat(box()).hasValue(GAP);
    page.goOffline(false);
    page.waitUntilListening();
    page.answer("The corners of the L1 ball lie on the axes.");
    assertThat(box().first()).hasValue(GAP);
    grade().first().click();

    assertThat(attempt()).containsText("second attempt 50%");
    page.page().reload();
    assertThat(attempt()).hasCount(1);
    assertThat(page.page().locator(".again")).hasCount(1);
  }

  /// Who has several open must not take the box or the button of one for those of another.
  @Test
  void boxesAndButtonsHaveNamesOfTheirOwnThatBeginWithWhatIsSeen() {
    page.answer("The corners of the L1 ball lie on the axes.");
    summary().all().forEach(Locator::click);
    box().first().fill(GAP);

    assertThat(page.names("DisclosureTriangle"))
        .contains("Try again : Overfitting", "Try again : L1 and sparsity");
    assertThat(page.names("textbox"))
        .contains("Your second attempt : Overfitting", "Your second attempt : L1 and sparsity")
        .doesNotHaveDuplicates();
    assertThat(page.names("button"))
        .contains("Grade it : Overfitting", "Grade it : L1 and sparsity")
        .doesNotHaveDuplicates();
  }

  @Test
  void noStateHasAViolation() {
    Looks looks = new Looks();
    summary().click();
    box().fill(GAP);
    box().scrollIntoViewIfNeeded();
    looks.at(page.page(), "again");
    grade().click();
    assertThat(attempt()).isVisible();
    attempt().scrollIntoViewIfNeeded();
    looks.at(page.page(), "again-graded");
    page.page().navigate(page.path() + "/report#question-1");
    page.page().locator(".attempt").scrollIntoViewIfNeeded();
    looks.at(page.page(), "again-report");

    assertThat(looks.violations()).isEmpty();
  }

  private Locator summary() {
    return page.page().locator(".again summary");
  }

  private Locator box() {
    return page.page().locator(".again textarea");
  }

  private Locator grade() {
    return page.page().locator(".again button");
  }

  private Locator attempt() {
    return page.page().locator(".attempt");
  }
}
