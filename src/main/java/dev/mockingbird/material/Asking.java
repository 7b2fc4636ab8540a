package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells questions and tasks from other text, and where a question ends that goes on into its
/// answer.
final class Asking {
  private static final int LONGEST = 60;

  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)(?:(?:so|and|now|ok(?:ay)?|again|first|finally),?\\s+)?(?:what|why|how|when|where"
              + "|which|who|whom|whose|is|are|was|were|do|does|did|can|could|should|would|will"
              + "|has|have|what's|how's|who's|isn't|aren't|doesn't|in (?:what|which)|to what"
              + "|for (?:what|which|whom)|at what|by what|between which|from which|on what"
              + "|under what|with (?:what|which))\\b.*");
  private static final Pattern TASK =
      Pattern.compile(
          "(?i)(?:please,?\\s+|briefly\\s+|in your own words,?\\s+|could you\\s+)?(?:explain"
              + "|describe|compare|contrast|implement|write|derive|define|list|name|give|tell"
              + "|discuss|differentiate|distinguish|show|prove|design|walk (?:me|us)|talk (?:me"
              + "|us)|outline|state|calculate|compute|sketch|suppose|imagine|summari[sz]e"
              + "|elaborate|illustrate|justify|mention|identify|enumerate|demonstrate|evaluate"
              + "|draw|find|solve|consider|assume|code|build|create|clarify|interpret"
              + "|say|you (?:have|are|want|need|find|notice|get|see))\\b.*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:][\"'”’)*_]*(?=\\s|$)");
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?i).*\\b(?:e\\.g|i\\.e|etc|vs|cf|fig|eq|approx|resp|dr|no|al)\\.");

  private Asking() {}

  /// True for what asks for an answer: a question mark at the end of its first sentence, or the
  /// words a question or a task begins with.
  static boolean asks(String text) {
    String plain = Inline.plain(text);
    return asksOutright(plain) || (TASK.matcher(plain).matches() && isShort(plain));
  }

  /// True for what is a question beyond doubt.
  static boolean asksOutright(String text) {
    String plain = Inline.plain(text);
    return isShort(plain)
        && (ends(plain)
            || ends(sentences(plain).getFirst())
            || (OPENING.matcher(plain).matches() && !plain.endsWith(".")));
  }

  /// True for a question mark at the end, whatever bold type or quotes close after it.
  private static boolean ends(String sentence) {
    return sentence.matches("(?s).*\\?[*_\"”)]*");
  }

  private static boolean isShort(String text) {
    return !text.isEmpty() && text.split("\\s+").length <= LONGEST;
  }

  /// The sentences at the beginning of a text that ask, as a length; the whole text if its first
  /// sentence does not ask or nothing else follows.
  static int length(String text) {
    int end = 0;
    boolean isFirst = true;
    for (String sentence : sentences(text)) {
      String plain = Inline.plain(sentence);
      boolean belongs = ends(plain) || (isFirst && asks(plain)) || isTask(plain);
      if (!belongs) {
        break;
      }
      end = text.indexOf(sentence, end) + sentence.length();
      isFirst = false;
    }
    return end == 0 ? text.length() : end;
  }

  private static boolean isTask(String plain) {
    return TASK.matcher(plain).matches() && !plain.toLowerCase(Locale.ROOT).startsWith("you ");
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = SENTENCE_END.matcher(text);
    int start = 0;
    while (end.find()) {
      String sentence = text.substring(start, end.end());
      if (!ABBREVIATION.matcher(sentence).matches()) {
        sentences.add(sentence.strip());
        start = end.end();
      }
    }
    if (!text.substring(start).isBlank() || sentences.isEmpty()) {
      sentences.add(text.substring(start).strip());
    }
    return sentences;
  }
}
