package dev.mockingbird.cli;

import dev.mockingbird.eval.AttackResult;
import dev.mockingbird.eval.GradeAgreement;
import dev.mockingbird.eval.Stability;
import java.nio.file.Path;
import java.util.List;

/// Measures one judge; made for one measurement.
///
/// Whatever is read, broken files end in a [dev.mockingbird.corpus.BrokenFiles] with every problem
/// of every file.
public interface Measuring {
  /// How close its scores come to the grades that people gave to the answers of some files.
  GradeAgreement grading(List<Path> files);

  /// As [#grading(List)], and what the attacks of a corpus earn on the questions of the files.
  GradeAgreement grading(List<Path> files, Path corpus);

  /// What attacks on the questions of a corpus earn.
  List<AttackResult> attacks(Path corpus);

  /// The weights of the built-in judge that fit the tuning answers of a corpus best, as a table.
  String fit(Path corpus);

  /// Whether it says the same every time about marked answers of a corpus.
  ///
  /// @param answers how many
  /// @param times how often each is graded
  Stability stability(Path corpus, int answers, int times);

  /// Which judge is measured.
  enum Judging {
    BUILT_IN("built-in"),
    LLM("llm"),
    /// The model's if one is configured, else the built-in one.
    IN_FORCE("in-force");

    private final String word;

    Judging(String word) {
      this.word = word;
    }

    /// The word used on the command line.
    public String word() {
      return word;
    }
  }
}
