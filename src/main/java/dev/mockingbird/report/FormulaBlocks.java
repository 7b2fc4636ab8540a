package dev.mockingbird.report;

import java.util.Map;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Finds the formulae that have lines of their own, from a line that begins with `$$` or `\[` to
/// one that ends with `$$` or `\]`. They are blocks because a line of a formula may well begin with
/// `+` or `-`, which Markdown would take for a list.
final class FormulaBlocks implements BlockParserFactory {
  private static final int SIGN = 2;
  private static final int INDENTED_CODE = 4;

  /// Holds one [Formula], or the text of a paragraph where the formula has no end.
  static final class Block extends CustomBlock {}

  static void write(Block block, HtmlNodeRendererContext context) {
    HtmlWriter writer = context.getWriter();
    writer.line();
    if (block.getFirstChild() instanceof Formula formula && formula.getNext() == null) {
      writer.tag("div", Map.of("class", "math display"));
      writer.text(formula.source());
      writer.tag("/div");
    } else {
      writer.tag("p");
      NodeHtml.children(block, context);
      writer.tag("/p");
    }
    writer.line();
  }

  @Override
  public BlockStart tryStart(ParserState state, MatchedBlockParser before) {
    int from = state.getNextNonSpaceIndex();
    String line = state.getLine().getContent().toString().substring(from).stripTrailing();
    String close = closing(line);
    int end = line.indexOf(close, SIGN);
    boolean inParagraph = end >= 0 && end + SIGN < line.length();
    return close.isEmpty() || inParagraph || state.getIndent() >= INDENTED_CODE
        ? BlockStart.none()
        : BlockStart.of(new Lines()).atIndex(from);
  }

  /// The sign that ends what the line begins; empty if it begins no formula.
  private static String closing(String line) {
    if (line.startsWith("$$")) {
      return "$$";
    }
    return line.startsWith("\\[") ? "\\]" : "";
  }

  /// Gathers the lines of one block, up to the closing sign or an empty line.
  private static final class Lines extends AbstractBlockParser {
    private final Block block = new Block();
    private final SourceLines lines = new SourceLines();
    private String close = "";
    private boolean closed;

    @Override
    public Block getBlock() {
      return block;
    }

    @Override
    public void addLine(SourceLine line) {
      String text = line.getContent().toString();
      boolean first = lines.isEmpty();
      close = first ? closing(text) : close;
      closed = text.indexOf(close, first ? SIGN : 0) >= 0;
      lines.addLine(line);
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
      return closed || state.isBlank()
          ? BlockContinue.none()
          : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void parseInlines(InlineParser parser) {
      String text = lines.getContent().strip();
      int end = text.indexOf(close, SIGN);
      String source = end < 0 ? "" : text.substring(SIGN, end).strip();
      if (end + SIGN == text.length() && !source.isEmpty()) {
        block.appendChild(new Formula(source, true));
      } else {
        parser.parse(lines, block);
      }
    }
  }
}
