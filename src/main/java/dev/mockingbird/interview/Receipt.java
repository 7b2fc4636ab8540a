package dev.mockingbird.interview;

/// What tells a reply from another one, so that the same reply sent again, to whichever server and
/// whenever, is not taken twice. Kept in the transaction that records the reply's turn.
///
/// @param key the sender's name for the reply, unique within the interview; empty: none, and
///     nothing is kept
/// @param print of what was sent; equal where the same was sent
public record Receipt(String key, String print) {
  public static final Receipt NONE = new Receipt("", "");

  public boolean isKept() {
    return !key.isEmpty();
  }

  /// A receipt that a store has kept.
  ///
  /// @param version of the interview with the turn in it
  /// @param outcome what the sender was told at the end, as it was written; empty as long as it has
  ///     not been told
  public record Kept(Receipt receipt, long version, String outcome) {}
}
