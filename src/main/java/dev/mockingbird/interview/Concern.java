package dev.mockingbird.interview;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a remark asks for, as far as the built-in interviewer understands English: it goes by turns
/// of phrase and knows no others.
enum Concern {
  /// that a grade or a finding be another
  CHANGE(
      "",
      """
      \\b(?:change|raise|set|increase|update|lower|adjust|improve|correct|fix)\\b.{0,30}\\b(?:grades?\
      |scores?|marks|findings?|credits?)\\b
      \\b(?:give|award|grant|deserve)\\b.{0,30}\\b(?:grades?|marks?|points?|credits?|100)\\b
      \\bmark (?:it|this|that|me|the|my|every)\\b
      \\bfull (?:marks?|credits?|points)\\b
      \\b(?:re ?grade|(?:judge|grade|check|assess)(?: \\w+){0,3} again)\\b
      \\b(?:unfair|unjust|misjudged|i disagree|(?:graded|judged|assessed) wrong(?:ly)?)\\b
      """),
  /// which of the candidate's words counted, and why no others
  CREDIT(
      "which of your words it was credited for, or why none were",
      """
      \\bwhy\\b.{0,60}\\b(?:missed|partly|contradicted|wrong|credit(?:ed)?|counts?|counted|covered\
      |half|accepted|enough|marked|points|grade[ds]?)\\b
      (?<!should )\\bi (?:did |have |had |also |already |clearly |just )*(?:say|said|wrote|written|mentioned|meant\
      |stated|explained|covered)\\b
      \\bwhich (?:of my |part of my )?(?:words|answer)\\b|\\bmy (?:answer|words)\\b
      \\b(?:what|where) (?:did|have) i (?:\\w+ )?(?:say|said|miss|missed|write|leave|left|lack|get)\\b
      \\bwhat (?:is|was|were|did) (?:\\w+ ){0,3}(?:missing|lacking|wrong)\\b
      """),
  /// why anybody should know it
  WHY(
      "why the point matters",
      """
      \\bmatters?\\b|\\bso what\\b
      \\bwhy\\b.{0,40}\\b(?:important|relevant|useful|needed|necessary|care|worth|need to know)\\b
      \\b(?:what|who) (?:is|needs) (?:it|this|that) (?:good )?for\\b|\\bwho (?:needs|cares)\\b
      """),
  /// what is right
  RIGHT(
      "what is right, in the words of the reference answer",
      """
      \\bwhat(?:'s| is| was| would be)? (?:then )?(?:right|correct|true|the (?:right|correct|reference\
      |model|full|point|idea|claim|truth))\\b
      \\b(?:right|correct|reference|model|good|full) answer\\b
      \\bwhat should i (?:have )?(?:say|said|know|known|write|written|answer|answered)\\b
      \\bexplain\\b|\\bhow so\\b|\\bwhat does (?:it|this|that|the point) mean\\b
      \\b(?:do not|don't|did not|didn't) (?:understand|get (?:it|this|that))\\b
      \\btell me (?:more|the)\\b
      """),
  /// where to learn it
  READ(
      "what to read again",
      """
      \\b(?:read|study|learn|revise|review|sources?|books?|papers?|literature|look (?:it |this )?up)\\b
      """);

  private final String words;
  private final Pattern pattern;

  /// @param words completes "I can tell you ..."; empty for what it cannot
  /// @param turns of phrase, one pattern a line, for lower-case words with one blank between them
  Concern(String words, String turns) {
    this.words = words;
    this.pattern = Pattern.compile(String.join("|", turns.strip().lines().toList()));
  }

  String words() {
    return words;
  }

  /// All that a remark asks for, in the order they are answered.
  static List<Concern> in(String text) {
    String plain = plain(text);
    return Stream.of(values()).filter(one -> one.pattern.matcher(plain).find()).toList();
  }

  /// True if it asks, in whatever words.
  static boolean asks(String text) {
    return text.strip().endsWith("?")
        || plain(text)
            .matches(
                "(?:what|why|how|which|when|where|who|can|could|is|are|does|do|should|would|please"
                    + "|tell|show) .*");
  }

  /// Lower-case words with one blank between them, by which a remark is known again.
  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[^\\p{L}\\p{N}']+", " ")
        .strip();
  }
}
