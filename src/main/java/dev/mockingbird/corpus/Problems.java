package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the problems of the files of a bank. Not for sharing between threads.
final class Problems {
  private final List<Problem> all = new ArrayList<>();

  void add(Path file, int line, String message) {
    all.add(new Problem(file, line, message));
  }

  boolean concern(Path file) {
    return all.stream().anyMatch(problem -> problem.file().equals(file));
  }

  /// By file, then line.
  List<Problem> all() {
    Comparator<Problem> byFile = Comparator.comparing(problem -> problem.file().toString());
    return all.stream().sorted(byFile.thenComparingInt(Problem::line)).toList();
  }

  /// Ends the reading if there is any.
  ///
  /// @throws BrokenFiles with all of them
  void refuseIfAny() {
    BrokenFiles.refuse(all);
  }
}
