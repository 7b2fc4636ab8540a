package dev.mockingbird.interview;

/// Which interview somebody replies to, who replies, and at which state.
///
/// @param version of the interview the reply was made to, or [#ANY]
public record Reply(String interviewId, String owner, long version) {
  /// Whatever the present state is.
  public static final long ANY = -1;
}
