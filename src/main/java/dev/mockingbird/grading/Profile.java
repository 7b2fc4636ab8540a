package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Vectors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A question made ready for judging: what is known of how people talk about it, as meanings.
/// Immutable.
///
/// @param asked the question and its variants
/// @param spelling of the words that matter to it
/// @param examples version of those that somebody has written beyond wordings and misconceptions;
///     empty unless there are some for every key point
/// @param vectors by which answers are compared with it
/// @param discriminant of all that is said in the targets
record Profile(
    List<Phrase> asked,
    List<Target> targets,
    Spelling spelling,
    String examples,
    Vectors vectors,
    Discriminant discriminant) {
  /// A key point as it is recognised.
  ///
  /// @param said what is known to show each mark; nothing for some
  record Target(String pointId, Map<Mark, List<Phrase>> said) {
    List<Phrase> said(Mark mark) {
      return said.getOrDefault(mark, List.of());
    }
  }

  /// True if somebody has written examples for every key point.
  boolean isTaught() {
    return !examples.isEmpty();
  }

  /// The stems of what was asked, which an answer repeats whatever it says.
  Set<String> askedStems() {
    return asked.stream().flatMap(phrase -> phrase.stems().stream()).collect(Collectors.toSet());
  }

  /// Nearness to the question, which general remarks have.
  double nearnessToQuestion(Phrase phrase) {
    return asked.stream().mapToDouble(phrase::nearness).max().orElse(0);
  }
}
