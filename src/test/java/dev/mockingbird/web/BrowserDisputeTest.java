package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A finding of the report, disputed. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserDisputeTest {
  private static final String REASON = "I said just that.";

  private TestServer server;
  private InterviewPage page;
  private String id;
  private Map<String, String> dispute;

  @BeforeEach
  void finish(Chromium chromium) {
    server = TestServer.start();
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
    page.answer("The training error is low, and the model memorises noise.");
    page.endAndReport();
    page.page().locator(".dispute summary").first().click();
    box().fill(REASON);
    id = page.interviewId();
    dispute =
        Map.of("questionId", hidden("questionId"), "pointId", hidden("pointId"), "reason", REASON);
  }

  @AfterEach
  void close() {
    page.close();
    server.close();
  }

  @Test
  void whatIsTypedOutlivesAReloadAndAFailure() {
    page.page().reload();
    assertThat(box()).isVisible();
    assertThat(box()).hasValue(REASON);

    page.goOffline(true);
    button().click();
    assertThat(form().locator("[role=alert]")).containsText("cannot be reached");
    assertThat(box()).hasValue(REASON);
    assertThat(box()).isFocused();
    page.goOffline(false);
    button().click();

    assertThat(page.page().locator("#review-1")).containsText(REASON);
    assertThat(page.page().locator(".disputed")).hasCount(1);
    assertNoDraft();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void afterAReloadMeanwhileTheReasonIsKeptUntilItIsRecorded() {
    leaveWhileAJudgeReads();
    page.page().reload();
    assertThat(box()).hasValue(REASON);
    assertThat(form().locator("[role=status]")).containsText("You have sent this.");

    record();

    assertThat(page.page().locator(".disputed")).containsText(REASON);
    assertThat(form()).hasCount(0);
    assertNoDraft();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whoComesBackWhenItIsRecordedHasNoDraftLeft() {
    leaveWhileAJudgeReads();
    page.page().navigate("/");
    record();

    page.page().navigate("/interviews/" + id + "/report");

    assertThat(page.page().locator(".disputed")).containsText(REASON);
    assertNoDraft();
  }

  @Test
  void whatIsRecordedAlreadyIsShownToWhoSendsItAgain() {
    record();
    button().click();

    assertThat(page.page().locator(".disputed")).containsText(REASON);
    assertThat(page.page().locator(".disputed")).isFocused();
    assertNoDraft();
  }

  @Test
  void whileAJudgeReadsThePageSaysSoAndSendsOnce() {
    List<Route> held = new ArrayList<>();
    page.page().route("**/disputes", held::add);
    page.takeAnnouncements();
    button().click();

    assertThat(form().locator("[role=status]")).hasText("A judge reads your answer again …");
    assertThat(button()).isDisabled();
    assertThat(box()).not().isEditable();
    box().evaluate("box => box.form.requestSubmit()");
    Looks looks = new Looks();
    looks.at(page.page(), "dispute-judged");
    assertThat(looks.violations()).isEmpty();
    assertThat(page.takeAnnouncements()).containsExactly("A judge reads your answer again …");
    assertThat(held).hasSize(1);
    held.getFirst().resume();

    assertThat(page.page().locator("#review-1")).containsText(REASON);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void aHostileReasonDoesNothingToThePage() {
    List<String> harm = page.watchForHarm(server.address());
    box().fill(String.join("\n", BrowserSpeechTest.HOSTILE.subList(0, 5)));
    button().click();

    assertThat(page.page().locator("#review-1")).containsText("<script>alert(1)</script>");
    assertThat(harm).isEmpty();
    assertThat(page.complaints()).isEmpty();
  }

  /// To a judge who has it when the page is left.
  private void leaveWhileAJudgeReads() {
    page.page().route("**/disputes", held -> {});
    button().click();
    assertThat(form().locator("[role=status]")).hasText("A judge reads your answer again …");
  }

  /// What the server does when the judge has read.
  private void record() {
    APIResponse answer =
        page.page()
            .request()
            .post(
                "/api/interviews/" + id + "/disputes",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setData(Browser.json(dispute)));
    assertThat(answer.status()).isEqualTo(201);
  }

  private void assertNoDraft() {
    assertThat(page.page().evaluate("Object.keys(localStorage).join()"))
        .asString()
        .doesNotContain("dispute");
  }

  private Locator form() {
    return page.page().locator("form#question-1-point-1-dispute");
  }

  private String hidden(String name) {
    return form().locator("input[name=" + name + "]").inputValue();
  }

  private Locator box() {
    return form().locator("textarea");
  }

  private Locator button() {
    return form().locator("button");
  }
}
