package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// Reads the article of a web page: leaves scripts, navigation and the like out, says so, and gives
/// the rest as Markdown.
final class HtmlPage {
  private static final int MAX_DEPTH = 200;
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "noscript", "template", "iframe", "svg", "object", "embed", "head");
  private static final Set<String> AROUND =
      Set.of("nav", "aside", "footer", "form", "button", "select", "menu", "dialog");
  private static final Pattern AROUND_BY_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:"
              + "share|sharing|social|newsletter|subscribe|advert|advertisement|ads?|promo"
              + "|sponsored|sidebar|breadcrumbs?|cookie|comments|toc|related|author-bio"
              + ")(?:$|[\\s_-])");

  private final List<Reading.Dropped> dropped = new ArrayList<>();

  private HtmlPage() {}

  static Reading read(String text) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    HtmlPage page = new HtmlPage();
    Document document = Jsoup.parse(text, "", parser);
    if (isTooDeep(document)) {
      return new Reading.Broken(0, "is nested deeper than " + MAX_DEPTH + " levels");
    }
    Element main = main(document);
    page.clear(document, main);
    return new Reading.Article(HtmlLines.of(main, HtmlPage::line), page.dropped);
  }

  private static boolean isTooDeep(Document document) {
    int[] deepest = new int[1];
    NodeTraversor.traverse((_, depth) -> deepest[0] = Math.max(deepest[0], depth), document);
    return deepest[0] > MAX_DEPTH;
  }

  /// The one element that holds the article.
  private static Element main(Document document) {
    for (String selector : List.of("article", "main", "[role=main]")) {
      Element largest =
          document.select(selector).stream()
              .max(Comparator.comparingInt(element -> element.text().length()))
              .orElse(document.body());
      if (largest.text().length() * 2L > document.body().text().length()) {
        return largest;
      }
    }
    return document.body();
  }

  /// Takes what is no article out of the page, and notes each piece that had words.
  private void clear(Document document, Element main) {
    for (Element element : document.body().select("*")) {
      boolean isInside = element.equals(main) || main.parents().contains(element);
      boolean isAround = AROUND.contains(element.normalName()) || isAroundByName(element, main);
      if (isInside || !document.equals(element.root())) {
        continue;
      }
      if (UNSEEN.contains(element.normalName())) {
        drop(element, "is no text (" + element.normalName() + ")");
      } else if (!element.parents().contains(main)) {
        drop(element, "stands outside the article (" + element.normalName() + ")");
      } else if (isAround) {
        drop(element, "surrounds the article (" + element.normalName() + ")");
      }
    }
  }

  /// By its class or id, unless it holds most of the article.
  private static boolean isAroundByName(Element element, Element main) {
    String name = element.className() + " " + element.id();
    return AROUND_BY_NAME.matcher(name).find()
        && element.text().length() * 4L < main.text().length()
        && !element.tag().isInline();
  }

  private void drop(Element element, String why) {
    String words = UNSEEN.contains(element.normalName()) ? "" : element.text();
    if (!words.isBlank() || UNSEEN.contains(element.normalName())) {
      int last = Math.max(line(element), element.endSourceRange().start().lineNumber());
      dropped.add(new Reading.Dropped(line(element), last, words, why));
    }
    element.remove();
  }

  private static int line(Element element) {
    return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 0;
  }
}
