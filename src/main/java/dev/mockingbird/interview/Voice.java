package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import java.util.List;
import java.util.function.Consumer;

/// How the interviewer speaks: by the model where one is configured and answers, else by the
/// persona's templates, with the reason shown.
///
/// @param model none or one
public record Voice(List<Speaker> model, PlainSpeaker plain) {
  /// Why words are not those of whoever began to speak.
  private static final String LOST =
      "These are the built-in words because what the interviewer began to say was lost when the"
          + " server ended.";

  public Voice {
    model = List.copyOf(model);
  }

  /// Says one of the legal moves; the result is the move taken, as it was put.
  ///
  /// @throws IllegalStateException if the model's speaker took a move that is not legal, which is a
  ///     bug of its own
  Pending speak(Speaker.Cue cue, Consumer<String> words) {
    Pending spoken = spoken(cue, words);
    if (!cue.legal().contains(spoken.move())) {
      throw new IllegalStateException(
          "the speaker took a move that is not legal: " + spoken.move());
    }
    return spoken;
  }

  private Pending spoken(Speaker.Cue cue, Consumer<String> words) {
    if (model.isEmpty()) {
      return said(plain.speak(cue, words), "");
    }
    return switch (model.getFirst().speak(cue, words)) {
      case Speaker.Spoken.Unavailable(String reason) ->
          said(plain.speak(cue, words), "The built-in interviewer speaks because " + reason + ".");
      case Speaker.Spoken.CutShort(var move, String text, String why) when text.isEmpty() ->
          new Pending(
              move,
              plain.words(cue.interview(), move),
              "These are the built-in words because " + why + ".");
      case Speaker.Spoken.CutShort(var move, String text, String why) ->
          new Pending(move, text, "The interviewer's words end early because " + why + ".");
      case Speaker.Spoken.Said said -> said(said, "");
    };
  }

  /// The greeting and the first question; by template also where a model is configured, so that the
  /// first question is there at once.
  Pending opening(Interview interview) {
    return interview.pending().said(plain.opening(interview), "");
  }

  /// The pending move as it was put, or by template if it was not.
  String wordsOf(Interview interview) {
    String words = interview.pending().words();
    return words.isEmpty() ? plain.words(interview, interview.pending().move()) : words;
  }

  /// The pending move as it was put; where it was not, by template and with the reason.
  Pending said(Interview interview) {
    Pending pending = interview.pending();
    return pending.words().isEmpty() ? pending.said(wordsOf(interview), LOST) : pending;
  }

  /// True of words that stand for others, which somebody may have begun to hear.
  static boolean isLost(Pending pending) {
    return pending.note().equals(LOST);
  }

  private static Pending said(Speaker.Spoken.Said said, String note) {
    return new Pending(said.move(), said.text(), note);
  }
}
