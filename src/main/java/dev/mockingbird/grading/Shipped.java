package dev.mockingbird.grading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What was learnt with a network, as the program brings it.
///
/// @param network the beginning of the SHA-256 of the network it goes with
/// @param rows the cells of each other line, which tabs separate
record Shipped(String network, List<String[]> rows) {
  /// @param resource the first line of which names the network
  static Shipped of(String resource) {
    try (InputStream stream = Shipped.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException(resource + " is missing from the program, build it anew");
      }
      List<String[]> lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .map(line -> line.split("\t", -1))
              .toList();
      return new Shipped(lines.getFirst()[0], lines.subList(1, lines.size()));
    } catch (IOException e) {
      throw new IllegalStateException(resource + " cannot be read", e);
    }
  }
}
