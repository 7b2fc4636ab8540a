package dev.mockingbird.interview;

/// Which interview somebody replies to, who replies, and at which state.
///
/// @param version of the interview the reply was made to, or [#ANY]
/// @param receipt what tells it from other replies
public record Reply(String interviewId, String owner, long version, Receipt receipt) {
  /// Whatever the present state is.
  public static final long ANY = -1;

  /// A reply that nobody can send twice by accident.
  public Reply(String interviewId, String owner, long version) {
    this(interviewId, owner, version, Receipt.NONE);
  }
}
