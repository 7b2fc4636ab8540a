package dev.mockingbird.web;

import java.util.Locale;

/// The wording of a text alone: its letters and digits, whatever the markup around them, so that
/// words are found again in JSON, Markdown and HTML alike.
final class Wording {
  private Wording() {}

  static String of(String text) {
    return text.replaceAll("<[^>]*>", "")
        .replaceAll("&#?\\w+;", "")
        .replaceAll("\\\\[nrt\"]", "")
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
