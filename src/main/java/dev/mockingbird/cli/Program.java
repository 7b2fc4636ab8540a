package dev.mockingbird.cli;

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
  /// Serves until the process is told to end; prints the address when it is ready.
  void serve(Options options);

  /// Opens everything but the server; what happens at the desk is not kept.
  Desk open(Options options);

  /// The questions of a folder.
  ///
  /// @throws dev.mockingbird.corpus.BrokenFiles with every problem of every file
  List<Question> check(Path folder);

  /// What can be done without a server.
  ///
  /// @param personas the first is the default
  /// @param grade an answer to a question, by the built-in judge
  record Desk(
      Interviews interviews,
      QuestionBank bank,
      List<Persona> personas,
      Engine engine,
      BiFunction<Question, String, Assessment> grade) {
    public Desk {
      personas = List.copyOf(personas);
    }
  }
}
