package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A remark on a point while a slow model has yet to answer it: the page says so, sends it once,
/// and loses nothing. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserDiscussWaitTest {
  private static final String REMARK = "Why does it matter?";

  private final HeldDiscussant model = new HeldDiscussant();
  private TestServer server;
  private InterviewPage page;

  @BeforeEach
  void send(Chromium chromium) {
    server = TestServer.discussing(model);
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
    page.answer("The training error is low, and the model memorises noise.");
    page.endAndReport();
    point().locator("summary").click();
    box().fill(REMARK);
    button().click();
    await().until(() -> !model.heard().isEmpty());
  }

  @AfterEach
  void close() {
    model.answer("To let go of what waits.");
    page.close();
    server.close();
  }

  @Test
  void thePageSaysThatTheInterviewerThinksAndSendsOnce() {
    assertThinking();
    button().dispatchEvent("click");
    box().evaluate("box => box.form.requestSubmit()");
    box().press("x"); // what is typed now would be lost
    assertThat(box()).hasValue(REMARK);
    Looks looks = new Looks();
    looks.at(page.page(), "discuss-thinking");
    assertThat(looks.violations()).isEmpty();

    model.answer("Since it is so.");

    assertThat(remark()).containsText("Since it is so.");
    assertThat(remark()).isFocused();
    assertThat(box()).hasValue("");
    assertThat(box()).isEditable();
    assertThat(state()).isEmpty();
    assertThat(model.heard()).containsExactly(REMARK);
    assertThat(page.takeAnnouncements())
        .filteredOn(said -> said.contains("thinking"))
        .containsExactly("The interviewer is thinking …");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void aReloadMeanwhileKeepsTheRemarkAndWaitsOn() {
    page.page().reload();
    assertThinking();

    model.answer("Since it is so.");

    assertThat(remark()).containsText("Since it is so.");
    assertThat(remark()).hasCount(1);
    assertThat(box()).hasValue("");
    assertThat(model.heard()).containsExactly(REMARK);
  }

  @Test
  void whoComesBackLaterFindsTheAnswerAndNothingToSendAgain() {
    String report = page.page().url();
    page.page().navigate("/");
    model.answer("Since it is so.");
    await().until(() -> page.page().request().get(report).text().contains("Since it is so."));

    page.page().navigate(report);

    assertThat(remark()).hasCount(1);
    assertThat(box()).hasValue("");
    assertThat(box()).isEditable();
    assertThat(model.heard()).containsExactly(REMARK);
  }

  @Test
  void afterAFailureTheRemarkIsThereToBeSentAgain() {
    model.breakDown();

    assertThat(point().locator("[role=alert]")).isVisible();
    assertThat(state()).isEmpty();
    assertThat(box()).hasValue(REMARK);
    assertThat(box()).isFocused();
    assertThat(box()).isEditable();
    model.answer("Since it is so.");
    button().click();

    assertThat(remark()).containsText("Since it is so.");
    assertThat(remark()).hasCount(1);
    assertThat(model.heard()).containsExactly(REMARK, REMARK);
  }

  @Test
  void whatAModelSaysOfItDoesNothingToThePage() {
    List<String> harm = page.watchForHarm(server.address());
    model.answer(String.join("\n\n", BrowserSpeechTest.HOSTILE));

    assertThat(remark()).containsText(BrowserSpeechTest.HOSTILE.getFirst());
    page.page().reload();
    assertThat(remark()).containsText(BrowserSpeechTest.HOSTILE.getFirst());
    assertThat(harm).isEmpty();
    assertThat(page.complaints()).isEmpty();
  }

  private void assertThinking() {
    assertThat(state()).hasText("The interviewer is thinking …");
    assertThat(button()).isDisabled();
    assertThat(box()).hasValue(REMARK);
    assertThat(box()).not().isEditable();
  }

  private Locator point() {
    return page.page().locator("#question-1-point-1-discussion");
  }

  private Locator state() {
    return point().locator("[role=status]");
  }

  private Locator box() {
    return point().locator("textarea");
  }

  private Locator button() {
    return point().locator("button");
  }

  private Locator remark() {
    return point().locator(".remark");
  }
}
