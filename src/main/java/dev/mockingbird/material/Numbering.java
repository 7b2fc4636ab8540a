package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbered lines of a sheet, and among them the questions: the heaviest chain of rising
/// numbers, where a line weighs more the more it asks and less the more it looks like an item of a
/// list inside an answer. Numbers may have gaps, and may begin again at 1 in a new section.
final class Numbering {
  private static final Pattern NUMBERED =
      Pattern.compile(
          " {0,3}(?<mark>#{1,6}\\s*)?(?:[-*•]\\s+)?(?<bold>\\*\\*|__)?\\s*[(\\[#]?"
              + "(?<word>(?:question|ques|que|q)(?:\\s*(?:no\\.?|number|num|[.#\\-]))?\\s*#?\\s*)?"
              + "(?<section>\\d{1,2}\\.(?=\\d))?(?<number>\\d{1,4})(?<divider>\\s*(?:\\\\?[.):\\]]"
              + "|[-–—|](?=\\s))+(?:\\s*[-–—])?)?(?:(?<rest>\\*\\*|__)(?=\\s|$))?"
              + "(?<text>(?:[\\s\\p{L}*_`$\"“'‘(\\[]|$).*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERED =
      Pattern.compile(
          " {0,3}(?<mark>#{1,6}\\s*)?(?<bold>\\*\\*|__)?(?:question|ques|q)\\s*(?:[:.)]|-\\s)"
              + "(?<rest>\\*\\*|__)?\\s*(?<text>\\S.*)",
          Pattern.CASE_INSENSITIVE);

  private static final double OUTRIGHT = 3;
  private static final double TASK = 2;
  private static final double PHRASE = 0.5;
  private static final double LIST_ITEM = -1.5;
  private static final double UNANSWERED = 0.2;
  private static final double STYLE_CHANGE = 1.2;
  private static final double GAP = 0.1;
  private static final double RESTART = 2.5;
  private static final double RESTART_IN_SECTION = 0.8;
  private static final int LONGEST_PHRASE = 14;
  private static final int FARTHEST = 3000;

  private final Sheet sheet;
  private final List<Numbered> all = new ArrayList<>();
  private final List<Numbered> repeats = new ArrayList<>();

  /// A line that begins with a number.
  ///
  /// @param style lines of one style look alike but for the number
  /// @param text what follows the number; begins inside bold if `isBold`
  record Numbered(int line, int number, String style, boolean isBold, String text) {}

  Numbering(Sheet sheet) {
    this.sheet = sheet;
    Map<String, Integer> lettered = new HashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      Matcher numbered = NUMBERED.matcher(sheet.text(i));
      Matcher letter = LETTERED.matcher(sheet.text(i));
      if (!sheet.isText(i)) {
        continue;
      }
      if (numbered.matches() && isNumbered(numbered)) {
        add(i, Integer.parseInt(numbered.group("number")), style(numbered, i), numbered);
      } else if (letter.matches()) {
        String style = "letter" + sheet.level(i);
        add(i, lettered.merge(style, 1, Integer::sum), style, letter);
      }
    }
    setRepeatsAside();
  }

  /// Of lines that ask the same, the first that is answered stays; a table of contents goes.
  private void setRepeatsAside() {
    Map<String, Numbered> kept = new HashMap<>();
    for (boolean answered : new boolean[] {true, false}) {
      for (int i = 0; i < all.size(); i++) {
        boolean isAnswered = isAnswered(i) && !isBelowNumber(i);
        String folded = Inline.folded(all.get(i).text());
        if (isAnswered == answered && folded.contains(" ")) {
          kept.putIfAbsent(folded, all.get(i));
        }
      }
    }
    for (Numbered one : all) {
      if (kept.getOrDefault(Inline.folded(one.text()), one).line() != one.line()) {
        repeats.add(one);
      }
    }
    all.removeAll(repeats);
  }

