package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A point of the report, discussed. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserDiscussTest {
  private TestServer server;
  private InterviewPage page;

  @BeforeEach
  void finish(Chromium chromium) {
    server = TestServer.start();
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
    page.answer("The training error is low, and the model memorises noise.");
    page.answer("I have said what I know.");
    page.endAndReport();
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

  /// Who has a screen reader list what can be opened hears the names and nothing beside them; who
  /// speaks to the machine says what is seen.
  @Test
  void everythingThatOpensHasANameOfItsOwnThatBeginsWithWhatIsSeen() {
    List<String> names = page.names("DisclosureTriangle");

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names)
        .contains(
            "Discuss this point : Regularisation reduces it.",
            "Dispute this finding : Regularisation reduces it.",
            "What this grade stood on : answer 2 to 1. Overfitting",
            "Reference answer to 1. Overfitting");
    assertThat(names).filteredOn(name -> name.startsWith("Discuss this point : ")).hasSize(4);
    assertThat(names).filteredOn(name -> name.startsWith("Dispute this finding : ")).hasSize(3);
  }

  /// Who has several points open must not take the box or the button of one for those of another.
  @Test
  void boxesAndButtonsOfOpenPointsHaveNamesOfTheirOwnThatBeginWithWhatIsSeen() {
    page.page().locator(":is(.discuss, .dispute) > summary").all().forEach(Locator::click);

    assertThat(page.names("textbox")).doesNotHaveDuplicates();
    assertThat(page.names("button")).doesNotHaveDuplicates();
    assertThat(page.names("textbox"))
        .contains(
            "Ask about this point, or say what you think of it : Regularisation reduces it.",
            "What was misjudged? Regularisation reduces it.");
    assertThat(page.names("button"))
        .contains(
            "Send what you say of: Regularisation reduces it.",
            "Have it judged again : Regularisation reduces it.");
    assertThat(page.names("link")).contains("dispute the finding (Regularisation reduces it.)");
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
