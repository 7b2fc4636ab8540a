package dev.mockingbird.material;

import java.util.List;
import java.util.stream.IntStream;

/// A line of a source.
///
/// @param number where it stands in the file, counted from 1
record Line(int number, String text) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// The lines of a text, numbered from 1.
  static List<Line> of(String text) {
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    List<String> lines = plain.lines().toList();
    return IntStream.range(0, lines.size())
        .mapToObj(i -> new Line(i + 1, lines.get(i).stripTrailing()))
        .toList();
  }
}
