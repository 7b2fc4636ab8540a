package dev.mockingbird.grading;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;

/// The questions of the project.
final class Bank {
  private static final List<Question> ALL =
      new QuestionFiles(new EnglishStems()).read(Path.of("corpus", "machine-learning"));

  private Bank() {}

  /// All questions, in the order of their file names.
  static List<Question> questions() {
    return ALL;
  }

  static Question question(String id) {
    return ALL.stream().filter(question -> question.id().equals(id)).findFirst().orElseThrow();
  }
}
