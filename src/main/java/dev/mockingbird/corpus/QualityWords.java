package dev.mockingbird.corpus;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the words that say how an answer or a person was. A persona's lines may have none: they
/// are said before anybody has looked at the answer, and in interview mode nothing is revealed.
final class QualityWords {
  private static final String ALL =
      """
      great, exactly, perfect, perfectly, correct, correctly, incorrect, incorrectly, good, right,
      wrong, excellent, nice, nicely, impressive, impressed, brilliant, well done, well said,
      well put, fantastic, amazing, awesome, wonderful, superb, outstanding, terrific, spot on,
      not bad, bad, badly, poor, poorly, terrible, disappointing, disappointed, unfortunately,
      strong, weak, smart, clever, true, false, mistake, mistaken, solid, precisely, absolutely,
      bravo, congratulations, hire, hired, hiring, pass, passed, fail, failed, score, grade, better,
      best, worse, worst
      """;

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(" + ALL.strip().replaceAll(",\\s+", "|") + ")\\b", Pattern.CASE_INSENSITIVE);

  private QualityWords() {}

  /// The first of them in a text; empty if it has none.
  static Optional<String> in(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).findFirst();
  }
}
