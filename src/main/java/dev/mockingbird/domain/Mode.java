package dev.mockingbird.domain;

import java.util.Locale;

/// How an interview treats the candidate: practice gives feedback after each answer and hints on
/// request; interview is neutral and reveals nothing before the report.
public enum Mode {
  PRACTICE,
  INTERVIEW;

  /// The word used in files, JSON and pages.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
