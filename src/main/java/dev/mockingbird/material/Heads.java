package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The questions of a sheet, in the form that holds most of them: numbered lines, headings of one
/// level, or lines by themselves that ask.
///
/// @param heads in the order of their lines
/// @param repeats lines that ask again what a head asks
/// @param level of the headings that the questions are; 0 if they are none
record Heads(List<Head> heads, List<Integer> repeats, int level) {
  /// Stands for lines that are no headings but ask, and stand by themselves.
  private static final int PLAIN = Sheet.BOLD + 1;

  private static final int LONGEST_PLAIN = 30;

  Heads {
    heads = apart(heads);
    repeats = List.copyOf(repeats);
  }

  /// A number with no words of its own must not take the next question for them.
  private static List<Head> apart(List<Head> heads) {
    return IntStream.range(0, heads.size())
        .mapToObj(
            i ->
                i + 1 < heads.size() && heads.get(i).end() > heads.get(i + 1).line()
                    ? heads.get(i).withoutWords()
                    : heads.get(i))
        .toList();
  }

  static Heads of(Sheet sheet) {
    Numbering numbering = new Numbering(sheet);
    List<Numbering.Numbered> numbered = numbering.questions();
    List<Integer> headings =
        IntStream.rangeClosed(1, PLAIN)
            .mapToObj(level -> asking(sheet, level))
            .filter(lines -> !lines.isEmpty())
            .reduce((best, next) -> isBetter(sheet, next, best) ? next : best)
            .orElse(List.of());
    return numbered.isEmpty() || headings.size() > numbered.size()
        ? ofHeadings(sheet, headings)
        : ofNumbers(sheet, numbered, numbering.repeats());
  }

  private static boolean isBetter(Sheet sheet, List<Integer> next, List<Integer> best) {
    boolean isPlain = !sheet.isHeading(next.getFirst());
    return isPlain ? next.size() > 3 * best.size() : next.size() > best.size();
  }

  private static Heads ofNumbers(
      Sheet sheet, List<Numbering.Numbered> numbered, List<Numbering.Numbered> repeats) {
    List<Head> heads = new ArrayList<>();
    numbered.forEach(one -> heads.add(Head.of(sheet, one)));
    int level = commonLevel(sheet, heads);
    if (level > 0) {
      asking(sheet, level).stream()
          .filter(line -> heads.stream().noneMatch(head -> head.line() == line))
          .filter(line -> repeats.stream().noneMatch(repeat -> repeat.line() == line))
          .filter(line -> line > heads.getFirst().line())
          .filter(line -> !isAfterClosing(sheet, numbered.getLast().line(), line))
          .toList()
          .forEach(line -> heads.add(Head.of(sheet, line)));
    }
    heads.sort(Comparator.comparingInt(Head::line));
    return new Heads(heads, repeats.stream().map(Numbering.Numbered::line).toList(), level);
  }

  /// True if a title such as "Conclusion" stands between the last number and a heading below it.
  private static boolean isAfterClosing(Sheet sheet, int lastNumber, int line) {
    return IntStream.range(lastNumber + 1, line)
        .filter(i -> sheet.level(i) > 0 && sheet.level(i) < sheet.level(line))
        .anyMatch(i -> Clutter.isClosingTitle(sheet.text(i)));
  }

  private static int commonLevel(Sheet sheet, List<Head> heads) {
    List<Integer> levels = heads.stream().map(head -> sheet.level(head.line())).sorted().toList();
    return levels.get(levels.size() / 2);
  }

  private static Heads ofHeadings(Sheet sheet, List<Integer> lines) {
    List<Head> heads = lines.stream().map(line -> Head.of(sheet, line)).toList();
    int level = lines.isEmpty() ? 0 : sheet.level(lines.getFirst());
    return new Heads(heads, List.of(), level);
  }

  /// The lines of a level that ask and that something follows.
  private static List<Integer> asking(Sheet sheet, int level) {
    return IntStream.range(0, sheet.size())
        .filter(line -> level == PLAIN ? isPlain(sheet, line) : sheet.level(line) == level)
        .filter(line -> Asking.asks(sheet.text(line).strip().replaceFirst("^#{1,6}\\s*", "")))
        .filter(line -> isFollowed(sheet, line, level))
        .boxed()
        .toList();
  }

  private static boolean isPlain(Sheet sheet, int line) {
    return sheet.isText(line)
        && !sheet.isHeading(line)
        && sheet.opensParagraph(line)
        && sheet.text(line).matches("\\p{Lu}.*\\?")
        && sheet.text(line).split("\\s+").length <= LONGEST_PLAIN;
  }

  private static boolean isFollowed(Sheet sheet, int line, int level) {
    int next = sheet.nextFilled(line + 1);
    return next < sheet.size() && (sheet.level(next) == 0 || sheet.level(next) > level);
  }
}
