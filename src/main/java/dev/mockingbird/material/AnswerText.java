package dev.mockingbird.material;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of an answer as a text: without the word "Answer" before it, without the indent they
/// share, without blank lines around.
final class AnswerText {
  private static final Pattern MARKER =
      Pattern.compile(
          "(?i)\\s*(?:#{1,6}\\s*)?(?:\\*\\*|__|\\*|_)?"
              + "(?:(?:(?:sample |model |short |suggested )?answer|ans|solution)\\s*\\d{0,3}\\s*"
              + "(?:[:.)]|[-–—]\\s|(?=\\s*[*_]*$))"
              + "|a\\s*\\d{0,3}\\s*:)(?:\\*\\*|__|\\*|_)?[:.]?\\s*");

  private AnswerText() {}

  /// @param rest what stood behind the question on its own line
  static String of(String rest, List<String> lines) {
    List<String> all = new ArrayList<>(dedented(lines));
    if (!rest.isBlank()) {
      all.addFirst(rest.replaceFirst("^[\\s:–—-]+(?=\\S)", ""));
    }
    while (!all.isEmpty() && all.getFirst().isBlank()) {
      all.removeFirst();
    }
    if (!all.isEmpty()) {
      all.set(
          0,
          MARKER.matcher(all.getFirst()).lookingAt()
              ? MARKER.matcher(all.getFirst()).replaceFirst("")
              : all.getFirst());
    }
    return String.join("\n", all).replaceAll("\n{3,}", "\n\n").strip();
  }

  private static List<String> dedented(List<String> lines) {
    List<String> spaced = lines.stream().map(line -> line.replace("\t", "    ")).toList();
    int indent =
        spaced.stream()
            .filter(line -> !line.isBlank())
            .mapToInt(line -> line.length() - line.stripLeading().length())
            .min()
            .orElse(0);
    return spaced.stream().map(line -> line.isBlank() ? "" : line.substring(indent)).toList();
  }
}
