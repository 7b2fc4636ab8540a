package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A Markdown file in two parts: YAML between two lines of `---`, and the body below.
///
/// @param lines of the front matter, the two fences included
record FrontMatter(String yaml, int lines, String body) {
  private static final String FENCE = "---";

  /// Empty if the file has no front matter, which is noted.
  static Optional<FrontMatter> of(Path file, String text, Problems problems) {
    List<String> lines = text.lines().map(String::stripTrailing).toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FENCE)) {
      problems.add(file, 1, "has no front matter, the first line must be " + FENCE);
      return Optional.empty();
    }
    int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
    if (end == 0) {
      problems.add(file, 1, "the front matter does not end, a second line " + FENCE + " must");
      return Optional.empty();
    }
    String[] all = text.split("\n", -1);
    return Optional.of(
        new FrontMatter(joined(all, 1, end), end + 1, joined(all, end + 1, all.length).strip()));
  }

  private static String joined(String[] lines, int from, int to) {
    return String.join("\n", Arrays.asList(lines).subList(from, to));
  }
}
