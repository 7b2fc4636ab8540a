package dev.mockingbird.cli;

import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `check`: every problem of every question file of a folder and its marked answers, with file and
/// line.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Check question files; exit 1 and every problem with file and line if any is broken.")
final class Check implements Runnable {
  private final Program program;
  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "DIR",
      arity = "0..1",
      description = "The folder of question files; that of --corpus by default.")
  private @Nullable Path own;

  @Option(
      names = "--quick",
      description =
          "Leave out what the built-in judge and sentence vectors find; with them a bank of forty"
              + " questions takes about half a minute.")
  private boolean quick;

  Check(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    Path folder = own == null ? options.corpus().orElse(Path.of("corpus")) : own;
    List<Question> questions = program.check(folder, quick);
    long topics = questions.stream().map(Question::topic).distinct().count();
    long points = questions.stream().mapToLong(question -> question.points().size()).sum();
    spec.commandLine()
        .getOut()
        .printf(
            "%s: %d questions in %d topics with %d key points, no problems%n",
            folder, questions.size(), topics, points);
  }
}
