package dev.mockingbird.llm;

import dev.mockingbird.domain.Move;
import dev.mockingbird.interview.Speaker.Spoken;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the interviewer is saying: takes a model's reply piece by piece, finds the move it names,
/// passes the words on, and sees to it that the candidate reads what is asked. Where nothing may be
/// said of how the answer was, the words go sentence by sentence, so that what says it can be left
/// out. Used by one thread.
final class Utterance {
  /// Up to its end mark, or to the end of its line; with the space before it.
  private static final Pattern SENTENCE =
      Pattern.compile("\\s*\\S[^\\n]*?(?:[.!?]+[\"'”’)*_]*(?=\\s)|(?=\\n))");

  private final Menu menu;
  private final Consumer<String> words;
  private final boolean isNeutral;
  private final Opening opening = new Opening();
  private final StringBuilder held = new StringBuilder(); // of a sentence that has not ended
  private final StringBuilder said = new StringBuilder();
  private Move move;
  private boolean hasBegun;
  private boolean isOpen;

  Utterance(Menu menu, Consumer<String> words) {
    this.menu = menu;
    this.words = words;
    this.isNeutral = menu.isNeutral();
    this.move = menu.preferred();
  }

  /// True once the model has replied anything; another reply cannot take its place then.
  boolean hasBegun() {
    return hasBegun;
  }

  void add(String piece) {
    hasBegun = true;
    if (isOpen) {
      hear(piece);
    } else {
      opening.add(piece).ifPresent(this::open);
    }
  }

  /// The model's reply is whole; [Spoken.Unavailable] if it held no words.
  Spoken end(String wordless) {
    if (!isOpen) {
      open(opening.end());
    }
    release();
    if (said.isEmpty()) {
      return new Spoken.Unavailable(wordless);
    }
    complete();
    return new Spoken.Said(move, said.toString());
  }

  /// The model's reply broke off; what was held back of its first line is not worth saying.
  Spoken breakOff(String reason) {
    release();
    if (said.isEmpty()) {
      return new Spoken.Unavailable(reason);
    }
    complete();
    return new Spoken.CutShort(move, said.toString(), reason);
  }

  /// The candidate wants to hear no more, but still has to know what is asked.
  Spoken stop() {
    release();
    if (!said.isEmpty()) {
      complete();
    }
    return new Spoken.CutShort(move, said.toString(), "you stopped it");
  }

  private void open(Opening.Choice choice) {
    isOpen = true;
    move = menu.move(choice.number()).orElse(menu.preferred());
    hear(choice.words());
  }

  private void hear(String piece) {
    if (!isNeutral) {
      say(piece);
      return;
    }
    held.append(piece);
    Matcher sentence = SENTENCE.matcher(held);
    int end = 0;
    while (sentence.find()) {
      say(QualityTalk.without(sentence.group()));
      end = sentence.end();
    }
    held.delete(0, end);
  }

  /// Nothing more follows what is held.
  private void release() {
    say(QualityTalk.without(held.toString()));
    held.setLength(0);
  }

  private void say(String piece) {
    String text = said.isEmpty() ? piece.stripLeading() : piece;
    if (!text.isEmpty()) {
      said.append(text);
      words.accept(text);
    }
  }

  /// Adds what the move must say and the model left out.
  private void complete() {
    String own = menu.words(move);
    boolean isSaid =
        switch (move) {
          case Move.Ask _, Move.Probe _ -> said.indexOf("?") >= 0 || said.indexOf(own) >= 0;
          case Move.Hint _ -> said.indexOf(own) >= 0;
          case Move.Close _ -> true;
        };
    if (!isSaid) {
      say("\n\n" + own);
    }
  }
}
