package dev.mockingbird.material;

import dev.mockingbird.domain.Level;

/// A question with its answer as the owner wrote them, before key points are cut.
///
/// @param title empty if the owner gave none
record Entry(Place place, Text text, String topic, Level level, String title) {
  /// What was asked and answered.
  record Text(String question, String answer) {}

  /// One of which nothing more is known.
  static Entry of(Place place, Text text) {
    return new Entry(place, text, "", Level.MIDDLE, "");
  }
}
