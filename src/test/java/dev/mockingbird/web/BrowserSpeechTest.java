package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What an interviewer may say, and a candidate may write: formulae cut anywhere, broken ones, and
/// texts that mean the page harm. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
final class BrowserSpeechTest {
  /// In the four styles, within text and on lines of their own, with all that streams stumble over.
  private static final List<String> FORMULAE =
      List.of(
          "$\\lVert w\\rVert_1 \\le t$",
          "It costs $5, while \\(a < b \\& c > d\\) holds",
          "\\[\n\\sum_{i=1}^n x_i^2 \\ge 0\n\\]",
          "$$\n\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}\n$$",
          "\\(\\text{größer als } π → ∞\\)",
          "$p(\\text{\"a\"} \\mid b)$");

  private static final String BROKEN = "\\frac{1}{";
  private static final String CODE = "```python\nif a < b and b > c:\n    return \"$x$\"\n```";

  /// Texts that would do something if a page obeyed them.
  static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg><script>alert(1)</script></svg><svg onload=alert(1)>",
          "[a](javascript:alert(1)) [b](data:text/html,<script>alert(1)</script>)",
          "![c](https://evil.example/pixel.png)",
          "<img src=\"https://evil.example/pixel.png\"><link rel=stylesheet href=//evil.example/x>",
          "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
              + " onerror=alert(1)&gt;\">",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "$\\href{javascript:alert(1)}{x} \\includegraphics{https://evil.example/y.png}$",
          "$\\htmlStyle{background:url(https://evil.example/z)}{x}$",
          "<iframe src=\"https://evil.example/\"></iframe><base href=//evil.example/>",
          "<meta http-equiv=refresh content='0;url=https://evil.example'>",
          "```html\n</code></pre><script>alert(1)</script>\n```");

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
  void formulaeThatComeCharacterByCharacterAreDrawnWhenTheyAreComplete() {
    String text = String.join("\n\n", FORMULAE) + "\n\n$" + BROKEN + "$ stays\n\n" + CODE;
    page.box().fill("Go on.");
    page.box().press("Enter");
    text.codePoints().forEach(c -> scene.speaker().say(Character.toString(c)));

    assertThat(page.page().locator("#live .typed")).hasText(text);
    assertThat(page.page().locator(".math")).hasCount(0);
    assertThat(katex()).isEmpty();
    scene.speaker().end();
    page.waitUntilListening();

    Locator said = page.page().locator("#transcript .said").last();
    assertThat(said.locator(".math.drawn")).hasCount(FORMULAE.size() + 1);
    assertThat(said.locator(".katex math")).hasCount(FORMULAE.size());
    assertThat(said).containsText(BROKEN);
    assertThat(said).containsText("It costs $5, while");
    assertThat(said.locator("pre")).containsText("if a < b and b > c:\n    return \"$x$\"");
    assertThat(katex()).isNotEmpty();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void aStreamCutAtAnyByteReadsTheSame() {
    String data = Browser.json(Map.of("text", String.join("\n", FORMULAE) + "\uD83D\uDC26"));
    Object wrong =
        page.page()
            .evaluate(
                """
                async (data) => {
                  const { eventsOf } = await import("/static/events.js");
                  const bytes = new TextEncoder().encode(
                      `: open\\n\\nid: 1\\r\\nevent: words\\r\\ndata: ${data}\\r\\n\\r\\n`);
                  const wrong = [];
                  for (let cut = 1; cut < bytes.length; cut++) {
                    const pieces = [bytes.slice(0, cut), bytes.slice(cut)];
                    const body = new ReadableStream({ start(stream) {
                      pieces.forEach((piece) => stream.enqueue(piece));
                      stream.close();
                    } });
                    const events = [];
                    for await (const event of eventsOf(new Response(body))) {
                      events.push(event);
                    }
                    const [{ name, data: read } = {}] = events;
                    if (events.length !== 1 || name !== "words"
                        || JSON.stringify(read) !== JSON.stringify(JSON.parse(data))) {
                      wrong.push(cut);
                    }
                  }
                  return wrong;
                }
                """,
                data);

    assertThat((List<?>) wrong).isEmpty();
  }

  @Test
  void hostileTextsDoNothingAsAnAnswerOrFromTheInterviewer() {
    String text = String.join("\n\n", HOSTILE);
    List<String> harm = page.watchForHarm(scene.address());
    page.box().fill(text);
    page.box().press("Enter");
    HOSTILE.forEach(piece -> scene.speaker().say(piece + "\n\n"));
    scene.speaker().end();
    page.waitUntilListening();

    assertThat(page.answers()).containsText(HOSTILE.getFirst());
    assertThat(page.page().locator("#transcript .said").last()).containsText(HOSTILE.getFirst());
    page.page().reload();
    page.waitUntilListening();
    scene.speaker().end();
    page.button("End now").click();
    page.button("End and see the report").click();
    page.page().waitForURL("**/report");
    assertThat(page.page().locator(".answer")).containsText(HOSTILE.getFirst());

    assertThat(harm).isEmpty();
    assertThat(page.complaints()).isEmpty();
  }

  @Test
  void scriptsAndStylesOfAllPagesAreUnder150KilobytesCompressed() {
    page.box().fill("Go on.");
    page.box().press("Enter");
    scene.speaker().say(FORMULAE.getFirst());
    scene.speaker().end();
    page.waitUntilListening();
    assertThat(page.page().locator(".math.drawn")).isVisible();
    Set<String> files = new TreeSet<>(scriptsAndStyles());
    scene.speaker().end();
    page.button("End now").click();
    page.button("End and see the report").click();
    page.page().waitForURL("**/report");
    files.addAll(scriptsAndStyles());
    for (String path :
        List.of("/", "/bank", "/bank/overfitting", "/bank/import", "/history", "/nowhere")) {
      page.page().navigate(path);
      files.addAll(scriptsAndStyles());
    }

    assertThat(files).anyMatch(file -> file.endsWith("katex.min.js"));
    Browser browser = new Browser(scene.address());
    int bytes = files.stream().mapToInt(file -> compressed(browser, file)).sum();
    assertThat(bytes).as(files.toString()).isLessThanOrEqualTo(150 * 1024);
  }

  private static int compressed(Browser browser, String file) {
    var response = browser.open("GET", file, "", "Accept-Encoding", "gzip");
    assertThat(response.statusCode()).as(file).isEqualTo(200);
    try (InputStream body = response.body()) {
      return body.readAllBytes().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The paths of what the page has fetched.
  private List<String> scriptsAndStyles() {
    return fetched("\\.(js|css)$");
  }

  /// What was fetched to draw formulae.
  private List<String> katex() {
    return fetched("katex");
  }

  private List<String> fetched(String pattern) {
    Object paths =
        page.page()
            .evaluate(
                "(pattern) => performance.getEntriesByType('resource')"
                    + ".map((file) => new URL(file.name).pathname)"
                    + ".filter((path) => new RegExp(pattern).test(path))",
                pattern);
    return ((List<?>) paths).stream().map(String::valueOf).toList();
  }
}
