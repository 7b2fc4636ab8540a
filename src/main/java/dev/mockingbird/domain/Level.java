package dev.mockingbird.domain;

import java.util.Locale;

/// Whom a question suits, by years in the field.
public enum Level {
  JUNIOR(1),
  MIDDLE(2),
  SENIOR(3);

  private final int rank;

  Level(int rank) {
    this.rank = rank;
  }

  /// The word used in files, JSON and pages.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The word that people put before a role.
  String seniority() {
    return this == MIDDLE ? "mid-level" : word();
  }

  /// How far apart two levels are: 0 to 2.
  public int distance(Level other) {
    return Math.abs(rank - other.rank);
  }
}
