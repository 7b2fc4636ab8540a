package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.Map;

/// Where the texts of one question file stand, so that what is found wrong with a question after it
/// was read can be named with its line.
///
/// @param lines by text; of a text that stands there twice, the first
/// @param body the line on which the reference answer begins
public record Places(Path file, Map<String, Integer> lines, int body) {
  public Places {
    lines = Map.copyOf(lines);
  }

  /// Of a file that has been read without problems; of another, what can be said.
  public static Places of(Path file) {
    Problems ignored = new Problems();
    return new TextFiles(ignored)
        .text(file)
        .flatMap(text -> FrontMatter.of(file, text, ignored))
        .map(
            front ->
                new Places(file, new Yaml(file, 1, ignored).lines(front.yaml()), front.lines() + 1))
        .orElse(new Places(file, Map.of(), 0));
  }

  /// A problem with a text of the front matter; with the file as a whole if it is not there.
  public Problem problem(String text, String message) {
    return new Problem(file, lines.getOrDefault(text, 0), message);
  }

  /// A problem with the reference answer.
  public Problem ofReference(String message) {
    return new Problem(file, body, message);
  }
}
