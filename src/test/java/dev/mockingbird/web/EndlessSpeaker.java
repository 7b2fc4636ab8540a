package dev.mockingbird.web;

import dev.mockingbird.interview.Speaker;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Says a few words and then does not come to an end until it is stopped, like a model that
/// rambles.
final class EndlessSpeaker implements Speaker {
  static final String WORDS = "This goes on and on";

  @Override
  public Spoken speak(Cue cue, Consumer<String> words) {
    words.accept(WORDS);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // the stop that was waited for
    }
    return new Spoken.CutShort(cue.preferred(), WORDS, "you stopped them");
  }
}
