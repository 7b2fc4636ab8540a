package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The pages around the conversation: they can be read and used by everybody, at any size. Skipped
/// where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserPagesTest {
  private static final String THIN = "I am not sure about this at all.";
  private static final String GOOD =
      "The training error is low while the error on unseen data is high.";

  private static TestServer server;
  private final Looks looks = new Looks();
  private InterviewPage visit;
  private Page page;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open(Chromium chromium) {
    visit = new InterviewPage(chromium.browser(), server.address());
    page = visit.page();
    page.navigate("/");
  }

  @AfterEach
  void close() {
    visit.close();
  }

  /// Two finished interviews and one that is not, as fast as the API has them.
  private void haveHistory() {
    for (String answer : List.of(THIN, GOOD)) {
      String id = begun();
      post("/api/interviews/" + id + "/answers", Map.of("text", answer));
      post("/api/interviews/" + id + "/end", Map.of());
    }
    begun();
  }

  private String begun() {
    return Browser.parse(post("/api/interviews", Map.of("mode", "practice"))).path("id").asText();
  }

  private String post(String path, Map<String, String> body) {
    return page.request()
        .post(
            path,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(Browser.json(body)))
        .text();
  }

  @Test
  void thePagesOfTheHistoryHaveNoViolation() {
    page.navigate("/history");
    looks.at(page, "history-empty");
    haveHistory();
    page.navigate("/history");
    page.locator(".rename summary").first().click();
    looks.at(page, "history");
    compare();
    looks.at(page, "compare");
    page.goBack();
    page.getByRole(AriaRole.LINK, starting("Delete")).first().click();
    looks.at(page, "delete");
    assertThat(looks.violations()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void thePagesOfTheBankAndTheStartHaveNoViolation() {
    page.getByText("A job you prepare for").click();
    visit.button("Test the connection").click();
    assertThat(page.locator("#contact")).containsText("It works");
    looks.at(page, "start-tested");
    page.navigate("/bank");
    page.getByRole(AriaRole.CHECKBOX).first().check();
    looks.at(page, "bank");
    page.navigate("/bank/overfitting");
    looks.at(page, "study");
    page.navigate("/bank/overfitting/reference");
    looks.at(page, "reference");
    page.navigate("/bank/import");
    looks.at(page, "import");
    upload();
    looks.at(page, "preview");
    assertThat(looks.violations()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void nothingIsLostOrToBeScrolledSidewaysOnAZoomedPage() {
    haveHistory();
    page.navigate("/");
    looks.zoomed(page, "start");
    for (String path : List.of("/history", "/bank", "/bank/overfitting", "/bank/import")) {
      page.navigate(path);
      looks.zoomed(page, path.replaceFirst(".*/", ""));
    }
    upload();
    looks.zoomed(page, "preview");
    page.navigate("/bank/overfitting/reference");
    looks.zoomed(page, "reference");
    page.navigate("/history");
    compare();
    looks.zoomed(page, "compare");
    page.goBack();
    page.getByRole(AriaRole.LINK, starting("Delete")).first().click();
    looks.zoomed(page, "delete");
    page.navigate("/history");
    page.getByRole(AriaRole.LINK, starting("Report")).first().click();
    looks.zoomed(page, "report");
    page.navigate("/nowhere");
    looks.zoomed(page, "error");
    page.navigate("/history");
    page.getByRole(AriaRole.LINK, starting("Continue")).first().click();
    visit.answer(THIN);
    looks.zoomed(page, "interview");
    assertThat(looks.violations()).isEmpty();
    assertThat(visit.complaints()).isEmpty();
  }

  @Test
  void anInterviewIsNamedComparedAndDeletedByKeyboard() {
    haveHistory();
    page.navigate("/history");
    Locator rename = page.locator(".rename").first();
    rename.locator("summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(rename.getByLabel("Name")).isFocused();
    page.keyboard().type("Before the second round");
    page.keyboard().press("Enter");
    assertThat(page.getByRole(AriaRole.HEADING, starting("Before the second"))).isVisible();

    visit.takeAnnouncements();
    page.getByRole(AriaRole.CHECKBOX).first().focus();
    page.keyboard().press("Space");
    assertThat(visit.takeAnnouncements()).containsExactly("1 ticked: tick one more.");
    visit.button("Compare").press("Enter");
    assertThat(page.locator("#ticked")).containsText("Nothing to compare yet");
    page.getByRole(AriaRole.CHECKBOX).nth(1).press("Space");
    visit.button("Compare").press("Enter");
    assertThat(page.getByText("1 key point gained, 0 lost")).isVisible();
    assertThat(page.getByRole(AriaRole.CELL, starting("covered"))).containsText("gained");

    page.navigate("/history");
    page.getByRole(AriaRole.LINK, starting("Delete")).first().press("Enter");
    page.getByRole(AriaRole.LINK, starting("Keep it")).press("Enter");
    assertThat(page.locator(".interview")).hasCount(3);
    page.getByRole(AriaRole.LINK, starting("Delete")).first().press("Enter");
    page.evaluate(
        "localStorage.setItem('mockingbird.draft.' + location.pathname.split('/')[2], '')");
    visit.button("Delete for good").press("Enter");
    assertThat(page.locator(".interview")).hasCount(2);
    assertThat(page.getByText("Before the second round")).hasCount(0);
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    assertThat(visit.complaints()).isEmpty();
  }

  /// Who has several open must not take the box or the button of one for those of another.
  @Test
  void openRenamesHaveNamesOfTheirOwnThatBeginWithWhatIsSeen() {
    haveHistory();
    page.navigate("/history");
    Locator renames = page.locator(".rename");
    for (int i = 0; i < renames.count(); i++) {
      renames.nth(i).locator("summary").click();
      renames.nth(i).getByLabel("Name").fill("Round " + i);
      renames.nth(i).getByLabel("Name").press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING, starting("Round " + i))).isVisible();
    }
    renames.locator("summary").all().forEach(Locator::click);

    assertThat(visit.names("textbox"))
        .hasSize(3)
        .allMatch(name -> name.startsWith("Name of Round "))
        .doesNotHaveDuplicates();
    assertThat(visit.names("button"))
        .filteredOn(name -> name.startsWith("Save the name of Round "))
        .hasSize(3)
        .doesNotHaveDuplicates();
  }

  @Test
  void theOverallGradeLeadsToTheQuestionsItIsTheMeanOf() {
    haveHistory();
    page.navigate("/history");
    page.getByRole(AriaRole.LINK, starting("Report")).first().click();
    page.locator(".overall a").click();
    assertThat(page.locator("table:target")).containsText("1 question");
    page.locator("table:target .links a").click();
    assertThat(page.locator("section:target")).containsText("1. Overfitting");
  }

  @Test
  void onPaperIsTheWholeReportAndNothingToPress() {
    haveHistory();
    page.navigate("/history");
    page.getByRole(AriaRole.LINK, starting("Report")).first().click();
    Locator reference = page.getByText("Regularisation reduces it.").last();
    page.locator("summary").getByText("Reference answer").click();
    assertThat(reference).isHidden();

    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.evaluate("dispatchEvent(new Event('beforeprint'))");

    assertThat(reference).isVisible();
    assertThat(page.locator(".overall")).isVisible();
    assertThat(page.locator(".answer mark.covered").first()).isVisible();
    assertThat(page.locator(":is(button, form, nav, textarea, .take):visible")).hasCount(0);
    assertThat(page.evaluate("getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
  }

  private void compare() {
    page.getByRole(AriaRole.CHECKBOX).first().check();
    page.getByRole(AriaRole.CHECKBOX).nth(1).check();
    visit.button("Compare").click();
    assertThat(page.getByText("1 question in common")).isVisible();
  }

  private void upload() {
    page.navigate("/bank/import");
    byte[] notes = "1. What is a mutex?\nA lock.".getBytes(StandardCharsets.UTF_8);
    page.getByLabel("File").setInputFiles(new FilePayload("notes.txt", "text/plain", notes));
    visit.button("Show what is in it").click();
    page.waitForURL("**/bank/import/*");
  }

  private static Page.GetByRoleOptions starting(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
