package dev.mockingbird.llm;

import java.util.UUID;
import java.util.regex.Pattern;

/// A candidate's words as data in a prompt: between two markers that nobody can guess, and without
/// characters that people cannot see, in which instructions can hide.
///
/// @param marker the name of both markers, new at each call
record Untrusted(String marker, String text) {
  /// Control and format characters (the latter holds the zero-width and the bidirectional ones),
  /// private use, and the variation selectors and tags that can spell out hidden text.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}&&[^\\n\\t]]");

  static Untrusted of(String words) {
    String marker = "answer-" + UUID.randomUUID().toString().substring(0, 13);
    return new Untrusted(marker, INVISIBLE.matcher(words).replaceAll(""));
  }

  /// The words between their markers, one line each.
  String fenced() {
    return "<" + marker + ">\n" + text + "\n</" + marker + ">";
  }
}
