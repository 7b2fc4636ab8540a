package dev.mockingbird.llm;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Leaves out of a model's words what says how an answer or a person was: while an interview goes
/// on nobody is praised or blamed, and in interview mode nothing is revealed. English only, and no
/// list knows every way to say so; what a technical sentence says with the same words stays.
final class QualityTalk {
  private static final String HOW =
      "(?:great|good|perfect|correct|incorrect|right|wrong|excellent|nice|impressive|brilliant"
          + "|fantastic|amazing|awesome|wonderful|superb|outstanding|terrific|solid|strong|weak"
          + "|poor|bad|terrible|true|false|mistaken|accurate|inaccurate|insightful|spot on|on point"
          + "|well done|well said|well put|on the right track|on track|close|almost there)";

  private static final String HOW_FAR =
      "(?:(?:not|quite|very|really|absolutely|mostly|partly|partially|almost|completely|totally"
          + "|entirely|so|pretty|exactly|all|an?|the|just|indeed|also|fairly|largely) )*";

  private static final String WHAT =
      "(?:job|work|answer|point|start|explanation|try|attempt|effort|summary|description|overview"
          + "|thinking|insight|catch|understanding|grasp|intuition|observation|reasoning|example"
          + "|definition|reply|response)";

  private static final String FIRST =
      "^\\W*(?:(?:yes|yeah|yep|no|ok|okay|well|hm+|ah|oh|wow|so|and|but|alright|all right|thanks"
          + "|thank you|i think)\\W+)*";

  /// Begins with what judges.
  private static final String JUDGING =
      FIRST + HOW_FAR + "(?:" + HOW + "|exactly|precisely|absolutely)(?: " + WHAT + ")?";

  private static final Pattern JUDGES =
      either(
          JUDGING + "(?:\\W+\\w+){0,2}\\W*$",
          FIRST
              + "(?:that|this|your (?:\\w+ ){0,2}WHAT(?: of(?: \\w+){1,4}?)?)"
              + "(?:'s| is| was| sounds| seems| looks) HOW_FARHOW\\b",
          FIRST + "you(?:'re| are| were) HOW_FARHOW\\b",
          FIRST
              + "you(?:'ve| have)? (?:got|nailed|hit|captured|explained|described|covered"
              + "|understood)\\b.{0,60}\\b(?:it|well|right|correctly|nicely|perfectly"
              + "|accurately)\\b",
          "\\b(?:good|great|nice|excellent|solid|strong|brilliant|perfect|wonderful|fantastic|poor"
              + "|weak|bad|impressive)(?: \\w+)? WHAT\\b",
          "\\b(?:well|nicely|perfectly|poorly|badly) (?:done|said|put|explained|described"
              + "|answered)\\b",
          "\\b(?:i (?:really )?(?:like|love|appreciate|agree|disagree)|impressed|kudos|bravo"
              + "|congratulations)\\b");

  /// What judges before a question in the same sentence.
  private static final Pattern OPENING = either(JUDGING + "\\s*(?:[,;:!.]|--?|[–—])\\s*");

  private QualityTalk() {}

  private static Pattern either(String... ways) {
    return Pattern.compile(
        Arrays.stream(ways)
            .map(way -> way.replace("HOW_FAR", HOW_FAR).replace("WHAT", WHAT).replace("HOW", HOW))
            .collect(Collectors.joining("|")),
        Pattern.CASE_INSENSITIVE);
  }

  /// What is left of a sentence, as it stood; empty if it judges. A question is still asked.
  static String without(String sentence) {
    String plain = sentence.replace('’', '\'');
    if (!plain.contains("?")) {
      return JUDGES.matcher(plain).find() ? "" : sentence;
    }
    Matcher opening = OPENING.matcher(plain);
    return opening.find() ? capital(sentence.substring(opening.end())) : sentence;
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
