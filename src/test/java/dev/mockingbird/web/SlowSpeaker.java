package dev.mockingbird.web;

import dev.mockingbird.interview.Speaker;
import java.time.Duration;
import java.util.function.Consumer;

/// Says some thirty words, one by one, with a short rest after each, so that whatever happens to a
/// server happens in the middle of a sentence. What it says follows from the turn it replies to.
final class SlowSpeaker implements Speaker {
  private static final Duration REST = Duration.ofMillis(25);
  private static final int WORDS = 30;

  /// What is said after so many turns of an interview.
  static String words(String interviewId, int turns) {
    StringBuilder words = new StringBuilder("After turn " + turns + " of " + interviewId + ":");
    for (int word = 1; word <= WORDS; word++) {
      words.append(" wörd-").append(word);
    }
    return words.append('.').toString();
  }

  @Override
  public Spoken speak(Cue cue, Consumer<String> words) {
    String text = words(cue.interview().id(), cue.interview().turns().size());
    StringBuilder said = new StringBuilder();
    for (String word : text.split("(?= )", -1)) {
      words.accept(word);
      said.append(word);
      try {
        Thread.sleep(REST);
      } catch (InterruptedException stopped) {
        return new Spoken.CutShort(cue.preferred(), said.toString(), "you stopped them");
      }
    }
    return new Spoken.Said(cue.preferred(), text);
  }
}
