package dev.mockingbird.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What knowing a key point takes, so that a report can say what kind of thing was known, across
/// topics; in the order of the tables.
public enum Competence {
  CONCEPT("what it is: definitions, and what tells it from others"),
  MECHANISM("how it works, and why it does what it does"),
  PRACTICE("how it is used: settings, steps, and what goes wrong"),
  JUDGEMENT("when to use it: costs, limits, and the choice between ways"),
  /// Nobody has said which; no report guesses.
  UNNAMED("");

  private final String meaning;

  Competence(String meaning) {
    this.meaning = meaning;
  }

  /// All that a question file can name.
  public static List<Competence> named() {
    return Arrays.stream(values()).filter(Competence::isNamed).toList();
  }

  public boolean isNamed() {
    return this != UNNAMED;
  }

  /// The word used in files, JSON and pages; empty for [#UNNAMED].
  public String word() {
    return isNamed() ? name().toLowerCase(Locale.ROOT) : "";
  }

  /// What the word stands for, for a person to read; empty for [#UNNAMED].
  public String meaning() {
    return meaning;
  }
}
