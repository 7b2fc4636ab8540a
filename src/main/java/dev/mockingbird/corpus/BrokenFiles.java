package dev.mockingbird.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The files of a folder cannot be used; carries every problem of every file. There is no plan B: a
/// server that left questions out in silence would be worse than one that does not start.
public final class BrokenFiles extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /// @param problems one or more
  public BrokenFiles(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// Does nothing if there are none.
  ///
  /// @throws BrokenFiles with all problems, by file, then line
  public static void refuse(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new BrokenFiles(
          problems.stream()
              .sorted(
                  Comparator.comparing((Problem problem) -> problem.file().toString())
                      .thenComparingInt(Problem::line))
              .toList());
    }
  }

  /// One or more, by file, then line.
  public List<Problem> problems() {
    return problems;
  }
}
