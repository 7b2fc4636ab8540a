package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/// What a candidate sees and does in the browser, in their words.
final class InterviewPage implements AutoCloseable {
  /// Notes every change in a live region, as a screen reader does, and every breach of policy.
  private static final String LISTENER =
      """
      globalThis.announced = [];
      addEventListener("securitypolicyviolation", (e) => console.error(`policy: ${e.blockedURI}`));
      addEventListener("DOMContentLoaded", () => {
        const live = "[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])";
        const regionOf = ({ target }) =>
          (target.closest ? target : target.parentNode)?.closest(live);
        new MutationObserver((changes) => {
          for (const region of new Set(changes.map(regionOf))) {
            if (region && !region.hidden && region.textContent.trim()) {
              announced.push(region.textContent.trim());
            }
          }
        }).observe(document.body, {
          subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"],
        });
      });
      """;

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  InterviewPage(Browser browser, String address) {
    this(browser, new Browser.NewContextOptions(), address);
  }

  /// On a device of the test's choice.
  InterviewPage(Browser browser, Browser.NewContextOptions device, String address) {
    this(browser.newContext(device.setBaseURL(address)));
  }

  private InterviewPage(BrowserContext context) {
    this.context = context;
    context.addInitScript(LISTENER);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          // What the browser says of a status of 400 and more is no fault of the page.
          if (message.type().equals("error") && !message.text().startsWith("Failed to load")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /// The same interview in another tab of the same browser.
  InterviewPage secondTab() {
    InterviewPage second = new InterviewPage(context);
    second.page().navigate(page.url());
    return second;
  }

  /// What a screen reader would have read out since the last time this was asked.
  List<String> takeAnnouncements() {
    return ((List<?>) page.evaluate("announced.splice(0)")).stream().map(String::valueOf).toList();
  }

  /// Errors of scripts, and breaches of the content security policy.
  List<String> complaints() {
    return complaints;
  }

  /// What a hostile text brings about from now on: dialogs, and requests to anybody but the server.
  List<String> watchForHarm(String address) {
    List<String> harm = new CopyOnWriteArrayList<>();
    page.onDialog(
        dialog -> {
          harm.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    context.onRequest(
        request -> {
          if (!request.url().startsWith(address)) {
            harm.add(request.url());
          }
        });
    return harm;
  }

  Page page() {
    return page;
  }

  String path() {
    return page.url().replaceFirst("https?://[^/]+", "");
  }

  String interviewId() {
    return path().replaceFirst("^/interviews/([^/]+).*", "$1");
  }

  /// Ends the interview and waits for its report.
  void endAndReport() {
    button("End now").click();
    button("End and see the report").click();
    page.waitForURL("**/report");
  }

  void begin() {
    button("Start the interview").click();
    page.waitForURL("**/interviews/*");
    waitUntilListening();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator box() {
    return page.getByLabel("Your answer").and(page.locator("textarea"));
  }

  Locator answers() {
    return page.locator(".answer");
  }

  Locator event(String sentence) {
    return page.locator(".event").getByText(sentence);
  }

  Locator status() {
    return page.locator("#status");
  }

  void waitUntilListening() {
    assertThat(status()).containsText(Pattern.compile("is listening"));
  }

  void answer(String text) {
    box().fill(text);
    box().press("Enter");
    assertThat(box()).hasValue("");
    waitUntilListening();
  }

  void press(String name) {
    button(name).click();
    waitUntilListening();
  }

  /// Takes away every file that the report offers.
  ///
  /// @return their names
  List<String> takeReports() {
    return page.locator(".take a[download]").all().stream().map(this::take).toList();
  }

  private String take(Locator link) {
    Download file = page.waitForDownload(link::click);
    Assertions.assertThat(file.path()).isNotEmptyFile();
    return file.suggestedFilename();
  }

  /// The names that the browser tells to assistive technology of all that has a role; it parts what
  /// is seen from what is not with a space.
  List<String> names(String role) {
    CDPSession devtools = context.newCDPSession(page);
    return StreamSupport.stream(
            devtools.send("Accessibility.getFullAXTree").getAsJsonArray("nodes").spliterator(),
            false)
        .map(JsonElement::getAsJsonObject)
        .filter(node -> text(node, "role").equals(role))
        .map(node -> text(node, "name"))
        .toList();
  }

  private static String text(JsonObject node, String property) {
    return node.has(property) ? node.getAsJsonObject(property).get("value").getAsString() : "";
  }

  BrowserContext context() {
    return context;
  }

  void goOffline(boolean isOffline) {
    context.setOffline(isOffline);
  }

  @Override
  public void close() {
    context.close();
  }
}
