package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How soon a typed character is on the screen while 100 tokens a second stream into a conversation
/// with 50 formulae. Not one of the tests, since it needs a machine with nothing else to do: `mvn
/// test -Dtest=TypingEchoBenchmark`.
@ExtendWith(WithChromium.class)
final class TypingEchoBenchmark {
  private static final int FORMULAE = 50;
  private static final int MILLIS_BETWEEN_TOKENS = 10;
  private static final int MILLIS_BETWEEN_KEYS = 60;
  private static final double MOST_MILLIS = 50;

  /// Notes the time from each key to the frame after the one that draws it.
  private static final String WATCH =
      """
      globalThis.echoes = [];
      addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() =>
        setTimeout(() => echoes.push(performance.now() - timeStamp))), true);
      """;

  @Test
  void typingEcho(Chromium chromium) {
    try (ChatScene scene = ChatScene.begun(chromium);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
      InterviewPage page = scene.page();
      for (int i = 0; i < FORMULAE; i++) {
        scene.speaker().say("$$ \\sum_{i=1}^{%d} \\frac{x_i^2}{\\sqrt{n}} $$ ".formatted(i));
      }
      scene.speaker().end();
      page.answer("Go on.");
      assertThat(page.page().locator(".math.drawn")).hasCount(FORMULAE);
      page.box().fill("Go on.");
      page.box().press("Enter");
      assertThat(page.box()).hasValue("");
      Future<?> tokens =
          clock.scheduleAtFixedRate(
              () -> scene.speaker().say("token "), 0, MILLIS_BETWEEN_TOKENS, TimeUnit.MILLISECONDS);
      assertThat(page.page().locator("#live")).containsText("token");
      page.page().evaluate(WATCH);
      page.page()
          .keyboard()
          .type("a word ".repeat(20), new Keyboard.TypeOptions().setDelay(MILLIS_BETWEEN_KEYS));
      tokens.cancel(true);

      List<Double> echoes =
          ((List<?>) page.page().evaluate("echoes.map(Number)"))
              .stream().map(echo -> ((Number) echo).doubleValue()).sorted().toList();
      double median = echoes.get(echoes.size() / 2);
      double late = echoes.get(echoes.size() * 95 / 100);
      System.out.printf("typing echo: median %.0f ms, p95 %.0f ms%n", median, late);
      assertThat(late).isLessThanOrEqualTo(MOST_MILLIS);
    }
  }
}
