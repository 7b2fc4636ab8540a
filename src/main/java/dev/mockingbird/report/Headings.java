package dev.mockingbird.report;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Puts the headings that a text brings along below those of the document, so that no level is
/// skipped and no text opens a part beside ours (PDF/UA-1, 7.4.2).
final class Headings {
  /// Ours are h1 to h3, and children of the body.
  private static final int OURS = 3;

  private static final int LOWEST = 6;

  private Headings() {}

  static void subordinate(Document document) {
    int level = 0;
    for (Element heading : document.select("h1,h2,h3,h4,h5,h6")) {
      int own = heading.tagName().charAt(1) - '0';
      boolean isOurs = document.body().equals(heading.parent());
      level = isOurs ? own : Math.min(level + 1, Math.min(OURS + own, LOWEST));
      heading.tagName("h" + level);
    }
  }
}
