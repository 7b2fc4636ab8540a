package dev.mockingbird.material;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The Markdown inside a line: emphasis, links and escapes.
final class Inline {
  private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\([^)]*\\)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]*\\)");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w$\\\\])(\\*{1,3}|__)(?=\\S)([^$]+?)(?<=\\S)\\1(?![\\w$])");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([.#*_\\[\\]()>~-])");
  private static final Pattern TAG =
      Pattern.compile("</?(?:a|b|i|em|strong|u|span|p|br|code|sup|sub|mark|font)\\b[^>]*>");

  private Inline() {}

  /// The words alone. Code keeps its backticks and formulae their dollars.
  static String plain(String text) {
    String plain = text;
    plain = IMAGE.matcher(plain).replaceAll("$1");
    plain = LINK.matcher(plain).replaceAll("$1");
    plain = TAG.matcher(plain).replaceAll("");
    plain = EMPHASIS.matcher(plain).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
    plain = plain.contains("$") ? plain : ESCAPE.matcher(plain).replaceAll("$1");
    return plain.strip();
  }

  /// What two texts share that say the same in other dress; for finding repeats.
  static String folded(String text) {
    return plain(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip();
  }
}
