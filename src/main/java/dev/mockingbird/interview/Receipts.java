package dev.mockingbird.interview;

import java.util.Optional;

/// Finds the replies that were taken before.
public interface Receipts {
  /// The receipt of a reply to an interview, if it was recorded.
  Optional<Receipt.Kept> receipt(String interviewId, String key);

  /// Keeps what the sender was told, once: a later outcome of the same reply is ignored, and so is
  /// one whose reply is not kept.
  void told(String interviewId, String key, String outcome);
}
