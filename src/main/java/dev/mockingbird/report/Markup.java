package dev.mockingbird.report;

import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jsoup.nodes.Entities;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Turns the Markdown of reference answers and of the interviewer into HTML that is safe to put
/// into a page, whoever wrote it: a file, a model, or a candidate whose words a model repeats. Two
/// walls, since either may have a hole: the renderer shows HTML as text and pictures as their
/// description, and a sanitiser lets nothing through but the elements listed here.
///
/// A heading in a text comes out as a paragraph in bold: it is no part of the page, and would stand
/// among the headings that people who cannot see go by.
///
/// Formulae (`$..$`, `$$..$$`, `\(..\)`, `\[..\]`) come out as text in an element of class `math`,
/// or `math display`, for KaTeX to render in the browser; Markdown does not touch them. A formula
/// has no backtick, and one dollar sign opens it only before, and closes it only after something
/// that is not white space, so that `$5 and $10` stay prices.
public final class Markup {
  // Deeper than people write, and shallow enough for a renderer that calls itself
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .customBlockParserFactory(new FormulaBlocks())
          .customInlineContentParserFactory(new FormulaSpans())
          .build();

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .escapeHtml(true)
          .sanitizeUrls(true)
          .nodeRendererFactory(
              context -> NodeHtml.of(Image.class, node -> NodeHtml.children(node, context)))
          .nodeRendererFactory(
              context -> NodeHtml.of(Heading.class, node -> heading(node, context)))
          .nodeRendererFactory(
              context ->
                  NodeHtml.of(Formula.class, node -> Formula.write(node, context.getWriter())))
          .nodeRendererFactory(
              context ->
                  NodeHtml.of(
                      FormulaBlocks.Block.class, node -> FormulaBlocks.write(node, context)))
          .build();

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements("p", "blockquote", "hr", "br")
          .allowElements("ul", "ol", "li", "pre", "code", "em", "strong", "span", "div", "a")
          .allowAttributes("class")
          .matching(Pattern.compile("math( display)?"))
          .onElements("span", "div")
          .allowAttributes("start")
          .matching(Pattern.compile("\\d{1,9}"))
          .onElements("ol")
          .allowAttributes("href")
          .matching(Pattern.compile("(?i)(https?://|mailto:).*"))
          .onElements("a")
          .allowUrlProtocols("http", "https", "mailto")
          .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
          .toFactory();

  private static final Pattern QUOTE = Pattern.compile("“([^“”]*)”");

  private Markup() {}

  private static void heading(Heading heading, HtmlNodeRendererContext context) {
    HtmlWriter writer = context.getWriter();
    writer.line();
    writer.tag("p");
    writer.tag("strong");
    NodeHtml.children(heading, context);
    writer.tag("/strong");
    writer.tag("/p");
    writer.line();
  }

  public static String html(String markdown) {
    return POLICY.sanitize(RENDERER.render(PARSER.parse(markdown)));
  }

  /// A sentence of ours as HTML, in which each quote of somebody's words runs in its own direction
  /// and leaves that of the sentence as it is.
  ///
  /// @param sentence plain text; quotes stand between “ and ”
  public static String quoting(String sentence) {
    return QUOTE.matcher(Entities.escape(sentence)).replaceAll("“<bdi>$1</bdi>”");
  }
}
