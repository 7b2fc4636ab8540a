package dev.mockingbird.material;

/// Text without what no page or file can show: control characters, halves of surrogate pairs.
final class Printable {
  private static final String UNSHOWN = "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\uFEFF\\u200B&&[^\\n\\t]]";

  private Printable() {}

  static String text(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(UNSHOWN, "").strip();
  }

  /// The text on one line.
  static String line(String text) {
    return text(text).replaceAll("\\s+", " ");
  }
}
