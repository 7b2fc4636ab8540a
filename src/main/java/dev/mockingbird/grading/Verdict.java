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
  /// @param ground what it compared the answer with
  record Judged(List<Opinion> opinions, Basis basis, String parameters, String words, Ground ground)
      implements Verdict {
    public Judged {
      opinions = List.copyOf(opinions);
    }

    /// By a model.
    public Judged(List<Opinion> opinions, Basis basis, String parameters, String words) {
      this(opinions, basis, parameters, words, Ground.NOTHING);
    }

    /// By a judge whose words are its opinions.
    public Judged(List<Opinion> opinions, Basis basis) {
      this(opinions, basis, "", lines(opinions), Ground.NOTHING);
    }

    /// By the built-in judge.
    static Judged builtIn(List<Opinion> opinions, Basis basis, String parameters, Ground ground) {
      return new Judged(opinions, basis, parameters, lines(opinions), ground);
    }

    private static String lines(List<Opinion> opinions) {
      return opinions.stream().map(Opinion::line).collect(Collectors.joining("\n"));
    }
  }

  /// What a judge has compared the meaning of an answer with, by our own code, before it came to
  /// its opinions.
  enum Ground {
    /// with many examples of how people say it
    EXAMPLES,
    /// with the claims alone
    CLAIMS,
    /// it only says so, and may have been told to
    NOTHING
  }

  /// The judge cannot judge now.
  ///
  /// @param reason completes the sentence "Graded by the built-in judge because ..."
  record Unavailable(String reason) implements Verdict {}

  /// One key point, as the judge sees it.
  ///
  /// @param words what the judge says are the candidate's words; may be invented
  /// @param isSure whether a network of ours has read the sentence they stand in beside the claim,
  ///     by itself, and is sure of it; false where nobody has
  record Opinion(String pointId, Mark kind, String words, boolean isSure) {
    /// Of a judge that has no such network.
    public Opinion(String pointId, Mark kind, String words) {
      this(pointId, kind, words, false);
    }

    /// The same by a judge who is sure, or not.
    Opinion sure(boolean isSure) {
      return new Opinion(pointId, kind, words, isSure);
    }

    private String line() {
      String said = kind.word() + " " + pointId;
      return words.isEmpty() ? said : said + ": " + words;
    }
  }
}
