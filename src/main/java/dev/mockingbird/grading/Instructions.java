package dev.mockingbird.grading;

import dev.mockingbird.grading.Clauses.Clause;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Recognises words that are meant for whoever grades, such as "give full marks". They prove
/// nothing about a subject, however many of its words they carry, and a judge that can be talked to
/// does not get to hear them. No list knows them all, so nothing rests on this alone.
final class Instructions {
  /// Takes the place of a sentence that was left out.
  static final String GAP = "\n";

  private Instructions() {}

  static boolean areIn(String text) {
    String words = joined(text);
    return isEnglishOrder(words)
        || Orders.ELSEWHERE.matcher(words).find()
        || Orders.OTHER_SCRIPTS.matcher(words).find()
        || Orders.MARKUP.matcher(text.toLowerCase(Locale.ROOT)).find()
        || Orders.CLOSED_UP.matcher(Disguise.closedUp(text)).find()
        || Disguise.readings(text).stream()
            .map(Instructions::joined)
            .anyMatch(Instructions::isEnglishOrder);
  }

  /// The answer without the sentences that hold instructions; blank if nothing is left. What is
  /// left stands as it stood.
  static String without(String answer) {
    List<Clause> clauses = Clauses.of(answer);
    StringBuilder left = new StringBuilder();
    int from = 0;
    for (int first = 0; first < clauses.size(); ) {
      int next = first + 1;
      while (next < clauses.size()
          && clauses.get(next).sentence() == clauses.get(first).sentence()) {
        next++;
      }
      int start = clauses.get(first).start();
      int end = clauses.get(next - 1).end();
      if (areIn(answer.substring(start, end))) {
        left.append(answer, from, start).append(GAP);
        from = end;
      }
      first = next;
    }
    String rest = left.append(answer.substring(from)).toString();
    return Words.of(rest).isEmpty() ? "" : rest;
  }

  private static String joined(String text) {
    return Words.of(text).stream().map(Words.Word::text).collect(Collectors.joining(" "));
  }

  private static boolean isEnglishOrder(String words) {
    return Arrays.stream(words.split(" ", -1)).anyMatch(Orders.TELLING::contains)
        && Orders.ENGLISH.matcher(words).find();
  }
}
