package dev.mockingbird.llm;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A candidate's words as data in a prompt: between two markers that nobody can guess, without
/// characters that people cannot see, in which instructions can hide, and without what looks like a
/// marker, be it ours or that of a chat template, which a server might take for the real one.
///
/// @param marker the name of both markers, new at each call
record Untrusted(String marker, String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  /// Control and format characters (the latter holds the zero-width and the bidirectional ones),
  /// private use, halves of surrogates, the variation selectors and tags that can spell out hidden
  /// text, and the letters and marks that are drawn as nothing.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}"
              + "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}\\x{2800}\\x{3164}"
              + "\\x{FFA0}&&[^\\n\\t]]");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  /// The brackets before the names of markers.
  private static final Pattern MARKER =
      Pattern.compile(
          "(?i)[<\\[](?=[/|<\\s]{0,4}(?:answer-|inst\\b|sys>|s>|im_|(?:start|end)[_a-z]*[|>]"
              + "|(?:system|user|assistant|eot_id|endoftext)\\b))");

  static Untrusted of(String words) {
    String visible = INVISIBLE.matcher(LINE_BREAK.matcher(words).replaceAll("\n")).replaceAll("");
    String marker = "answer-" + random();
    while (visible.contains(marker)) {
      marker = "answer-" + random();
    }
    return new Untrusted(marker, MARKER.matcher(visible).replaceAll("‹"));
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// The words between their markers, one line each.
  String fenced() {
    return "<" + marker + ">\n" + text + "\n</" + marker + ">";
  }
}
