package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.mockingbird.interview.StoreFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a candidate has written survives a store that fails. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserStoreTest {
  private static final String TEXT = "The model learns the noise of its training data.";
  private final BreakableStore store = new BreakableStore();
  private TestServer server;
  private InterviewPage page;

  @BeforeEach
  void begin(Chromium chromium) {
    server = TestServer.over(store.store());
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
    page.begin();
  }

  @AfterEach
  void close() {
    page.close();
    server.close();
  }

  private Locator alert() {
    return page.page().locator("#problem");
  }

  private void send() {
    page.box().fill(TEXT);
    page.box().press("Enter");
  }

  @Test
  void theDraftIsKeptWhileTheDiskIsFullAndGoesOutOnceThereIsRoom() {
    store.fail(Kind.FULL);
    send();

    assertThat(alert()).containsText("stays in this browser");
    assertThat(page.box()).hasValue(TEXT);
    assertThat(page.answers()).hasCount(0);
    page.page().reload();
    assertThat(page.box()).hasValue(TEXT);
    page.box().press("Enter");
    assertThat(alert()).containsText("is full");
    store.mend();
    page.button("Try again").click();

    assertTheAnswerIsThereOnce();
  }

  @Test
  void theAnswerGoesOutByItselfWhenTheDatabaseIsBack() {
    store.fail(Kind.LOST);
    send();

    assertThat(alert()).containsText("Your answer is kept");
    assertThat(page.box()).hasValue(TEXT);
    store.mend();

    assertTheAnswerIsThereOnce();
  }

  private void assertTheAnswerIsThereOnce() {
    assertThat(page.answers()).hasCount(1);
    assertThat(page.box()).hasValue("");
    page.waitUntilListening();
    assertThat(alert()).isHidden();
    page.page().reload();
    assertThat(page.answers()).hasCount(1);
    assertThat(page.complaints()).isEmpty();
  }
}
