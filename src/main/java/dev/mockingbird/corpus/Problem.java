package dev.mockingbird.corpus;

import java.nio.file.Path;

/// What is wrong with a file, and where.
///
/// @param line counted from 1; 0 where the file or folder as a whole is meant
public record Problem(Path file, int line, String message) {
  /// As compilers put it, so that terminals and editors can jump there.
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + message;
  }
}
