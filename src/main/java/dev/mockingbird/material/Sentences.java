package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sentences and list items of a Markdown text as plain text. Code, tables, images and headings
/// claim nothing; items too short to stand alone are read together with the line that leads to
/// them.
final class Sentences {
  /// A list item with fewer words needs the line before the list.
  private static final int FEWEST_WORDS = 4;

  /// A list of items that each have fewer words is one claim, if it is no longer than a sentence.
  private static final int FEW_WORDS = 6;

  private static final int WORDS_OF_LIST = 25;

  /// Longer sentences are cut where a semicolon allows it.
  private static final int MANY_WORDS = 40;

  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•+–]|\\(?\\d{1,3}[.)])\\s+(.*)");
  private static final Pattern END =
      Pattern.compile("[.!?][\"'”’)\\]]*\\s+(?=[\"'“‘(\\[$`*]?[\\p{Lu}\\p{N}$`])");
  private static final Pattern NO_END =
      Pattern.compile(
          "(?i).*(?:\\b(?:e\\.g|i\\.e|etc|vs|cf|fig|eq|eqn|approx|resp|al|dr|mr|ms|prof|no|incl|sec"
              + "|ch|pp|ref|viz|jr|st)\\.|\\b\\p{L}\\.)\\s*");

  private final List<String> found = new ArrayList<>();
  private final List<String> items = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private String lead = "";

  private Sentences() {}

  static List<String> of(String markdown) {
    Sentences sentences = new Sentences();
    Sheet sheet = new Sheet(Line.of(markdown));
    for (int i = 0; i < sheet.size(); i++) {
      sentences.read(sheet, i);
    }
    sentences.endParagraph();
    sentences.endList();
    return List.copyOf(sentences.found);
  }

  private void read(Sheet sheet, int i) {
    String line = sheet.text(i);
    Matcher item = ITEM.matcher(line);
    boolean isHeading = sheet.isHeading(i) && sheet.size() > 1;
    if (!sheet.isText(i) || isHeading || line.strip().startsWith("|")) {
      endParagraph();
      if (isHeading) {
        endList();
        lead = Inline.plain(line.strip().replaceFirst("^#{1,6}\\s*", "")).replaceFirst(":$", "");
      }
    } else if (item.matches()) {
      endParagraph();
      items.add(item.group(1).strip());
    } else if (!items.isEmpty() && line.startsWith(" ") && !sheet.opensParagraph(i)) {
      items.add(items.removeLast() + " " + line.strip());
    } else {
      endList();
      paragraph.append(line.strip().replaceFirst("^>\\s*", "")).append(' ');
    }
  }

  private void endParagraph() {
    String text = Inline.plain(paragraph.toString()).replaceAll("\\s+", " ");
    paragraph.setLength(0);
    List<String> sentences = cut(text);
    boolean leads = !sentences.isEmpty() && sentences.getLast().endsWith(":");
    if (leads) {
      String last = sentences.removeLast();
      lead = last.substring(0, last.length() - 1);
    } else if (!sentences.isEmpty()) {
      lead = "";
    }
    found.addAll(sentences);
  }

  /// Short items say something only together, or with what leads to them.
  private void endList() {
    List<String> plain =
        items.stream().map(Inline::plain).map(text -> text.replaceAll("\\s+", " ")).toList();
    items.clear();
    if (isOneClaim(plain)) {
      String all = plain.stream().map(Sentences::unstopped).collect(Collectors.joining(", "));
      found.add((lead.isEmpty() ? "" : lead + ": ") + all);
      return;
    }
    for (String item : plain.stream().map(Sentences::unstopped).toList()) {
      String whole = isShort(item) && !lead.isEmpty() ? lead + ": " + item : item;
      found.addAll(cut(whole));
    }
  }

  private static boolean isOneClaim(List<String> items) {
    return !items.isEmpty()
        && items.stream().allMatch(item -> words(item) < FEW_WORDS)
        && items.stream().mapToInt(Sentences::words).sum() <= WORDS_OF_LIST;
  }

  private static boolean isShort(String text) {
    return words(text) < FEWEST_WORDS;
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  private static String unstopped(String text) {
    return text.replaceFirst("(?:[;,]|[;,] (?:and|or))$", "");
  }

  private static List<String> cut(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      String sentence = text.substring(start, end.end());
      if (!NO_END.matcher(sentence).matches()) {
        sentences.addAll(shorter(sentence.strip()));
        start = end.end();
      }
    }
    sentences.addAll(shorter(text.substring(start).strip()));
    sentences.removeIf(String::isBlank);
    return sentences;
  }

  private static List<String> shorter(String sentence) {
    return sentence.split("\\s+").length <= MANY_WORDS
        ? List.of(sentence)
        : List.of(sentence.split(";\\s+"));
  }
}
