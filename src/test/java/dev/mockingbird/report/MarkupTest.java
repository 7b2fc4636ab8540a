package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {
  private static final List<String> PIECES =
      List.of(
          "<script>",
          "</script>",
          "<img src=x onerror=alert(1)>",
          "[",
          "](",
          ")",
          "javascript:",
          "`",
          "```",
          "\n",
          "\n\n",
          "$",
          "$$",
          "\\(",
          "\\)",
          "\\[",
          "\\]",
          "\\",
          "*",
          "_",
          "> ",
          "- ",
          "\"",
          "'",
          "<",
          ">",
          "<a href=",
          "&#",
          "x",
          " onload=",
          "    ",
          "# ",
          "![",
          "<!--",
          "-->",
          "=",
          "\t");

  /// The whole of what may stand between `<` and `>`.
  private static final Pattern HARMLESS =
      Pattern.compile(
          "/?(h[1-6]|p|blockquote|hr|br|ul|ol|li|pre|code|em|strong|span|div|a)( /)?"
              + "|ol start=\"\\d+\"|(span|div) class=\"math( display)?\""
              + "|a href=\"(https?://|mailto:)[^\"]*\" rel=\"nofollow noopener noreferrer\""
              + "|!-- --");

  private static final Pattern TAG = Pattern.compile("<([^>]*)>");

  @Test
  void headingsListsCodeAndEmphasisAreRendered() {
    assertThat(Markup.html("# A\n\n1. *b*\n2. **c**\n\n- d\n\n> e\n\n```java\nf\n```\n`g`"))
        .contains(
            "<p><strong>A</strong></p>",
            "<ol>",
            "<em>b</em>",
            "<strong>c</strong>",
            "<ul>",
            "<li>d</li>")
        .contains("<blockquote>", "<pre><code>f\n</code></pre>", "<code>g</code>");
  }

  @Test
  void linksToTheWebSayThatTheyAreNotOurs() {
    assertThat(Markup.html("[paper](https://arxiv.org/abs/1706.03762)"))
        .contains(
            "<a href=\"https://arxiv.org/abs/1706.03762\" rel=\"nofollow noopener noreferrer\">");
  }

  @Test
  void htmlIsShownAndNotObeyed() {
    assertThat(Markup.html("a List<String> and a <br> and <b>bold</b>"))
        .contains("List&lt;String&gt;", "&lt;br&gt;", "&lt;b&gt;bold&lt;/b&gt;");
  }

  @Test
  void aPictureBecomesItsDescription() {
    assertThat(Markup.html("see ![the loss curve](https://tracker.example/x.png)"))
        .isEqualTo("<p>see the loss curve</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<ScRiPt src=//evil.example/x.js></ScRiPt>",
        "<img src=x onerror=alert(1)>",
        "![x](x\"onerror=\"alert(1))",
        "![x](javascript:alert(1))",
        "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<style>*{background:url(//evil.example)}</style>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<meta http-equiv=refresh content='0;url=//evil.example'>",
        "<base href=//evil.example/>",
        "<form action=//evil.example><input name=q></form>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#115;cript:alert(1))",
        "[x](java\u0001script:alert(1))",
        "[x](&#x6A;avascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[x](vbscript:msgbox(1))",
        "[x](file:///etc/passwd)",
        "[x](//evil.example)",
        "[x](/api/interviews)",
        "[x](https://a.example\" onmouseover=\"alert(1))",
        "[x](https://a.example 'y\" onmouseover=\"alert(1)')",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "<https://a.example/\"onmouseover=alert(1)>",
        "<div class=\"math display\" style=\"position:fixed\">x</div>",
        "```html\" onmouseover=\"alert(1)\nx\n```",
        "```\n</code></pre><script>alert(1)</script>\n```",
        "`</code><script>alert(1)</script>`",
        "$</span><script>alert(1)</script>$",
        "$x\" onmouseover=\"alert(1)$",
        "$$\n</div><script>alert(1)</script>\n$$",
        "\\(</span><img src=x onerror=alert(1)>\\)",
        "\\[\n</div><svg onload=alert(1)>\n\\]",
        "<!--><script>alert(1)</script>-->",
        "<![CDATA[<script>alert(1)</script>]]>",
        "<?xml version='1.0'?><x onload=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
            + " onerror=alert(1)&gt;\">",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "\u0000<script>alert(1)</script>",
        "\uFEFF<script\u2028>alert(1)</script>",
        "# <img src=x onerror=alert(1)>",
        "- <details open ontoggle=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}"
      })
  void nothingThatCouldRunComesThrough(String payload) {
    assertHarmless(Markup.html(payload));
    assertHarmless(Markup.html("words " + payload + " words"));
    assertHarmless(Markup.html("> - " + payload));
    assertHarmless(Markup.html("*" + payload + "* $a_1" + payload + "$ [" + payload + "](x)"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whateverIsStuckTogetherIsHarmless(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder markdown = new StringBuilder();
      random.ints(12, 0, PIECES.size()).forEach(piece -> markdown.append(PIECES.get(piece)));
      assertHarmless(Markup.html(markdown.toString()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "the $w_1 * w_2 * w_3$ here ¦ w_1 * w_2 * w_3",
        "$\\hat{y}_i \\\\ a_j$ ¦ \\hat{y}_i \\\\ a_j",
        "cost $O(n^2)$, of course ¦ O(n^2)",
        "\\(a_1 b_1\\) ¦ a_1 b_1",
        "$a\\$b$ ¦ a\\$b",
        "*so $a*b$ is* ¦ a*b",
        "- item $p(a_1|b_1)$ ¦ p(a_1|b_1)",
        "$5 and $x_1$ ¦ x_1",
        "$x<y$ ¦ x&lt;y"
      })
  void aFormulaInATextIsLeftAlone(String markdown, String source) {
    assertThat(Markup.html(markdown)).contains("<span class=\"math\">" + source + "</span>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$$w_1*w_2*w_3$$",
        "text before\n$$w_1*w_2*w_3$$\ntext after",
        "$$\nw_1*w_2*w_3\n$$",
        "\\[w_1*w_2*w_3\\]",
        "\\[\nw_1*w_2*w_3\n\\]",
        "- item\n\n  $$\n  w_1*w_2*w_3\n  $$"
      })
  void aFormulaOnItsOwnLinesIsABlock(String markdown) {
    assertThat(Markup.html(markdown)).contains("<div class=\"math display\">w_1*w_2*w_3</div>");
  }

  @Test
  void linesOfAFormulaAreNoList() {
    assertThat(Markup.html("$$\na\n+ b_1\n- c_1\n# d\n$$\nafter"))
        .isEqualTo("<div class=\"math display\">a\n&#43; b_1\n- c_1\n# d</div>\n<p>after</p>\n");
  }

  @Test
  void aDisplayedFormulaInASentenceStaysInItsParagraph() {
    assertThat(Markup.html("$$a_1$$, where $$b_1$$ is"))
        .isEqualTo(
            "<p><span class=\"math display\">a_1</span>, where "
                + "<span class=\"math display\">b_1</span> is</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it costs $5 and $10",
        "between $5 or $10-$20",
        "a lone $ sign",
        "\\$a_1$",
        "echo $HOME",
        "$ a $",
        "$$",
        "$$$",
        "$$\n\n$$",
        "\\(no end",
        "\\\\(a\\\\)",
        "`$a_1$`",
        "``$$a_1$$``",
        "$HOME or `$PATH`",
        "    $a_1$",
        "    $$a_1$$",
        "```\n$a_1$\n$$\nb\n$$\n```"
      })
  void whatIsNoFormulaIsNotMadeOne(String markdown) {
    assertThat(Markup.html(markdown)).doesNotContain("class=");
  }

  @Test
  void aFormulaWithoutAnEndIsText() {
    assertThat(Markup.html("$$ *a*\nb\n\nnext"))
        .isEqualTo("<p>$$ <em>a</em>\nb</p>\n<p>next</p>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "$$", "\\(", "\\[", "$a ", "> ", "*a ", "[", "![", "`", "<", "- "})
  void longTextsOfOneSignAreHarmless(String sign) {
    assertThatCode(() -> Markup.html(sign.repeat(20_000))).doesNotThrowAnyException();
  }

  @Test
  void quotedWordsRunInTheirOwnDirectionAndAreTextsWhateverTheyAre() {
    assertThat(Markup.quoting("It says “שלום” and “<b>1 & $1</b>”."))
        .isEqualTo("It says “<bdi>שלום</bdi>” and “<bdi>&lt;b&gt;1 &amp; $1&lt;/b&gt;</bdi>”.");
  }

  private static void assertHarmless(String html) {
    assertThat(TAG.matcher(html).results().map(tag -> tag.group(1)))
        .allMatch(tag -> HARMLESS.matcher(tag).matches(), "is an element we allow");
    assertThat(TAG.matcher(html).replaceAll("")).doesNotContain("<");
  }
}
