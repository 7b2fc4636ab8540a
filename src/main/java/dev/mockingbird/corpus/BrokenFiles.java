package dev.mockingbird.corpus;

import java.util.List;
import java.util.stream.Collectors;

/// The files of a folder cannot be used; carries every problem of every file. There is no plan B: a
/// server that left questions out in silence would be worse than one that does not start.
public final class BrokenFiles extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  BrokenFiles(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// One or more, by file, then line.
  public List<Problem> problems() {
    return problems;
  }
}
