package dev.mockingbird.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects the problems of the files of a bank. Not for sharing between threads.
final class Problems {
  private final List<Problem> all = new ArrayList<>();
  private boolean isUnread;

  void add(Path file, int line, String message) {
    all.add(new Problem(file, line, message));
  }

  /// Of a file or folder that cannot be read now, and perhaps can in a moment.
  void unread(Path file, String message) {
    isUnread = true;
    add(file, 0, message);
  }

  /// True if something could not be read.
  boolean isUnread() {
    return isUnread;
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