  private void add(int line, int number, String style, Matcher found) {
    boolean isBold = found.group("bold") != null && found.group("rest") == null;
    all.add(new Numbered(line, number, style, isBold, found.group("text").strip()));
  }

  /// A number alone, without a full stop or a word before it, may be anything.
  private static boolean isNumbered(Matcher found) {
    return found.group("divider") != null
        || found.group("word") != null
        || (found.group("mark") != null && !found.group("text").isBlank());
  }

  private String style(Matcher found, int line) {
    String word = found.group("word") == null ? "" : "word";
    boolean isBold = found.group("bold") != null || found.group("text").strip().startsWith("**");
    String section = found.group("section") == null ? "" : "section";
    int level = sheet.level(line) == Sheet.BOLD ? 0 : sheet.level(line);
    String divider = found.group("divider");
    boolean isBracket = word.isEmpty() && divider != null && divider.contains(")");
    return level + (isBold ? "bold" : "") + word + section + (isBracket ? ")" : "");
  }

  /// The lines that repeat a numbered line that asks the same.
  List<Numbered> repeats() {
    return List.copyOf(repeats);
  }

  /// The chain of the questions; empty if nothing numbered asks.
  List<Numbered> questions() {
    List<Numbered> first = chain("", false);
    boolean mostAsk = asking(first) * 10 >= first.size() * 6L;
    List<Numbered> chain = answeredRuns(chain(commonStyle(first), mostAsk));
    return asking(chain) * 10 >= chain.size() * 3L ? chain : List.of();
  }

  /// Without runs from 1 that mostly go unanswered, which are tables of contents.
  private List<Numbered> answeredRuns(List<Numbered> chain) {
    List<List<Numbered>> runs = new ArrayList<>();
    for (Numbered one : chain) {
      if (runs.isEmpty() || one.number() <= runs.getLast().getLast().number()) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(one);
    }
    return runs.size() < 2
        ? chain
        : runs.stream().filter(this::isMostlyAnswered).flatMap(List::stream).toList();
  }

  private boolean isMostlyAnswered(List<Numbered> run) {
    return run.stream().filter(one -> isAnswered(all.indexOf(one))).count() * 2 > run.size();
  }

  private static long asking(List<Numbered> chain) {
    return chain.stream().filter(Numbering::asks).count();
  }

  private static boolean asks(Numbered one) {
    return one.style().contains("word")
        || one.style().startsWith("letter")
        || Asking.asks(one.text());
  }

