package dev.mockingbird.material;

import java.nio.file.Path;

/// Where something stands in what was imported.
///
/// @param first the first line, counted from 1; 0 where the file as a whole is meant
/// @param last the last line, which may be the first
public record Place(Path file, int first, int last) {
  /// The file as a whole.
  static Place of(Path file) {
    return new Place(file, 0, 0);
  }

  /// As compilers put it, so that terminals and editors can jump there.
  @Override
  public String toString() {
    return file + (first == 0 ? "" : ":" + lines());
  }

  /// What is counted in a file of this kind.
  String unit() {
    return switch (Kind.extension(file)) {
      case "pdf" -> "page";
      case "docx" -> "paragraph";
      default -> "line";
    };
  }

  /// Such as `12` or `12-30`.
  public String lines() {
    return first == last ? String.valueOf(first) : first + "-" + last;
  }
}
