package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at pages as different people see them: light and dark, from a phone to a desk, and zoomed
/// in. Keeps a picture of each in `target/screenshots`.
final class Looks {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<Integer> WIDTHS = List.of(320, 768, 1280);
  private static final int HEIGHT = 800;

  private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

  /// What sticks out of a page that can be scrolled sideways.
  private static final String STICKS_OUT =
      """
      () => document.documentElement.scrollWidth <= innerWidth ? []
        : [...document.querySelectorAll("body *")]
          .filter((element) => element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.outerHTML.slice(0, 120))
      """;

  /// What is cut off where it cannot be scrolled to.
  private static final String CUT_OFF =
      """
      () => [...document.querySelectorAll("body *")].filter((element) => {
        const style = getComputedStyle(element);
        const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
        const seen = element.checkVisibility() && style.clipPath === "none";
        return hides && seen && element.innerText?.trim()
          && (element.scrollWidth > element.clientWidth + 1
            || element.scrollHeight > element.clientHeight + 1);
      }).map((element) => element.className + ": " + element.innerText)
      """;

  /// What stays in its place and leaves less than half of the window to what is read.
  private static final String COVERS =
      """
      () => [...document.querySelectorAll("body *")].filter((element) =>
        /sticky|fixed/.test(getComputedStyle(element).position)
          && element.checkVisibility() && element.offsetHeight > innerHeight / 2)
        .map((element) => element.className + " " + element.offsetHeight)
      """;

  private static final String DRAWN =
      "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final List<String> violations = new ArrayList<>();

  /// Has axe look for what is wrong for people with disabilities.
  void at(Page page, String state) {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      for (int width : WIDTHS) {
        resize(page, width, HEIGHT);
        String name = state + "-" + scheme.name().charAt(0) + width;
        keep(page, name);
        assertThat(page.evaluate(FITS)).as(name + " fits its width").isEqualTo(true);
        new AxeBuilder(page)
            .setLegacyMode(true) // there are no frames, for which the other opens a page each time
            .analyze()
            .getViolations()
            .forEach(
                rule ->
                    rule.getNodes()
                        .forEach(
                            node ->
                                violations.add(name + " " + rule.getId() + " " + node.getHtml())));
      }
    }
  }

  /// A window of 1280 by 1024 pixels, zoomed to 400 %, is one of 320 by 256; and text alone twice
  /// as large.
  void zoomed(Page page, String state) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    resize(page, 320, 256);
    check(page, state + " at 400 %");
    note(page, COVERS, state + " at 400 % is covered by ");
    resize(page, 1280, 1024);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    check(page, state + " with text at 200 %");
    keep(page, state + "-text200");
    page.evaluate("document.documentElement.style.fontSize = ''");
  }

  /// Returns when the page is drawn in its new size.
  private static void resize(Page page, int width, int height) {
    page.setViewportSize(width, height);
    page.evaluate(DRAWN);
  }

  private void check(Page page, String name) {
    note(page, STICKS_OUT, name + " is wider than the window: ");
    note(page, CUT_OFF, name + " loses ");
  }

  private void note(Page page, String script, String problem) {
    ((List<?>) page.evaluate(script)).forEach(found -> violations.add(problem + found));
  }

  List<String> violations() {
    return violations;
  }

  /// Keeps a picture of what is in the window.
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png")));
  }
}
