package dev.mockingbird.report;

import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Writes one type of Markdown node as HTML.
record NodeHtml<N extends Node>(Class<N> type, Consumer<N> writer) implements NodeRenderer {
  static <N extends Node> NodeRenderer of(Class<N> type, Consumer<N> writer) {
    return new NodeHtml<>(type, writer);
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(type);
  }

  @Override
  public void render(Node node) {
    writer.accept(type.cast(node));
  }

  /// Writes what is in a node, without the node itself.
  static void children(Node node, HtmlNodeRendererContext context) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }
}
