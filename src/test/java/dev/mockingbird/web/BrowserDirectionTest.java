package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What people write in Hebrew or Arabic starts at the right, and what the pages say of it at the
/// left. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserDirectionTest {
  private static final String HEBREW = "המודל לומד את הרעש.";
  private static final String ARABIC = "ما هو القفل؟";

  private TestServer server;
  private InterviewPage visit;
  private Page page;

  @BeforeEach
  void open(Chromium chromium) {
    server = TestServer.start();
    visit = new InterviewPage(chromium.browser(), server.address());
    page = visit.page();
  }

  @AfterEach
  void close() {
    visit.close();
    server.close();
  }

  @Test
  void whatIsSaidInAnInterviewAndAboutItStartsWhereItsScriptDoes() {
    page.navigate("/");
    visit.begin();
    visit.box().fill(HEBREW);
    assertDirection(visit.box(), "rtl");
    visit.answer(HEBREW);
    visit.answer("The training error is low.");
    assertDirection(visit.answers().first().locator(".typed"), "rtl");
    assertDirection(visit.answers().last().locator(".typed"), "ltr");
    visit.endAndReport();

    assertDirection(visit.answers().first().locator(".typed"), "rtl");
    assertDirection(page.locator(".claim").first(), "ltr");
    assertDirection(sent(".discuss").locator(".remark .typed"), "rtl");
    sent(".dispute");
    assertDirection(page.locator(".review .typed"), "rtl");
    assertDirection(page.locator(".disputed bdi"), "rtl");
    assertDirection(page.locator(".disputed"), "ltr");
  }

  @Test
  void aRoleAndAJobDescriptionStartWhereTheirScriptDoes() {
    page.navigate("/");
    page.getByText("A job you prepare for").click();
    page.locator("#role").fill(HEBREW);
    assertDirection(page.locator("#role"), "rtl");
    page.locator("#job").fill(ARABIC);
    assertDirection(page.locator("#job"), "rtl");
    visit.begin();
    assertDirection(page.locator("h1"), "rtl");

    page.navigate("/");
    assertDirection(page.locator(".recent bdi"), "rtl");
    assertDirection(page.locator(".recent a"), "ltr");
    page.navigate("/history");
    assertDirection(page.locator(".interview h2"), "rtl");
    page.locator(".rename summary").click();
    page.locator(".rename input[name=name]").fill("Before the second round");
    page.locator(".rename input[name=name]").press("Enter");
    assertDirection(page.locator(".interview h2"), "ltr");
    assertDirection(page.locator(".interview .soft bdi"), "rtl");
  }

  @Test
  void whatIsLookedForStartsWhereItsScriptDoes() {
    page.navigate("/bank");
    page.locator("#text").fill(ARABIC);
    assertDirection(page.locator("#text"), "rtl");
    assertDirection(page.locator(".row .name").first(), "ltr");
  }

  /// An interview that is gone gives back what was typed in it.
  @Test
  void whatIsGivenBackStartsWhereItsScriptDoes() {
    page.navigate("/");
    visit.begin();
    String gone = visit.path();
    visit.box().fill(HEBREW);
    page.request().delete("/api" + gone);
    page.navigate(gone);

    assertThat(page.locator("#text")).hasValue(HEBREW);
    assertDirection(page.locator("#text"), "rtl");
  }

  @Test
  void theNameOfAnInterviewStartsWhereItsScriptDoes() {
    page.navigate("/");
    visit.begin();
    page.navigate("/history");
    page.locator(".rename summary").click();
    Locator name = page.locator(".rename input[name=name]");
    name.fill(HEBREW);
    assertDirection(name, "rtl");
    name.press("Enter");

    assertDirection(page.locator(".interview h2"), "rtl");
    assertDirection(page.locator(".interview .soft").first(), "ltr");
  }

  @Test
  void anAnswerToAStudiedQuestionStartsWhereItsScriptDoes() {
    page.navigate("/bank/overfitting");
    visit.box().fill(ARABIC);
    assertDirection(visit.box(), "rtl");
    assertDirection(page.locator(".asked"), "ltr");
  }

  @Test
  void whatIsFoundInAnUploadStartsWhereItsScriptDoes(Chromium chromium, @TempDir Path folder) {
    byte[] notes = ("1. What is a mutex?\n" + HEBREW + "\n").getBytes(StandardCharsets.UTF_8);
    try (LocalServer whole = LocalServer.start(folder);
        InterviewPage upload = new InterviewPage(chromium.browser(), whole.address())) {
      Page form = upload.page();
      form.navigate("/bank/import");
      form.getByLabel("File").setInputFiles(new FilePayload("notes.txt", "text/plain", notes));
      upload.button("Show what is in it").click();

      assertDirection(form.locator(".taken h3"), "ltr");
      form.locator(".taken summary").click();
      assertDirection(form.locator(".taken .prose"), "rtl");
    }
  }

  /// The first of these forms, when what is written in it has been sent.
  private Locator sent(String kind) {
    Locator place = page.locator(kind).first();
    place.locator("summary").click();
    place.locator("textarea").fill(HEBREW);
    assertDirection(place.locator("textarea"), "rtl");
    place.locator("button").click();
    return place;
  }

  private static void assertDirection(Locator text, String direction) {
    assertThat(text).hasCSS("direction", direction);
  }
}
