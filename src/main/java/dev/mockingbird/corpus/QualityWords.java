package dev.mockingbird.corpus;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the words that say how an answer or a person was. A persona's lines may have none: they
/// are said before anybody has looked at the answer, and in interview mode nothing is revealed.
final class QualityWords {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(great|exactly|perfect(ly)?|correct(ly)?|incorrect(ly)?|good|right|wrong|excellent(ly)?|nice(ly)?|impressive|impressed|brilliant(ly)?|well"
              + " (done|said|put)|fantastic|amazing|awesome|wonderful|superb|outstanding|terrific|spot"
              + " on|not bad|bad(ly)?|poor(ly)?"
              + "|terrible|disappointing|disappointed|unfortunately|strong|weak|smart|clever"
              + "|true|false|mistaken?|solid|precisely|absolutely|bravo|congratulations"
              + "|hired?|hiring|pass(ed)?|fail(ed)?|score|grade|better|best|worse|worst)\\b",
          Pattern.CASE_INSENSITIVE);

  private QualityWords() {}

  /// The first of them in a text; empty if it has none.
  static Optional<String> in(String text) {
    return WORDS.matcher(text).results().map(MatchResult::group).findFirst();
  }
}
