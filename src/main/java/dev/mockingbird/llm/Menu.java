package dev.mockingbird.llm;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Speaker.Cue;
import dev.mockingbird.interview.Unsure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The legal moves as a model sees them: numbered, each with the words that may be said. It reads
/// of a question only what its candidate may read, its text, probes and hints: claims, wordings,
/// corrections and reference answers cannot be given away by a prompt that never held them.
record Menu(Cue cue) {
  /// The legal move with this number, from 1.
  Optional<Move> move(int number) {
    List<Move> legal = cue.legal();
    return number >= 1 && number <= legal.size()
        ? Optional.of(legal.get(number - 1))
        : Optional.empty();
  }

  Move preferred() {
    return cue.preferred();
  }

  /// The number of the preferred move.
  int preference() {
    return cue.legal().indexOf(cue.preferred()) + 1;
  }

  /// One line a move.
  String lines() {
    return IntStream.rangeClosed(1, cue.legal().size())
        .mapToObj(number -> number + ". " + line(cue.legal().get(number - 1)))
        .collect(Collectors.joining("\n"));
  }

  private String line(Move move) {
    return switch (move) {
      case Move.Ask _ -> "ASK this question: " + words(move);
      case Move.Probe _ -> "FOLLOW UP on what was said, with this question: " + words(move);
      case Move.Hint _ -> "HELP with this hint, word for word: " + words(move);
      case Move.Close(Move.Reason reason) ->
          switch (reason) {
            case COMPLETE -> "CLOSE the interview: every question was asked.";
            case ENDED -> "CLOSE the interview: the candidate ended it.";
          };
    };
  }

  /// True if nothing may be said of how the answer was: in interview mode, and of not knowing.
  boolean isNeutral() {
    Interview interview = cue.interview();
    return interview.setup().mode() == Mode.INTERVIEW
        || (!interview.turns().isEmpty()
            && interview.turns().getLast() instanceof Turn.Answered answered
            && Unsure.is(answered.answer()));
  }

  /// What a move says at least; empty for the closing.
  String words(Move move) {
    return cue.interview().textOf(move);
  }
}
