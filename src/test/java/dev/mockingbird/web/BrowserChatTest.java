package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What goes wrong in the middle of an interview, and what must not be lost by it. Skipped where
/// there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserChatTest {
  private ChatScene scene;
  private InterviewPage page;

  @BeforeEach
  void begin(Chromium chromium) {
    scene = ChatScene.begun(chromium);
    page = scene.page();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  @Test
  void anAnswerGivenOfflineIsKeptAndGoesOutOnceWhenTheLineIsBack() {
    page.goOffline(true);
    assertThat(page.status()).hasAttribute("data-state", "offline");
    page.box().fill("An answer on a bad line.");
    page.box().press("Enter");
    assertThat(alert()).containsText("cannot be reached");
    page.button("Try again").click();
    assertThat(alert()).containsText("cannot be reached");
    assertThat(page.box()).hasValue("An answer on a bad line.");

    scene.speaker().say("Thank you.");
    scene.speaker().end();
    page.goOffline(false);

    assertThat(page.box()).hasValue("");
    page.waitUntilListening();
    assertThat(page.answers()).hasCount(1);
    assertThat(alert()).isHidden();
    page.page().reload();
    assertThat(page.answers()).hasCount(1);
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void whatIsChangedWhileTheLineIsDownIsNotSentByItself() {
    page.goOffline(true);
    page.box().fill("A first try");
    page.box().press("Enter");
    assertThat(alert()).isVisible();
    page.box().fill("A second one, not sent");
    page.goOffline(false);

    page.waitUntilListening();
    assertThat(page.answers()).hasCount(0);
    assertThat(page.box()).hasValue("A second one, not sent");
  }

  @Test
  void twoTabsInTheMiddleOfATurnShowTheSame() {
    InterviewPage other = page.secondTab();
    other.waitUntilListening();
    page.box().fill("The training error is low.");
    assertThat(other.box()).hasValue("The training error is low.");
    page.box().press("Enter");
    scene.speaker().say("And what else");

    assertThat(live(page)).containsText("And what else");
    assertThat(live(other)).containsText("And what else");
    assertThat(other.box()).hasValue("");
    other.box().fill("typed meanwhile");
    scene.speaker().say(" do you know?");
    scene.speaker().end();

    for (InterviewPage tab : new InterviewPage[] {page, other}) {
      tab.waitUntilListening();
      assertThat(tab.page().locator("#transcript .said").last()).containsText("do you know?");
      assertThat(tab.answers()).hasCount(1);
      assertThat(tab.box()).hasValue("typed meanwhile");
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @Test
  void anInterviewThatIsGoneGivesBackWhatWasTyped() {
    page.box().fill("half an answer");
    page.context().clearCookies();
    page.box().press("Enter");
    assertThat(alert()).containsText("Not Found");
    assertThat(page.box()).hasValue("half an answer");

    page.page().reload();
    assertThat(page.page().getByLabel("What you had typed")).hasValue("half an answer");
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void enterSendsExceptWhereItEndsALineOrAnInputMethodsChoice() {
    page.box().fill("日本");
    for (String how : new String[] {"isComposing: true", "keyCode: 229"}) {
      page.box()
          .evaluate(
              "box => box.dispatchEvent(new KeyboardEvent('keydown',"
                  + " {key: 'Enter', bubbles: true, cancelable: true, %s}))".formatted(how));
    }
    page.box().press("End");
    page.box().press("Shift+Enter");
    page.page().keyboard().type("second line");
    assertThat(page.box()).hasValue("日本\nsecond line");
    assertThat(page.answers()).hasCount(0);

    page.box().press("Enter");
    assertThat(page.answers()).hasText(Pattern.compile("日本\nsecond line"));
    scene.speaker().end();
  }

  @Test
  void eachMessageIsAnnouncedOnceWhenItIsComplete() {
    page.takeAnnouncements();
    page.box().fill("The training error is low.");
    page.box().press("Enter");
    "What can you say about the cause?".chars().forEach(c -> scene.speaker().say("" + (char) c));
    assertThat(live(page)).containsText("about the cause?");
    assertThat(live(page)).hasAttribute("aria-hidden", "true");
    assertThat(page.takeAnnouncements()).isEmpty();
    scene.speaker().end();
    page.waitUntilListening();

    assertThat(page.box()).isFocused();
    assertThat(page.takeAnnouncements())
        .singleElement()
        .asString()
        .contains("What can you say about the cause?");
  }

  @Test
  void theReaderWhoHasScrolledUpIsLeftAlone() {
    page.page().setViewportSize(800, 600);
    page.box().fill("word\n".repeat(60));
    page.box().press("Enter");
    say(40);
    page.page().waitForFunction(AT_END);
    page.page().mouse().move(400, 200);
    page.page().mouse().wheel(0, -400);
    page.page().waitForFunction("() => !document.getElementById('jump').hidden");
    Object before = page.page().evaluate(PLACE);
    say(40);
    page.box().press("a");
    scene.speaker().end();
    page.waitUntilListening();

    assertThat(page.page().evaluate(PLACE)).isEqualTo(before);
    page.button("Jump to latest").click();
    page.page().waitForFunction(AT_END);
    assertThat(page.button("Jump to latest")).isHidden();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void theClockCountsUpAndCanBeHiddenForGood() {
    Locator clock = page.page().getByRole(AriaRole.TIMER);
    assertThat(clock).hasText(Pattern.compile("(?!0:00)\\d:\\d\\d"));
    page.button("Hide the time").click();
    page.page().reload();
    page.waitUntilListening();
    assertThat(clock).isHidden();
    page.button("Show the time").click();
    assertThat(clock).hasText(Pattern.compile("0:\\d\\d"));
    assertThat(page.page().locator("#progress")).hasText("Question 1 of 2");
  }

  @Test
  void interviewModeCountsDownAndProgressNamesTheFollowUp() {
    page.page().navigate("/");
    page.page().getByText("Interview", new Page.GetByTextOptions().setExact(true)).check();
    page.begin();
    assertThat(page.page().getByRole(AriaRole.TIMER))
        .hasText(Pattern.compile("(9|10):\\d\\d left"));

    scene.speaker().say("And why?");
    scene.speaker().end();
    page.answer("It has to do with lines.");
    assertThat(page.page().locator("#progress")).hasText("Question 1 of 2, follow-up 1 of 2");
  }

  @Test
  void veryShortAndVeryLongAnswersGetAWordOfAdvice() {
    Locator count = page.page().locator("#count");
    page.box().fill("It overfits");
    assertThat(count).hasText("2 words. Say how and why, too");
    page.box().fill("word ".repeat(20));
    assertThat(count).hasText("20 words");
    page.box().fill("word ".repeat(301));
    assertThat(count).containsText("301 words. ");
    assertThat(page.button("Send")).isEnabled();
  }

  @Test
  void everyStepOfATurnIsNamed() {
    page.page().evaluate(STEPS);
    page.box().fill("The training error is low.");
    page.box().press("Enter");
    assertThat(page.status()).hasText("Ada is thinking …");
    scene.speaker().say("And why?");
    assertThat(page.status()).hasText("Ada is speaking …");
    scene.speaker().end();
    page.waitUntilListening();

    assertThat(page.page().evaluate("steps"))
        .isEqualTo(List.of("listening", "grading", "thinking", "asking"));
    assertThat(page.status()).hasText("Ada is listening");
  }

  @Test
  void nothingMovesForWhoWantsNoMotion() {
    page.box().fill("The training error is low.");
    page.box().press("Enter");
    assertThat(page.status()).hasAttribute("data-state", "thinking");
    String moving = "document.getAnimations().length";
    assertThat(page.page().evaluate(moving)).isNotEqualTo(0);
    page.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertThat(page.page().evaluate(moving)).isEqualTo(0);
    scene.speaker().end();
    page.waitUntilListening();
  }

  /// Notes each state that is left for another.
  private static final String STEPS =
      """
      () => {
        globalThis.steps = [];
        new MutationObserver((changes) => changes.forEach(({ oldValue, target }) => {
          if (oldValue !== target.dataset.state && oldValue !== steps.at(-1)) {
            steps.push(oldValue);
          }
        })).observe(document.getElementById("status"),
            { attributeFilter: ["data-state"], attributeOldValue: true });
      }
      """;

  private static final String AT_END =
      "() => document.documentElement.scrollHeight - innerHeight - scrollY < 2";

  /// Where the page is, and where the candidate's answer stands in the window.
  private static final String PLACE =
      "() => scrollY + ' ' + document.querySelector('.answer').getBoundingClientRect().top";

  /// Says lines, each of which must have come before the next is said.
  private void say(int lines) {
    for (int i = 0; i < lines; i++) {
      scene.speaker().say("Line " + i + "\n\n");
    }
    assertThat(live(page)).containsText("Line " + (lines - 1));
  }

  private Locator alert() {
    return page.page().locator("#problem");
  }

  private static Locator live(InterviewPage page) {
    return page.page().locator("#live");
  }
}
