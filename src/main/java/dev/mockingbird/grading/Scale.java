package dev.mockingbird.grading;

/// Weighs what some words and a statement have in common into the likelihood that the words make
/// the statement. A logistic regression over the bank: each wording left out in turn and to be
/// recognised by the remaining ones, among the wordings of the question's other points and of other
/// questions, probes and hints.
final class Scale {
  /// The phrasing that shares most words. Little, since people put things in their own words.
  static final double WORDS = 0.24;

  /// Telling stems in common with any of the phrasings together.
  static final double STEMS = 1.67;

  /// Nearness in meaning.
  static final double NEARNESS = 11.3;

  /// Nearness to the nearest other point: a good part of what is near is near to the subject only.
  static final double RIVAL = 4.2;

  /// Nearness to the question, which general remarks have.
  static final double QUESTION = 2.0;

  static final double OFFSET = 5.3;

  private Scale() {}

  /// What words and a statement have in shared.
  ///
  /// @param words share of a phrasing's words, 0 to 1
  /// @param stems weight of the telling stems, 0 to 1
  /// @param nearness -1 to 1
  record Shared(double words, double stems, double nearness) {}

  /// The likelihood, 0 to 1.
  ///
  /// @param rival nearness to the nearest other point
  /// @param question nearness to the question
  static double likelihood(Shared shared, double rival, double question) {
    double sum =
        WORDS * shared.words()
            + STEMS * shared.stems()
            + NEARNESS * shared.nearness()
            - RIVAL * rival
            - QUESTION * question
            - OFFSET;
    return 1 / (1 + Math.exp(-sum));
  }
}
