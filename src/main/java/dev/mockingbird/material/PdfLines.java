package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The lines of a PDF: without the heads, feet and numbers of its pages, and with words joined that
/// a line's end had cut.
final class PdfLines {
  /// How many lines at either end of a page may be its head or foot.
  private static final int EDGE = 2;

  /// On so many pages a line at the edge must stand to be a head or foot.
  private static final int FEWEST_PAGES = 3;

  private static final String PAGE_NUMBER =
      "(?i)\\W*(?:page\\s*)?\\d{1,4}(?:\\s*(?:of|/)\\s*\\d{1,4})?\\W*";

  private final List<Line> lines = new ArrayList<>();
  private final List<Reading.Dropped> dropped = new ArrayList<>();

  private PdfLines() {}

  static Reading read(Document document) {
    List<List<String>> pages = document.select("div.page").stream().map(PdfLines::lines).toList();
    if (pages.stream().allMatch(List::isEmpty)) {
      return new Reading.Broken(
          0, "holds no text, only pictures of pages; have its text recognised first");
    }
    PdfLines pdf = new PdfLines();
    Set<String> repeated = repeated(pages);
    for (int i = 0; i < pages.size(); i++) {
      pdf.page(pages.get(i), i + 1, repeated);
    }
    return new Reading.Article(pdf.joined(), pdf.dropped);
  }

  private static List<String> lines(Element page) {
    List<String> lines = new ArrayList<>();
    for (Element paragraph : page.select("p")) {
      List<String> own = paragraph.wholeText().lines().map(String::stripTrailing).toList();
      if (own.stream().anyMatch(line -> !line.isBlank())) {
        lines.addAll(own.stream().filter(line -> !line.isBlank()).toList());
        lines.add("");
      }
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines;
  }

  private static Set<String> repeated(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> edges = new HashSet<>();
      for (int i = 0; i < page.size(); i++) {
        if (isEdge(page, i)) {
          edges.add(shape(page.get(i)));
        }
      }
      edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
    }
    Set<String> repeated = new HashSet<>(counts.keySet());
    repeated.removeIf(edge -> counts.getOrDefault(edge, 0) < FEWEST_PAGES);
    return repeated;
  }

  private static boolean isEdge(List<String> page, int index) {
    long before = page.subList(0, index).stream().filter(line -> !line.isEmpty()).count();
    long after =
        page.subList(index + 1, page.size()).stream().filter(line -> !line.isEmpty()).count();
    return !page.get(index).isEmpty() && (before < EDGE || after < EDGE);
  }

  private static String shape(String line) {
    return line.strip().replaceAll("\\d+", "#");
  }

  private void page(List<String> page, int number, Set<String> repeated) {
    for (int i = 0; i < page.size(); i++) {
      String line = page.get(i);
      boolean isNumber = line.matches(PAGE_NUMBER) && !line.matches("\\s*\\d+[.)]\\s*");
      if (isEdge(page, i) && (isNumber || isRepeated(line, repeated))) {
        String why = isNumber ? "is a page number" : "stands at the edge of many pages";
        dropped.add(new Reading.Dropped(number, number, line, why));
      } else {
        lines.add(new Line(number, line));
      }
    }
    boolean isOver = !lines.isEmpty() && lines.getLast().text().matches(".*[.?!:]\\W*");
    if (isOver) {
      lines.add(new Line(number, ""));
    }
  }

  /// A question that stands on three pages by chance is none of it.
  private static boolean isRepeated(String line, Set<String> repeated) {
    return repeated.contains(shape(line)) && !line.strip().endsWith("?");
  }

  private List<Line> joined() {
    List<Line> joined = new ArrayList<>();
    for (Line line : lines) {
      boolean isCut =
          !joined.isEmpty()
              && joined.getLast().text().matches(".*\\p{Ll}[-\u00AD]")
              && line.text().matches("\\p{Ll}.*");
      if (isCut) {
        Line before = joined.removeLast();
        String start = before.text().substring(0, before.text().length() - 1);
        joined.add(new Line(before.number(), start + line.text()));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }
}
