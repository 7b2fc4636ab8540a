package dev.mockingbird.cli;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.eval.PointAgreement;
import dev.mockingbird.eval.Retrieval;
import dev.mockingbird.interview.Discussions;
import dev.mockingbird.interview.History;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.QuestionBank;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.material.Importer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;

/// The program behind the commands.
public interface Program {
  /// Serves until the process is told to end; prints the address when it is ready.
  void serve(Options options);

  /// Opens everything but the server; what happens at the desk is not kept.
  Desk open(Options options);

  /// Grades a finished interview of the data folder again, and keeps both grades.
  ///
  /// @throws dev.mockingbird.domain.Refusal if there is no such interview, it goes on, or the judge
  ///     cannot be had
  Reviewed regrade(Options options, String id, Reviews.Choice choice);

  /// The questions of a folder, held to all that questions must be.
  ///
  /// @param quick only what can be seen without vectors and judge
  /// @throws dev.mockingbird.corpus.BrokenFiles with every problem of every file
  List<Question> check(Path folder, boolean quick);

  /// How well the search finds what is relevant in the test sets of a folder.
  ///
  /// @throws dev.mockingbird.corpus.BrokenFiles if there is no test set, or a broken one
  List<Retrieval> retrieval(Path folder);

  /// How far the built-in judge agrees with people about the marked answers of a bank.
  ///
  /// @throws dev.mockingbird.corpus.BrokenFiles with every problem of every file
  PointAgreement points(Path folder);

  /// What measures a judge.
  ///
  /// @throws dev.mockingbird.domain.Refusal if there is no such judge
  Measuring measuring(Options options, Measuring.Judging by);

  /// What makes a person's own material into question files.
  Importer importer(Options options);

  /// What can be done without a server.
  ///
  /// @param personas the first is the default
  /// @param grade an answer to a question, by the built-in judge
  record Desk(
      Interviews interviews,
      Reviews reviews,
      SecondAttempts attempts,
      Discussions discussions,
      History history,
      QuestionBank bank,
      List<Persona> personas,
      Engine engine,
      BiFunction<Question, String, Assessment> grade) {
    public Desk {
      personas = List.copyOf(personas);
    }
  }
}
