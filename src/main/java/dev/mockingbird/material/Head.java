package dev.mockingbird.material;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A question as it stands on a sheet.
///
/// @param line where it begins, with its number
/// @param end the line after it
/// @param number 0 if it has none
/// @param rest what stands behind it on its last line, which is the answer's beginning
record Head(int line, int end, int number, String question, String rest) {
  private static final int MOST_LINES = 4;
  private static final int LONG_LINE = 40;
  private static final Pattern BOLD = Pattern.compile("(\\*\\*|__)(.+?)\\1:?(.*)");
  private static final Pattern NAMED =
      Pattern.compile("((?:[^\\s:]+\\s){0,7}[^\\s:]+)(?::\\s+|\\s+[-–—]\\s+)(.{20,})");
  private static final Set<String> LEADS_ON =
      Set.of(
          "a", "an", "the", "and", "or", "of", "in", "on", "to", "for", "with", "between", "from",
          "by", "is", "are", "do", "does", "we", "you", "that", "which", "vs", "versus", "your");

  /// The question of a line that begins with a number.
  static Head of(Sheet sheet, Numbering.Numbered numbered) {
    int line = numbered.line();
    String text = (numbered.isBold() ? "**" : "") + numbered.text();
    if (!Inline.plain(text).replaceAll("[*_#]", "").isBlank()) {
      return read(sheet, new int[] {line, line, numbered.number()}, text);
    }
    int next = sheet.nextFilled(line + 1);
    boolean isThere = next < sheet.size() && sheet.isText(next);
    return isThere
        ? read(sheet, new int[] {line, next, numbered.number()}, unmarked(sheet.text(next)))
        : new Head(line, line + 1, numbered.number(), "", "");
  }

  /// The question of a heading, or of a line by itself.
  static Head of(Sheet sheet, int line) {
    return read(sheet, new int[] {line, line, 0}, unmarked(sheet.text(line)));
  }

  Head withoutWords() {
    return new Head(line, line + 1, number, "", "");
  }

  private static String unmarked(String text) {
    return text.strip().replaceFirst("^#{1,6}\\s*", "").replaceFirst("\\s+#+$", "");
  }

  /// @param place the line where it begins, the line its words begin on, and its number
  private static Head read(Sheet sheet, int[] place, String text) {
    int line = place[1];
    Matcher bold = BOLD.matcher(text.strip());
    if (bold.matches() && !Asking.asks(bold.group(3))) {
      return head(sheet, place, line, bold.group(2), bold.group(3));
    }
    if (sheet.isHeading(line)) {
      return head(sheet, place, line, unmarked(text), "");
    }
    int last = lastLine(sheet, line, text);
    String joined =
        text
            + IntStream.rangeClosed(line + 1, last)
                .mapToObj(i -> " " + sheet.text(i).strip())
                .reduce("", String::concat);
    Matcher named = NAMED.matcher(joined);
    if (!Asking.asks(joined) && named.matches()) {
      return head(sheet, place, last, named.group(1), named.group(2));
    }
    int length = Asking.asks(joined) ? Asking.length(joined) : joined.length();
    return head(sheet, place, last, joined.substring(0, length), joined.substring(length));
  }

  private static Head head(Sheet sheet, int[] place, int last, String question, String rest) {
    boolean isUnderlined =
        sheet.isHeading(last)
            && sheet.level(last) <= 2
            && !sheet.text(last).strip().startsWith("#")
            && last + 1 < sheet.size();
    String plain = Inline.bare(question);
    return new Head(place[0], last + (isUnderlined ? 2 : 1), place[2], plain, rest.strip());
  }

  /// The last line of a question that may go on over the line's end.
  private static int lastLine(Sheet sheet, int line, String text) {
    String joined = text;
    int last = line;
    while (goesOn(sheet, last, joined) && last - line < MOST_LINES) {
      last++;
      joined = joined + " " + sheet.text(last).strip();
    }
    return last;
  }

  private static boolean goesOn(Sheet sheet, int last, String joined) {
    int next = last + 1;
    if (next >= sheet.size() || !sheet.isText(next) || sheet.isHeading(next)) {
      return false;
    }
    String following = sheet.text(next).strip();
    if (joined.matches("(?s).*[.?!:][*_)\"”]*") || following.matches("(?:[-*•+>|]|\\d+[.)]).*")) {
      return false;
    }
    List<String> words = List.of(joined.split("\\s+"));
    boolean leadsOn = LEADS_ON.contains(words.getLast().toLowerCase(Locale.ROOT));
    boolean goesOnSmall = Character.isLowerCase(following.charAt(0));
    boolean isLong = joined.length() >= LONG_LINE;
    boolean endsAsking = Asking.asks(joined) && following.matches("[^.!?]{0,120}\\?.*");
    return leadsOn || (goesOnSmall && (isLong || endsAsking)) || (isLong && endsAsking);
  }
}
