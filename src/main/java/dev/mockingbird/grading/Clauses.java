package dev.mockingbird.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts an answer into clauses, the smallest pieces that can state something. Knows bullets, code,
/// formulae and abbreviations, in which a full stop ends nothing.
final class Clauses {
  /// Shorter pieces join the clause before them.
  static final int FEWEST_WORDS = 3;

  /// Answers with more clauses are cut more coarsely, which bounds the time of judging.
  static final int MOST_CLAUSES = 120;

  private static final Pattern NO_BREAK_INSIDE =
      Pattern.compile(
          "(?m:^[ \\t]*\\d{1,2}[.)])|\\$\\$[^$]{1,600}\\$\\$|\\$[^$\\n]{1,300}\\$|`[^`\\n]{1,300}`"
              + "|(?i:\\b(?:e\\.g|i\\.e|etc|vs|cf|fig|eq|approx|resp|al|dr|no|incl)\\.)");
  private static final Pattern BREAK =
      Pattern.compile(
          "(?<sentence>(?<=[.!?])[\"'”’)\\]]*\\s+|\\n"
              + "\\s*\\n"
              + "|\\n"
              + "(?=[ \\t]*(?:[-*•+#>]|\\d+[.)])[ \\t])|\\n"
              + "(?=\\p{Lu})|\\n"
              + "?```\\w*\\n"
              + "?)|;\\s|:\\s|\\s[-–—]+\\s|—"
              + "|,\\s+(?=(?:and|but|so|because|which|while|whereas|since|then|or|thus|hence|yet"
              + "|therefore|although|though|however|until|if|when|where|not|rather|instead)\\b)"
              + "|\\s(?=(?:but|because|whereas|although)\\s)");

  private Clauses() {}

  /// A piece of an answer.
  ///
  /// @param sentence the number of the sentence it belongs to
  record Clause(String text, int start, int sentence) {
    int end() {
      return start + text.length();
    }

    boolean asks() {
      return text.endsWith("?");
    }
  }

  static List<Clause> of(String answer) {
    String masked = mask(answer);
    List<Clause> clauses = new ArrayList<>();
    Matcher breaks = BREAK.matcher(masked);
    int start = 0;
    int sentence = 0;
    while (breaks.find()) {
      add(clauses, answer, start, breaks.start(), sentence);
      start = breaks.end();
      sentence += breaks.group("sentence") == null ? 0 : 1;
    }
    add(clauses, answer, start, answer.length(), sentence);
    return clauses.size() <= MOST_CLAUSES ? clauses : coarser(answer, clauses);
  }

  /// Every few neighbouring clauses as one, and each alone.
  ///
  /// @param most how many together
  static List<Clause> runs(String answer, int most) {
    List<Clause> clauses = of(answer);
    List<Clause> runs = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      int start = clauses.get(i).start();
      for (Clause last : clauses.subList(i, Math.min(i + most, clauses.size()))) {
        runs.add(new Clause(answer.substring(start, last.end()), start, last.sentence()));
      }
    }
    return runs;
  }

  /// The text with everything blotted out in which nothing ends.
  private static String mask(String answer) {
    return NO_BREAK_INSIDE.matcher(answer).replaceAll(found -> "x".repeat(found.group().length()));
  }

  private static void add(List<Clause> clauses, String answer, int from, int to, int sentence) {
    String piece = answer.substring(from, to);
    String text = piece.strip();
    if (text.isEmpty()) {
      return;
    }
    boolean joins =
        Words.of(text).size() < FEWEST_WORDS
            && !clauses.isEmpty()
            && clauses.getLast().sentence() == sentence;
    if (joins) {
      Clause before = clauses.removeLast();
      clauses.add(
          new Clause(
              answer.substring(before.start(), to).stripTrailing(), before.start(), sentence));
    } else {
      clauses.add(new Clause(text, from + piece.indexOf(text), sentence));
    }
  }

  private static List<Clause> coarser(String answer, List<Clause> clauses) {
    int size = Math.ceilDiv(clauses.size(), MOST_CLAUSES);
    List<Clause> coarse = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i += size) {
      Clause first = clauses.get(i);
      Clause last = clauses.get(Math.min(i + size, clauses.size()) - 1);
      coarse.add(
          new Clause(answer.substring(first.start(), last.end()), first.start(), coarse.size()));
    }
    return coarse;
  }
}
