package dev.mockingbird.corpus;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import java.util.List;
import java.util.Map;

/// Answers to one question as people give them, marked by hand before any judge saw them; what
/// judges are measured against.
public record MarkedAnswers(Question question, Use use, List<MarkedAnswer> answers) {
  /// The fewest that tell anything about a question.
  public static final int FEWEST = 5;

  public MarkedAnswers {
    answers = List.copyOf(answers);
  }

  /// What the answers may be used for.
  public enum Use {
    /// To look at while a judge is being improved.
    TUNING("tuning"),
    /// To tell how a judge does on what it was not improved with.
    KEPT_APART("kept-apart");

    private final String word;

    Use(String word) {
      this.word = word;
    }

    /// The word used in files and on the command line.
    public String word() {
      return word;
    }
  }

  /// How an answer is meant.
  public enum Kind {
    STRONG("strong"),
    MIDDLING("middling"),
    THIN("thin"),
    /// With confidence.
    WRONG("wrong"),
    OFF_TOPIC("off-topic"),
    MIXED("mixed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word used in files.
    public String word() {
      return word;
    }
  }

  /// One answer.
  ///
  /// @param marks one for every key point of the question, by id
  public record MarkedAnswer(Kind kind, String text, Map<String, Mark> marks) {
    public MarkedAnswer {
      marks = Map.copyOf(marks);
    }
  }
}
