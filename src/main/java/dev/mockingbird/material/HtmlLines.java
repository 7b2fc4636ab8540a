package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The blocks of an HTML element as lines of Markdown: headings, lists, code, tables and quotes;
/// the questions of `details` and `dl` become lines in bold.
final class HtmlLines {
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "body",
          "ul",
          "ol",
          "li",
          "pre",
          "table",
          "blockquote",
          "hr",
          "dl",
          "dt",
          "dd",
          "details",
          "summary",
          "figure",
          "figcaption",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "center",
          "address",
          "fieldset");

  private final ToIntFunction<Element> number;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder inline = new StringBuilder();
  private int current = 1;

  private HtmlLines(ToIntFunction<Element> number) {
    this.number = number;
  }

  /// @param number of the line on which an element stands
  static List<Line> of(Element root, ToIntFunction<Element> number) {
    HtmlLines html = new HtmlLines(number);
    html.children(root, "");
    html.flush("");
    return html.lines;
  }

  private void children(Element element, String indent) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        inline.append(text.getWholeText().replaceAll("\\s+", " "));
      } else if (node instanceof Element child && BLOCKS.contains(child.normalName())) {
        flush(indent);
        current = Math.max(number.applyAsInt(child), 1);
        block(child, indent);
        flush(indent);
      } else if (node instanceof Element child) {
        inline(child, indent);
      }
    }
  }

  private void block(Element element, String indent) {
    String name = element.normalName();
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          paragraph(indent, "#".repeat(name.charAt(1) - '0') + " " + element.text());
      case "ul", "ol" -> list(element, indent);
      case "pre" -> code(element, indent);
      case "table" -> table(element, indent);
      case "hr" -> paragraph(indent, "---");
      case "dt", "summary" ->
          paragraph(indent, element.text().isBlank() ? "" : "**" + element.text().strip() + "**");
      case "blockquote" -> paragraph(indent, "> " + element.text());
      default -> children(element, indent);
    }
  }

  private void inline(Element element, String indent) {
    switch (element.normalName()) {
      case "br" -> {
        add(indent + inline.toString().strip());
        inline.setLength(0);
      }
      case "strong", "b" -> wrapped(element, "**");
      case "em", "i" -> wrapped(element, "*");
      case "code", "kbd", "samp" -> wrapped(element, "`");
      case "sup" -> inline.append(element.text().isBlank() ? "" : "^" + element.text());
      case "sub" -> inline.append(element.text().isBlank() ? "" : "_" + element.text());
      default -> children(element, indent);
    }
  }

  /// Space stays outside of the marks, and a block inside makes them pointless.
  private void wrapped(Element element, String mark) {
    String text = element.text();
    boolean hasBlocks =
        element.getAllElements().stream().anyMatch(e -> BLOCKS.contains(e.normalName()));
    if (text.isBlank() || hasBlocks) {
      children(element, "");
      return;
    }
    String whole = element.wholeText();
    inline.append(Character.isWhitespace(whole.charAt(0)) ? " " : "");
    inline.append(mark).append(text.strip()).append(mark);
    inline.append(Character.isWhitespace(whole.charAt(whole.length() - 1)) ? " " : "");
  }

  /// A list whose items are headings is no list to the reader but numbered headings.
  private void list(Element list, String indent) {
    boolean isNumbered = list.normalName().equals("ol");
    int item = list.hasAttr("start") ? start(list) : 1;
    for (Element child : list.children()) {
      current = Math.max(number.applyAsInt(child), current);
      String mark = isNumbered ? item + ". " : "- ";
      Element first = child.firstElementChild();
      boolean leads =
          first != null && first.normalName().matches("h[1-6]") && child.ownText().isBlank();
      int from = lines.size();
      if (leads && first != null) {
        paragraph(
            indent, "#".repeat(first.normalName().charAt(1) - '0') + " " + mark + first.text());
        first.remove();
        children(child, indent);
        flush(indent);
      } else {
        children(child, indent + "   ");
        flush(indent + "   ");
        marked(from, indent, mark);
      }
      item++;
    }
    blank();
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
  }

  /// Puts the mark of an item before its first line.
  private void marked(int from, String indent, String mark) {
    int first = from;
    while (first < lines.size() && lines.get(first).text().isBlank()) {
      first++;
    }
    if (first < lines.size()) {
      Line line = lines.get(first);
      lines.set(first, new Line(line.number(), indent + mark + line.text().strip()));
    }
    while (lines.size() > first + 1 && lines.getLast().text().isBlank()) {
      lines.removeLast();
    }
  }

  private void code(Element pre, String indent) {
    blank();
    add(indent + "```");
    pre.wholeText().strip().lines().forEach(line -> add(indent + line));
    add(indent + "```");
    blank();
  }

  private void table(Element table, String indent) {
    blank();
    boolean isFirst = true;
    for (Element row : table.select("tr")) {
      current = Math.max(number.applyAsInt(row), current);
      List<String> cells = row.select("> th, > td").eachText();
      add(indent + "| " + String.join(" | ", cells) + " |");
      if (isFirst) {
        add(indent + "|" + " --- |".repeat(Math.max(1, cells.size())));
      }
      isFirst = false;
    }
    blank();
  }

  private void paragraph(String indent, String text) {
    if (!text.isBlank()) {
      blank();
      add(indent + text.strip());
      blank();
    }
  }

  private void flush(String indent) {
    String text = inline.toString().strip();
    inline.setLength(0);
    if (!text.isEmpty()) {
      add(indent + text);
      blank();
    }
  }

  private void blank() {
    if (!lines.isEmpty() && !lines.getLast().text().isBlank()) {
      add("");
    }
  }

  private void add(String text) {
    lines.add(new Line(current, text.stripTrailing()));
  }
}
