package dev.mockingbird.interview;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.util.List;

/// Answers what a candidate says about a key point of a finished interview. It has words and
/// nothing else to give: no finding and no grade is within its reach. Blocks until all is said. May
/// be called from many threads at once.
public interface Discussant {
  Said discuss(Matter matter);

  /// What is talked about. The interview is over, so that nothing of it has to be kept back.
  ///
  /// @param entry how the key point stands
  /// @param before what was said about it so far
  /// @param text what the candidate says now
  record Matter(
      Interview interview,
      Question question,
      Standing.Entry entry,
      Discussion before,
      String text) {
    /// What the candidate answered to the question, in order.
    public List<String> answers() {
      return interview.turns().stream()
          .filter(turn -> Interview.isAbout(turn, question))
          .filter(Turn.Answered.class::isInstance)
          .map(turn -> ((Turn.Answered) turn).answer())
          .toList();
    }
  }

  /// How it ended.
  sealed interface Said {
    /// All was said.
    ///
    /// @param words Markdown
    /// @param by who said it, such as the model's name
    record Words(String words, String by) implements Said {}

    /// Nothing that is whole was said.
    ///
    /// @param reason completes the sentence "The built-in interviewer answers because ..."
    record Unavailable(String reason) implements Said {}
  }
}
