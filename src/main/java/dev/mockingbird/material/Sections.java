package dev.mockingbird.material;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds what stands between answers and does not belong to them: titles of groups of questions
/// with their introductions, advertisements, dividing lines, and all that follows the last answer.
final class Sections {
  private static final int LONGEST_TITLE = 9;
  private static final Pattern LINKS =
      Pattern.compile("(?:\\s*(?:[-*•+]|\\d+[.)])?\\s*\\[[^\\]]+]\\([^)]*\\)[,.]?\\s*)+");

  private final Sheet sheet;
  private final Heads heads;
  private final Set<Integer> levels;
  private final boolean rulesDivide;

  /// Told which lines belong to no answer, and why.
  @FunctionalInterface
  interface LeavingOut {
    /// Leaves lines out, for one reason.
    ///
    /// @param to exclusive
    void leaveOut(int from, int to, String reason);
  }

  Sections(Sheet sheet, Heads heads) {
    this.sheet = sheet;
    this.heads = heads;
    this.levels = levelsOfSections();
    this.rulesDivide = rulesDivide();
  }

  /// The levels of headings that a question follows at once; an answer's own headings are lower.
  private Set<Integer> levelsOfSections() {
    return heads.heads().stream()
        .map(head -> sheet.lastFilled(head.line()))
        .filter(line -> line >= 0 && sheet.level(line) > 0 && sheet.level(line) < Sheet.BOLD)
        .map(sheet::level)
        .collect(Collectors.toSet());
  }

  /// True if dividing lines stand nowhere but right before a question or after the last one begins.
  private boolean rulesDivide() {
    if (heads.heads().isEmpty()) {
      return false;
    }
    return IntStream.range(heads.heads().getFirst().line(), heads.heads().getLast().line())
        .filter(sheet::isRule)
        .filter(line -> !isUnderline(line))
        .map(line -> sheet.nextFilled(line + 1))
        .allMatch(
            next ->
                heads.heads().stream().anyMatch(head -> head.line() == next)
                    || sheet.isHeading(next)
                    || sheet.isRule(next));
  }

  private boolean isUnderline(int line) {
    return line > 0 && sheet.isHeading(line - 1) && !sheet.text(line - 1).strip().startsWith("#");
  }

  /// Goes through the lines between a question and the next.
  ///
  /// @param end the line of the next question
  void clear(Head head, int end, boolean isLast, LeavingOut out) {
    int section = sectionStart(head, end, isLast);
    out.leaveOut(section, end, isLast ? Segments.AFTER : Segments.BETWEEN);
    boolean afterAdvertisement = false;
    for (int i = head.end(); i < section; ) {
      int stop = Math.min(section, sheet.blockEnd(i));
      if (sheet.isBlank(i)) {
        i++;
        continue;
      }
      if (sheet.isRule(i) && !isUnderline(i)) {
        out.leaveOut(i, i + 1, Segments.RULE);
        stop = i + 1;
      } else if (sheet.isText(i)) {
        afterAdvertisement = clearBlock(i, stop, afterAdvertisement, out);
      }
      i = stop;
    }
  }

  private boolean clearBlock(int from, int to, boolean afterAdvertisement, LeavingOut out) {
    String block = block(from, to);
    boolean isLinks = afterAdvertisement && LINKS.matcher(block.replace("\n", " ")).matches();
    if (isLinks || Clutter.isAdvertisement(block)) {
      out.leaveOut(from, to, Segments.ADVERTISEMENT);
      return true;
    }
    for (int i = from; i < to && to - from > 1; i++) {
      if (standsAlone(i, from, to) && Clutter.isAdvertisement(sheet.text(i))) {
        out.leaveOut(i, i + 1, Segments.ADVERTISEMENT);
      }
    }
    return false;
  }

  /// True for a line that begins a sentence and after which another begins.
  private boolean standsAlone(int line, int from, int to) {
    boolean begins = line == from || sheet.text(line - 1).matches(".*[.!?:…][\"”)*_]*");
    boolean ends = line + 1 == to || sheet.text(line + 1).matches("\\s*[^\\p{Ll}].*");
    return begins && ends;
  }

  private String block(int from, int to) {
    return IntStream.range(from, to).mapToObj(sheet::text).collect(Collectors.joining("\n"));
  }

  /// Where the answer is over and something else begins, at the latest the end.
  private int sectionStart(Head head, int end, boolean isLast) {
    boolean hasAnswer = !head.rest().isBlank();
    for (int i = sheet.nextFilled(head.end()); i < end; ) {
      boolean ends = sheet.isHeading(i) ? endsAnswer(i, head, isLast) : isTitle(i, end, isLast);
      boolean isOver = isLast && isOver(i);
      if ((ends && (hasAnswer || sheet.isHeading(i))) || (isOver && hasAnswer)) {
        return withRulesBefore(i, head);
      }
      hasAnswer |= !sheet.isRule(i);
      i = sheet.nextFilled(sheet.blockEnd(i));
    }
    return end;
  }

  private int withRulesBefore(int line, Head head) {
    int start = line;
    while (sheet.lastFilled(start) >= head.end() && sheet.isRule(sheet.lastFilled(start))) {
      start = sheet.lastFilled(start);
    }
    return start;
  }

  /// Whether the last answer is over here.
  private boolean isOver(int line) {
    if (sheet.isRule(line)) {
      return rulesDivide && !isUnderline(line);
    }
    return sheet.isText(line) && Clutter.isClosing(block(line, sheet.blockEnd(line)));
  }

  private boolean endsAnswer(int line, Head head, boolean isLast) {
    int level = sheet.level(line);
    String title = sheet.text(line);
    boolean isAnswers = head.end() == line && AnswerText.of("", List.of(title)).isBlank();
    if (isAnswers) {
      return false;
    }
    if (heads.level() > 0 && level <= heads.level() && level < Sheet.BOLD) {
      return true;
    }
    if (heads.level() > 0 && heads.level() < Sheet.BOLD) {
      return false;
    }
    boolean isBelow = levels.stream().noneMatch(section -> level <= section);
    boolean closes = isLast && Clutter.isClosingTitle(title);
    return !isBelow || closes || Clutter.isSectionTitle(title) || leadsToQuestion(line);
  }

  /// True for a heading with nothing of its own before the next question.
  private boolean leadsToQuestion(int line) {
    int next = sheet.nextFilled(line + 1);
    while (next < sheet.size() && (sheet.isRule(next) || sheet.isHeading(next))) {
      if (isHead(next)) {
        return true;
      }
      next = sheet.nextFilled(next + 1);
    }
    return next < sheet.size() && isHead(next);
  }

  private boolean isHead(int line) {
    return heads.heads().stream().anyMatch(head -> head.line() == line);
  }

  /// True for a line without any mark that stands by itself as a title.
  private boolean isTitle(int line, int end, boolean isLast) {
    boolean closes = isLast && Clutter.isClosingTitle(sheet.text(line));
    boolean standsAlone =
        sheet.isText(line)
            && (Math.min(end, sheet.blockEnd(line)) == line + 1 || closes)
            && sheet.text(line).strip().split("\\s+").length <= LONGEST_TITLE
            && !sheet.text(line).matches("\\s*(?:[-*•+>|]|\\d+[.)]).*|.*[.;,!]");
    if (!standsAlone) {
      return false;
    }
    String title = sheet.text(line);
    boolean leads = sheet.nextFilled(line + 1) == end && !isLast && Clutter.looksLikeTitle(title);
    return closes || leads || Clutter.isSectionTitle(title);
  }
}
