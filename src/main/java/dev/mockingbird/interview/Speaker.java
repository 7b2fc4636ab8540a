package dev.mockingbird.interview;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import java.util.List;
import java.util.function.Consumer;

/// Puts a move into words. Blocks until all is said; interrupting its thread stops it. May be
/// called from many threads at once.
public interface Speaker {
  /// Says the preferred move, or another legal one where the speaker has a reason.
  ///
  /// @param words receives what is said, piece by piece; together the pieces are the text of what
  ///     is returned
  Spoken speak(Cue cue, Consumer<String> words);

  /// What the speaker may choose from.
  ///
  /// @param interview after the candidate's last turn
  /// @param legal the moves the rules allow, the preferred one among them
  /// @param preferred the move to take unless there is a reason for another
  record Cue(Interview interview, List<Move> legal, Move preferred) {
    public Cue {
      legal = List.copyOf(legal);
    }
  }

  /// How the speaking ended.
  sealed interface Spoken {
    /// All was said.
    ///
    /// @param move the legal move that was taken
    record Said(Move move, String text) implements Spoken {}

    /// It ended early, after some words.
    ///
    /// @param why completes the sentence "The interviewer's words end early because ..."
    record CutShort(Move move, String text, String why) implements Spoken {}

    /// Nothing was said.
    ///
    /// @param reason completes the sentence "The built-in interviewer speaks because ..."
    record Unavailable(String reason) implements Spoken {}
  }
}
