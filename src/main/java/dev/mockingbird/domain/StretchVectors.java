package dev.mockingbird.domain;

import java.util.List;

/// Turns stretches of texts into vectors of length 1, each read in the light of the whole text. May
/// be called from many threads at once.
@FunctionalInterface
public interface StretchVectors {
  /// For each text, in the same order, one vector a stretch.
  List<List<float[]>> of(List<Stretched> texts);

  /// A text, and what of it is to be told apart.
  ///
  /// @param stretches within the text; may overlap
  record Stretched(String text, List<Stretch> stretches) {
    public Stretched {
      stretches = List.copyOf(stretches);
      for (Stretch stretch : stretches) {
        Require.range(stretch.end(), 1, text.length(), "end of a stretch");
      }
    }
  }

  /// Where some words of a text stand, in UTF-16 units.
  ///
  /// @param end exclusive
  record Stretch(int start, int end) {
    public Stretch {
      Require.range(start, 0, end - 1, "start of a stretch");
    }
  }
}