  private static String commonStyle(List<Numbered> chain) {
    Map<String, Integer> counts = new HashMap<>();
    chain.forEach(one -> counts.merge(one.style(), 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /// The heaviest chain, by dynamic programming over its last link.
  ///
  /// @param style of which its links should be; empty if any will do
  /// @param mostAsk whether a line that asks nothing is suspect
  private List<Numbered> chain(String style, boolean mostAsk) {
    double[] best = new double[all.size()];
    int[] before = new int[all.size()];
    Arrays.fill(before, -1);
    int last = -1;
    for (int i = 0; i < all.size(); i++) {
      double weight = weight(i, mostAsk) - strangeness(all.get(i), style);
      best[i] = weight;
      for (int j = Math.max(0, i - FARTHEST); j < i; j++) {
        double joined = best[j] + weight - cost(all.get(j), all.get(i));
        if (joined > best[i]) {
          best[i] = joined;
          before[i] = j;
        }
      }
      last = best[i] > 0 && (last < 0 || best[i] > best[last]) ? i : last;
    }
    List<Numbered> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = before[i]) {
      chain.add(all.get(i));
    }
    Collections.reverse(chain);
    return chain;
  }

  private static double strangeness(Numbered one, String style) {
    return style.isEmpty() || one.style().equals(style) ? 0 : STYLE_CHANGE;
  }

  /// What it costs to go on from one line to another.
  private double cost(Numbered from, Numbered to) {
    double style = from.style().equals(to.style()) ? 0 : STYLE_CHANGE;
    if (to.number() > from.number()) {
      return style + Math.min(1, GAP * (to.number() - from.number() - 1));
    }
    if (to.number() > 1) {
      return Double.POSITIVE_INFINITY;
    }
    return 2 * style + (hasSectionBetween(from.line(), to.line()) ? RESTART_IN_SECTION : RESTART);
  }

  /// True if a heading that has no number stands between two lines.
  private boolean hasSectionBetween(int from, int to) {
    for (int i = to - 1; i > from; i--) {
      if (sheet.isHeading(i) && sheet.level(i) < Sheet.BOLD && !isNumbered(i)) {
        return true;
      }
      boolean mayBeTitle = sheet.isText(i) && sheet.opensParagraph(i);
      if (mayBeTitle && !isNumbered(i) && Clutter.isSectionTitle(sheet.text(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNumbered(int line) {
    return NUMBERED.matcher(sheet.text(line)).matches();
  }

  private double weight(int index, boolean mostAsk) {
    Numbered one = all.get(index);
    boolean isAnswered = isAnswered(index);
    if (asks(one)) {
      boolean outright = Asking.asksOutright(one.text()) || one.style().contains("word");
      double weight = outright ? OUTRIGHT : TASK;
      return isAnswered && !continuesList(index) ? weight : UNANSWERED;
    }
    if (!isAnswered || continuesList(index) || isProse(one.text())) {
      return one.text().isEmpty() && isAnswered ? PHRASE : LIST_ITEM;
    }
    boolean standsOut = sheet.isHeading(one.line()) || stepsOut(one.line()) || isNextTitle(index);
    return standsOut ? PHRASE : mostAsk ? LIST_ITEM / 2 : 0;
  }

  private static boolean isProse(String text) {
    return text.split("\\s+").length > LONGEST_PHRASE;
  }

  /// True for a line with a blank line, or nothing, on either side.
  private boolean stepsOut(int line) {
    return sheet.opensParagraph(line) && (line + 1 == sheet.size() || sheet.isBlank(line + 1));
  }

  /// True for a title by its form whose number is the next after a question's, or after that of
  /// another such title. An item of a list is not, as its list began again from 1.
  private boolean isNextTitle(int index) {
    Numbered one = all.get(index);
    if (!sheet.opensParagraph(one.line()) || one.text().matches(".*[.,;:]")) {
      return false;
    }
    for (int i = index - 1; i >= 0; i--) {
      Numbered before = all.get(i);
      if (before.style().equals(one.style())) {
        boolean isNext = before.number() == one.number() - 1 && !continuesList(i);
        return isNext && (asks(before) || isNextTitle(i));
      }
    }
    return false;
  }

  /// True if something stands between this line and the next of the same numbering.
  private boolean isAnswered(int index) {
    Numbered one = all.get(index);
    if (Asking.asks(one.text()) && Asking.length(one.text()) < one.text().length()) {
      return true;
    }
    int next = sheet.nextFilled(one.line() + 1);
    if (next < sheet.size() && sheet.isRule(next) && next == one.line() + 1) {
      next = sheet.nextFilled(next + 1);
    }
    if (next == sheet.size()) {
      return false;
    }
    boolean isNext = index + 1 < all.size() && all.get(index + 1).line() == next;
    return !isNext || all.get(index + 1).number() <= one.number();
  }

  /// True if a numbered line stands right above, as in a table of contents.
  private boolean isBelowNumber(int index) {
    return index > 0
        && all.get(index - 1).line() == sheet.lastFilled(all.get(index).line())
        && all.get(index - 1).number() < all.get(index).number();
  }

  /// True if the item with the number before stands right above.
  private boolean continuesList(int index) {
    return isBelowNumber(index)
        && all.get(index - 1).number() == all.get(index).number() - 1
        && all.get(index - 1).style().equals(all.get(index).style());
  }
}
