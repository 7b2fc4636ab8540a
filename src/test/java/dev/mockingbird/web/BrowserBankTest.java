package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Searches, studies and picks questions in a real browser. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserBankTest {
  private static LocalServer server;
  private InterviewPage page;

  @BeforeAll
  static void start(@TempDir Path folder) {
    server = LocalServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void open(Chromium chromium) {
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.page().getByRole(AriaRole.LINK, named("Questions")).click();
    page.page().waitForURL("**/bank");
  }

  @AfterEach
  void leave() {
    page.close();
  }

  @Test
  void searchStudyReveal() {
    search("dropo");
    assertThat(rows().first()).containsText("Dropout");
    search("sourdough bread");
    assertThat(rows()).hasCount(0);
    assertThat(page.page().getByText("No question is about this.")).isVisible();

    search("dropout");
    rows().first().getByRole(AriaRole.LINK).click();
    page.box().fill("It switches units off at random.");
    assertThat(page.page().locator("#reference")).hasCount(0);
    page.page().getByRole(AriaRole.LINK, named("Reveal the reference answer")).click();

    assertThat(page.page().locator("#reference")).isVisible();
    assertThat(page.box()).hasValue("It switches units off at random.");
    page.page().locator("input[name=made]").first().check();
    assertThat(page.page().locator("#made")).containsText(Pattern.compile("^1 of \\d points"));
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void anInterviewFromWhatIsPicked() {
    search("k-means");
    pick("K-means");
    search("dropout");
    pick("Dropout");
    assertThat(page.page().getByText("2 questions picked")).isVisible();
    page.page().reload();
    assertThat(page.page().getByText("2 questions picked")).isVisible();

    page.button("Start").click();
    page.page().waitForURL("**/interviews/*");
    page.waitUntilListening();
    assertThat(page.page().locator("#progress")).hasText("Question 1 of 2");
    assertThat(page.page().locator(".said").first()).containsText("k-means");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whatWouldSpoilAnInterviewStaysClosed() {
    search("dropout");
    pick("Dropout");
    page.page().getByLabel("Mode").selectOption("interview");
    page.button("Start").click();
    page.page().waitForURL("**/interviews/*");
    String interview = page.path();

    page.page().navigate("/bank/dropout");

    Locator note = page.page().getByRole(AriaRole.LINK, named("Go on with it, or end it"));
    assertThat(note).hasAttribute("href", interview);
    assertThat(page.page().getByText("Reveal the reference answer")).hasCount(0);
  }

  @Test
  void theStartPageSaysWhatAChoiceComesTo() {
    page.page().navigate("/");
    Locator supply = page.page().locator("#supply");
    assertThat(supply).isEmpty();

    page.page().locator("input[name=topic]").last().check(force());
    page.page().getByLabel("Questions", exactly()).fill("20");
    page.page().getByLabel("Questions", exactly()).blur();

    assertThat(supply).containsText("for there are no more");
    assertThat(page.complaints()).isEmpty();
  }

  private void search(String text) {
    page.page().getByLabel("Search the questions").fill(text);
    String query = text.replace(' ', '+');
    assertThat(page.page()).hasURL(server.address() + "/bank?q=" + query);
  }

  private void pick(String title) {
    page.page().locator(".row", containing(title)).first().getByRole(AriaRole.CHECKBOX).check();
  }

  private Locator rows() {
    return page.page().locator(".row");
  }

  private static Page.LocatorOptions containing(String title) {
    return new Page.LocatorOptions().setHasText(title);
  }

  /// The choice is drawn over the radio button.
  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
