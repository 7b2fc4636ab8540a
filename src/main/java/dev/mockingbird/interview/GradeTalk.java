package dev.mockingbird.interview;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Leaves out of a model's words what it says about grades: it can change none, so that "I raised
/// your grade" is never true. No list knows every way to say so, which is why the page states
/// beneath each discussion, from what is recorded, what the finding is.
final class GradeTalk {
  private static final Pattern SENTENCE = Pattern.compile("[^\\n]+?(?:[.!?]+(?=\\s|$)|(?=\\n)|$)");

  private static final Pattern ABOUT_GRADES =
      Pattern.compile(
          String.join(
              "|",
              """
              \\b(?:re-?)?grad(?:es?|ed|ing)\\b
              \\b(?:(?:your|my|overall|new|final) (?:\\w+ ){0,2}(?:scores?|marks?|rating)|(?:the|this|your) (?:finding\
              |verdict))\\b.*(?:\\b(?:now|chang|rais|set|increas|updat|correct|adjust|lower|award|giv|gave\
              |upgrad|improv)|\\d)
              \\b(?:chang|rais|set|increas|updat|correct|adjust|lower|award|giv|gave|upgrad|improv)\\w* \
              .{0,40}\\b(?:your|my|overall|the final) (?:\\w+ ){0,2}(?:scores?|marks?|rating|finding\
              |verdict)\\b
              \\b(?:i|we)(?:'ve| have|'ll| will)?(?: now)? (?:chang|rais|mark|award|giv|gave|credit|count)\
              .{0,60}\\b(?:scores?|marks?|credits?|points?|covered|verdict)\\b
              \\b(?:full|maximum) (?:marks?|credits?|points)\\b
              \\b(?:now|is|are|as) (?:counted|marked|credited) (?:as )?(?:covered|correct|right)\\b
              """
                  .strip()
                  .lines()
                  .toList()),
          Pattern.CASE_INSENSITIVE);

  private GradeTalk() {}

  /// The words without such sentences; blank if nothing is left. What is left stands as it stood.
  static String without(String words) {
    return SENTENCE
        .matcher(words)
        .replaceAll(
            sentence ->
                ABOUT_GRADES.matcher(sentence.group().replace('’', '\'')).find()
                    ? ""
                    : Matcher.quoteReplacement(sentence.group()))
        .strip();
  }
}
