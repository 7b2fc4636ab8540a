package dev.mockingbird.grading;

import dev.mockingbird.grading.Entailment.Stance;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence that says of another one that it is false, such as "it is not true that ...". The
/// network is asked about the inner one, since it takes what is rejected for what is said.
record Rejection(String inner, boolean isRejected) {
  private static final Pattern OPENING =
      Pattern.compile(
          "(?i)(?:(?:no|well|but|so|and),? )?(?:(?:it|this) (?:is|isn't|is not|'s not) (?:simply"
              + " )?(?:not true|untrue|true|false|wrong|incorrect|a myth|a misconception)|(?:i|we)"
              + " (?:do not|don't) (?:think|believe|agree))(?: to say)?(?: that)? ");

  static Rejection of(String sentence) {
    Matcher opening = OPENING.matcher(sentence);
    boolean rejects = opening.lookingAt() && !opening.group().matches("(?i).*\\bis true .*");
    return rejects
        ? new Rejection(sentence.substring(opening.end()), true)
        : new Rejection(sentence, false);
  }

  /// What the whole says: who rejects what denies a claim has not stated it yet.
  Stance turned(Stance stance) {
    return isRejected ? new Stance(0, 0, stance.states()) : stance;
  }
}
