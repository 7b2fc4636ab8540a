package dev.mockingbird.interview;

/// Leave to take in one reply to an interview and to speak, which lasts until it is given back or
/// runs out.
///
/// @param token greater than that of every earlier lease, so that a store can tell a server that
///     stood still and woke from the one that went on without it; 0 where one server alone
///     writes
public record Lease(String interviewId, long token) {
  private static final long NONE = 0;

  /// For a store that one server alone writes to.
  public static Lease endless(String interviewId) {
    return new Lease(interviewId, NONE);
  }

  /// True if the store has to check it with every write.
  public boolean isChecked() {
    return token != NONE;
  }
}
