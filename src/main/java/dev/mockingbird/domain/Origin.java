package dev.mockingbird.domain;

/// Who put a claim into words, so that nobody takes a machine's work for a person's; in the order
/// of how far from a person it is.
public enum Origin {
  /// By a person, or read by one.
  WRITTEN("written"),
  /// By a model, and not read by a person yet.
  DRAFT("draft"),
  /// Cut out of a reference answer by rule, and not read by a person yet.
  AUTO("auto");

  private final String word;

  Origin(String word) {
    this.word = word;
  }

  /// The word used in files, JSON and pages.
  public String word() {
    return word;
  }
}
