package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import java.util.List;
import java.util.Map;

/// A question made ready for judging: what is known of how people talk about it, as meanings.
/// Immutable.
///
/// @param asked the question and its variants
/// @param spelling of the words that matter to it
record Profile(List<Phrase> asked, List<Target> targets, Spelling spelling) {
  /// A key point as it is recognised.
  ///
  /// @param said what is known to show each mark; nothing for some
  /// @param isTaught whether somebody has written examples for it, beyond its wordings and
  ///     misconceptions
  record Target(String pointId, Map<Mark, List<Phrase>> said, boolean isTaught) {
    List<Phrase> said(Mark mark) {
      return said.getOrDefault(mark, List.of());
    }

    /// The nearest of all that says something of this point.
    double nearest(Phrase phrase) {
      return said.entrySet().stream()
          .filter(entry -> entry.getKey() != Mark.MISSED)
          .flatMap(entry -> entry.getValue().stream())
          .mapToDouble(phrase::nearness)
          .max()
          .orElse(-1);
    }
  }

  /// Nearness to the question, which general remarks have.
  double nearnessToQuestion(Phrase phrase) {
    return asked.stream().mapToDouble(phrase::nearness).max().orElse(0);
  }
}
