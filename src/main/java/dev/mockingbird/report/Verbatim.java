package dev.mockingbird.report;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts somebody's words into a Markdown text so that they read as they were written, whatever
/// signs are in them: a candidate's `# heading` or unclosed code block must not change the report
/// around it.
final class Verbatim {
  private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>&$~|]");
  private static final Pattern LINE_START = Pattern.compile("^(\\d{0,9})([-+=#.)])");
  private static final Pattern INDENT = Pattern.compile("^[ \\t]+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  // Keeps the look of an indent; Markdown counts only spaces and tabs
  private static final String NO_BREAK_SPACE = "\u00A0";
  private static final String TAB = NO_BREAK_SPACE.repeat(4);
  private static final String LINE_BREAK = "  ";

  private Verbatim() {}

  /// On one line, for within a sentence, a list item or a cell of a table.
  static String inline(String words) {
    return escaped(SPACE.matcher(words).replaceAll(" ").strip());
  }

  /// As a block quote, line for line.
  static String block(String words) {
    return words
        .lines()
        .map(line -> line.isBlank() ? ">" : "> " + escaped(indented(line)) + LINE_BREAK)
        .collect(Collectors.joining("\n"));
  }

  /// Markdown as a block quote, so that what is in it stays in it.
  static String quotedMarkdown(String markdown) {
    return markdown
        .strip()
        .lines()
        .map(line -> line.isBlank() ? ">" : "> " + line)
        .collect(Collectors.joining("\n"));
  }

  private static String indented(String line) {
    return INDENT
        .matcher(line.stripTrailing())
        .replaceFirst(match -> match.group().replace(" ", NO_BREAK_SPACE).replace("\t", TAB));
  }

  private static String escaped(String line) {
    String text = ANYWHERE.matcher(line).replaceAll("\\\\$0");
    return LINE_START.matcher(text).replaceFirst("$1\\\\$2");
  }
}
