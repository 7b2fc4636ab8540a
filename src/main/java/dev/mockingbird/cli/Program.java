package dev.mockingbird.cli;

import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.QuestionBank;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/// The program behind the commands.
public interface Program {
  /// Serves until the process is told to end.
  void serve(Options options);

  /// Opens everything but the server; nothing is kept.
  Desk open(Options options);

  /// What is wrong with the question files of a folder.
  List<Problem> check(Path folder);

  /// What can be done without a server.
  ///
  /// @param personas the first is the default
  /// @param grade a question's answer, graded by the built-in judge
  record Desk(
      Interviews interviews,
      QuestionBank bank,
      List<Persona> personas,
      Engine engine,
      BiFunction<Question, String, Assessment> grade)
      implements AutoCloseable {
    public Desk {
      personas = List.copyOf(personas);
    }

    @Override
    public void close() {}
  }
}
