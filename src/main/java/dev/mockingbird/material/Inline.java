package dev.mockingbird.material;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
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

  private static final Pattern CODE = Pattern.compile("`[^`]+`");
  private static final char SHIELD = '\uE000'; // of the private use area, so in no text

  private Inline() {}

  /// The words alone. Code keeps its backticks and all within, and formulae their dollars.
  static String plain(String text) {
    return besidesCode(text, Inline::words);
  }

  /// The words alone, and no mark of emphasis left although its other half is missing.
  static String bare(String text) {
    return besidesCode(text, words -> words(words.replaceAll("[*_]{2}", "")));
  }

  private static String besidesCode(String text, UnaryOperator<String> change) {
    List<String> code = CODE.matcher(text).results().map(MatchResult::group).toList();
    String changed = change.apply(CODE.matcher(text).replaceAll(String.valueOf(SHIELD)));
    for (String each : code) {
      changed = changed.replaceFirst(String.valueOf(SHIELD), Matcher.quoteReplacement(each));
    }
    return changed;
  }

  private static String words(String text) {
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
