package dev.mockingbird.cli;

import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.eval.PointTable;
import dev.mockingbird.eval.RetrievalTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `eval`: how well the product does its work, measured against what people marked.
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Measure against what people marked: eval retrieval, eval points.")
final class Eval implements Runnable {
  private final Program program;
  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  Eval(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    CommandLine command = spec.commandLine();
    throw new CommandLine.ParameterException(
        command,
        "Say what to measure: " + String.join(" or ", command.getSubcommands().keySet()) + ".");
  }

  @Command(
      name = "retrieval",
      mixinStandardHelpOptions = true,
      description = "How well documents are found by words, by meaning and by both.")
  void retrieval(
      @Parameters(
              paramLabel = "DIR",
              description =
                  "A test set of docs.tsv, queries.tsv and qrels.tsv, or a folder of such folders.")
          Path folder) {
    print(RetrievalTable.of(program.retrieval(folder)));
  }

  @Command(
      name = "points",
      mixinStandardHelpOptions = true,
      description =
          "How far the built-in judge agrees with people about the marked answers of the bank.")
  void points(
      @Option(
              names = "--use",
              paramLabel = "USE",
              description = "Only answers for this use: tuning or kept-apart; both by default.")
          @Nullable String word,
      @Option(names = "-v", description = "With a line for every question.") boolean eachQuestion) {
    List<Use> uses =
        Arrays.stream(Use.values()).filter(use -> word == null || use.word().equals(word)).toList();
    if (uses.isEmpty()) {
      throw new Refusal(
          Refusal.Code.INVALID, "There is no use " + word + ". There are: tuning, kept-apart.");
    }
    Path folder = options.corpus().orElse(Path.of("corpus"));
    print(PointTable.of(program.points(folder), uses, eachQuestion));
  }

  private void print(String table) {
    spec.commandLine().getOut().println(table.stripTrailing());
  }
}
