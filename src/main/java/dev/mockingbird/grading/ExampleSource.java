package dev.mockingbird.grading;

import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.Question;
import java.util.List;
import java.util.Map;

/// How people talk about the key points of a question, as far as anybody has written it down. The
/// accepted wordings and misconceptions of the question itself need not be among them. Must always
/// say the same of a question; may be called from many threads at once.
@FunctionalInterface
public interface ExampleSource {
  /// For questions that nobody has written examples for.
  ExampleSource NONE = _ -> List.of();

  /// From a list for each question's id.
  static ExampleSource of(Map<String, List<Example>> byQuestion) {
    return question -> byQuestion.getOrDefault(question.id(), List.of());
  }

  /// Those of a question; none if there are none. Some may be of key points that the question does
  /// not have any more.
  List<Example> of(Question question);
}
