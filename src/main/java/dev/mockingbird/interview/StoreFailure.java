package dev.mockingbird.interview;

import java.util.Locale;

/// The store cannot do its work at the moment: its disk is full, or its database is gone. It may
/// pass without a restart. What was to be written is not, unless the line to the database broke at
/// the very commit; whoever sends the same reply under the same key again finds out.
public final class StoreFailure extends RuntimeException {
  /// What is the matter.
  public enum Kind {
    /// there is no room; what is kept can still be read
    FULL,
    /// nobody answers, or not in time, or what answers cannot be used
    LOST;

    /// As the log has it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /// @param reason for the log: what the database says, and nothing of what was to be written
  public StoreFailure(Kind kind, String reason, Throwable cause) {
    super(reason, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
