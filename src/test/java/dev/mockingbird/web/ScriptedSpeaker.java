package dev.mockingbird.web;

import dev.mockingbird.interview.Speaker;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Says what a test hands it, piece by piece and when it is handed over; goes on until it is told
/// to end or is stopped. May be used from several threads.
final class ScriptedSpeaker implements Speaker {
  private static final String END = "\u0000";

  private final BlockingQueue<String> pieces = new LinkedBlockingQueue<>();

  void say(String piece) {
    pieces.add(piece);
  }

  /// Ends what is being said, or what will be said next.
  void end() {
    pieces.add(END);
  }

  @Override
  public Spoken speak(Cue cue, Consumer<String> words) {
    StringBuilder text = new StringBuilder();
    try {
      for (String piece = pieces.take(); !piece.equals(END); piece = pieces.take()) {
        text.append(piece);
        words.accept(piece);
      }
    } catch (InterruptedException stopped) {
      return new Spoken.CutShort(cue.preferred(), text.toString(), "you stopped them");
    }
    return new Spoken.Said(cue.preferred(), text.toString());
  }
}
