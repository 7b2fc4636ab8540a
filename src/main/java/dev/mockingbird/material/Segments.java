package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A sheet cut into questions with their answers, and the rest. Each line that is not blank belongs
/// to one question or has a reason why it belongs to none, so that nothing can be lost.
final class Segments {
  static final String BEFORE = "stands before the first question";
  static final String BETWEEN = "stands between two questions as a heading";
  static final String AFTER = "follows the last answer";
  static final String ADVERTISEMENT = "reads like an advertisement or navigation";
  static final String RULE = "is a dividing line";
  static final String REPEAT = "repeats a question";
  static final String NO_WORDS = "has a number but no question";
  static final String UNANSWERED = "is a question without an answer";

  private final Sheet sheet;
  private final List<Head> heads;
  private final Sections sections;

  /// Why a line belongs to no question; empty where it does, or is blank.
  private final String[] reasons;

  /// A question with its whole answer.
  ///
  /// @param first line of the question
  /// @param last line of the answer
  record Pair(int first, int last, String question, String answer) {}

  Segments(Sheet sheet) {
    this.sheet = sheet;
    Heads found = Heads.of(sheet);
    this.heads = found.heads();
    this.sections = new Sections(sheet, found);
    this.reasons = new String[sheet.size()];
    Arrays.fill(reasons, "");
    int first = heads.isEmpty() ? sheet.size() : heads.getFirst().line();
    leaveOut(0, first, BEFORE);
    for (int i = 0; i < heads.size(); i++) {
      sections.clear(heads.get(i), endOf(i), i + 1 == heads.size(), this::leaveOut);
      cutRepeats(heads.get(i), endOf(i), found.repeats());
    }
    for (int i = 0; i < heads.size(); i++) {
      Head head = heads.get(i);
      if (head.question().isBlank() || answer(head).isBlank()) {
        leaveOut(head.line(), endOf(i), head.question().isBlank() ? NO_WORDS : UNANSWERED);
      }
    }
  }

  private int endOf(int head) {
    return head + 1 < heads.size() ? heads.get(head + 1).line() : sheet.size();
  }

  private void leaveOut(int from, int to, String reason) {
    for (int i = from; i < to; i++) {
      if (!sheet.isBlank(i) && reasons[i].isEmpty()) {
        reasons[i] = sheet.isFrontMatter(i) ? "is front matter" : reason;
      }
    }
  }

  private void cutRepeats(Head head, int end, List<Integer> repeats) {
    repeats.stream()
        .filter(line -> line >= head.end() && line < end)
        .findFirst()
        .ifPresent(line -> leaveOut(line, end, REPEAT));
  }

  /// The questions with their answers.
  List<Pair> pairs() {
    return IntStream.range(0, heads.size())
        .filter(i -> reasons[heads.get(i).line()].isEmpty())
        .mapToObj(i -> pair(heads.get(i), endOf(i)))
        .toList();
  }

  private Pair pair(Head head, int end) {
    int last = head.end() - 1;
    for (int i = head.end(); i < end; i++) {
      last = sheet.isBlank(i) || !reasons[i].isEmpty() ? last : i;
    }
    return new Pair(head.line(), last, head.question(), answer(head));
  }

  private String answer(Head head) {
    int end = endOf(heads.indexOf(head));
    List<String> lines = new ArrayList<>();
    for (int i = head.end(); i < end; i++) {
      if (reasons[i].isEmpty()) {
        lines.add(sheet.text(i));
      }
    }
    return AnswerText.of(head.rest(), lines);
  }

  /// Why each line that belongs to no question does so, by its index.
  Map<Integer, String> leftOut() {
    return IntStream.range(0, sheet.size())
        .filter(i -> !reasons[i].isEmpty())
        .boxed()
        .collect(Collectors.toMap(i -> i, i -> reasons[i]));
  }

  /// Which numbers are missing before a question, as a clause, by the line of the question.
  Map<Integer, String> gaps() {
    Map<Integer, String> gaps = new TreeMap<>();
    for (int i = 1; i < heads.size(); i++) {
      int before = heads.get(i - 1).number();
      int after = heads.get(i).number();
      if (before > 0 && after > before + 1) {
        String missing =
            after == before + 2
                ? "number " + (before + 1) + " is missing"
                : "numbers " + (before + 1) + " to " + (after - 1) + " are missing";
        gaps.put(heads.get(i).line(), missing);
      }
    }
    return gaps;
  }
}
