package dev.mockingbird.domain;

/// The move that waits for the candidate, as it was put.
///
/// @param words what the interviewer said; empty until it has been said, and for ever if the
///     process died meanwhile
/// @param note why a plan B spoke or why the words end early, for a person to read; empty if all
///     went well
public record Pending(Move move, String words, String note) {
  public Pending(Move move) {
    this(move, "", "");
  }

  public Pending said(String text, String why) {
    return new Pending(move, text, why);
  }
}
