package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Mark;
import java.util.List;
import java.util.stream.Collectors;

/// What a judge says of an answer; nothing in it is believed before the [Grader] has checked it.
public sealed interface Verdict {
  /// The judge has read the answer.
  ///
  /// @param opinions in any order; points it leaves out count as missed
  /// @param parameters what a model was called with, such as `temperature 0`, or the built-in judge
  ///     compared with; empty for none
  /// @param words what the judge said, word for word
  record Judged(List<Opinion> opinions, Basis basis, String parameters, String words)
      implements Verdict {
    public Judged {
      opinions = List.copyOf(opinions);
    }

    /// By a judge whose words are its opinions.
    public Judged(List<Opinion> opinions, Basis basis) {
      this(
          opinions,
          basis,
          "",
          opinions.stream().map(Opinion::line).collect(Collectors.joining("\n")));
    }

    /// True of the built-in judge where it has compared the answer with examples.
    boolean isTaught() {
      return basis instanceof Basis.BuiltIn && !parameters.isEmpty();
    }

    /// The same, by these parameters.
    Judged by(String others) {
      return new Judged(opinions, basis, others, words);
    }
  }

  /// The judge cannot judge now.
  ///
  /// @param reason completes the sentence "Graded by the built-in judge because ..."
  record Unavailable(String reason) implements Verdict {}

  /// One key point, as the judge sees it.
  ///
  /// @param words what the judge says are the candidate's words; may be invented
  record Opinion(String pointId, Mark kind, String words) {
    private String line() {
      String said = kind.word() + " " + pointId;
      return words.isEmpty() ? said : said + ": " + words;
    }
  }
}
