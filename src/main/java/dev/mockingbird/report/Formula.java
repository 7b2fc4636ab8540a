package dev.mockingbird.report;

import java.util.Map;
import org.commonmark.node.CustomNode;
import org.commonmark.renderer.html.HtmlWriter;

/// A formula in a Markdown text, its TeX source untouched.
final class Formula extends CustomNode {
  private final String source;
  private final boolean display;

  /// @param display true if it stands on a line of its own when rendered
  Formula(String source, boolean display) {
    this.source = source;
    this.display = display;
  }

  static void write(Formula formula, HtmlWriter writer) {
    writer.tag("span", Map.of("class", formula.display ? "math display" : "math"));
    writer.text(formula.source);
    writer.tag("/span");
  }

  String source() {
    return source;
  }
}
