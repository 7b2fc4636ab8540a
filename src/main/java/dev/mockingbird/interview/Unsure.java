package dev.mockingbird.interview;

import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the answer "I don't know" from all others. It is a respectable one: it is recorded and
/// graded like any other, and the interviewer goes on kindly instead of pressing. Only an answer
/// that says nothing else counts; whoever adds a guess has answered.
public final class Unsure {
  private static final String NOT_KNOWING =
      "(i )?((really|honestly|just) )?(do not|dont|cannot|cant|could not|couldnt) "
          + "(know|remember|recall|say|tell|answer)"
          + "( (this|that|it|them|the answer|this one|that one|anything about (it|this|that)"
          + "|about (it|this|that)|this question|that question))?";

  private static final String NO_IDEA =
      "(i )?(have |ive |got )*(no (idea|clue)|not (a|the faintest|the slightest) (idea|clue))";

  private static final String OTHER =
      "(i am |im )?(not|un)( )?(sure|certain)|idk|dunno|i forgot|i have forgotten"
          + "|(i have |ive )?never (heard|learned|learnt|used|worked)"
          + "( (of|about|with) (it|this|that))?|i give up|pass|no answer|(the )?next( question)?";

  private static final String AROUND =
      "(sorry|honestly|to be honest|frankly|well|hm+|um+|uh+|no|at all|either|yet|really|right now"
          + "|at the moment|im afraid|i am afraid|but|and|so|please)";

  private static final Pattern WHOLE =
      Pattern.compile(
          "(AROUND )*(NOT|IDEA|OTHER)( AROUND)*( (NOT|IDEA|OTHER)( AROUND)*)*"
              .replace("NOT", NOT_KNOWING)
              .replace("IDEA", NO_IDEA)
              .replace("OTHER", OTHER)
              .replace("AROUND", AROUND));

  /// Longer answers say something; a bound keeps the pattern's work small as well.
  private static final int LONGEST = 160;

  private Unsure() {}

  public static boolean is(String answer) {
    return answer.length() <= LONGEST && WHOLE.matcher(plain(answer)).matches();
  }

  /// Lower-case words with one blank between them.
  private static String plain(String answer) {
    return answer
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’`]", "")
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }
}
