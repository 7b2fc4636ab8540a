package dev.mockingbird.llm;

import dev.mockingbird.domain.Move;
import dev.mockingbird.interview.Speaker.Spoken;
import java.util.function.Consumer;

/// What the interviewer is saying: takes a model's reply piece by piece, finds the move it names,
/// passes the words on, and sees to it that the candidate reads what is asked. Used by one thread.
final class Utterance {
  private final Menu menu;
  private final Consumer<String> words;
  private final Opening opening = new Opening();
  private final StringBuilder said = new StringBuilder();
  private Move move;
  private boolean hasBegun;
  private boolean isOpen;

  Utterance(Menu menu, Consumer<String> words) {
    this.menu = menu;
    this.words = words;
    this.move = menu.preferred();
  }

  /// True once the model has replied anything; another reply cannot take its place then.
  boolean hasBegun() {
    return hasBegun;
  }

  void add(String piece) {
    hasBegun = true;
    if (isOpen) {
      say(piece);
    } else {
      opening.add(piece).ifPresent(this::open);
    }
  }

  /// The model's reply is whole; [Spoken.Unavailable] if it held no words.
  Spoken end(String wordless) {
    if (!isOpen) {
      open(opening.end());
    }
    if (said.isEmpty()) {
      return new Spoken.Unavailable(wordless);
    }
    complete();
    return new Spoken.Said(move, said.toString());
  }

  /// The model's reply broke off; what was held back of its first line is not worth saying.
  Spoken breakOff(String reason) {
    if (said.isEmpty()) {
      return new Spoken.Unavailable(reason);
    }
    complete();
    return new Spoken.CutShort(move, said.toString(), reason);
  }

  /// The candidate wants to hear no more, but still has to know what is asked.
  Spoken stop() {
    if (!said.isEmpty()) {
      complete();
    }
    return new Spoken.CutShort(move, said.toString(), "you stopped it");
  }

  private void open(Opening.Choice choice) {
    isOpen = true;
    move = menu.move(choice.number()).orElse(menu.preferred());
    say(choice.words());
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
