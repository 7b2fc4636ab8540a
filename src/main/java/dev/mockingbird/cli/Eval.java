package dev.mockingbird.cli;

import dev.mockingbird.cli.Measuring.Judging;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.eval.AttackResult;
import dev.mockingbird.eval.AttackTable;
import dev.mockingbird.eval.GradeAgreement;
import dev.mockingbird.eval.GradeTable;
import dev.mockingbird.eval.PointTable;
import dev.mockingbird.eval.Predictions;
import dev.mockingbird.eval.RetrievalTable;
import dev.mockingbird.eval.StabilityTable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    description = "Measure how well the search finds and the judge grades.")
final class Eval implements Runnable {
  /// A limit does not hold.
  private static final int BROKEN = 1;

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
    print(PointTable.of(program.points(folder()), uses, eachQuestion));
  }

  @Command(
      name = "grading",
      mixinStandardHelpOptions = true,
      description = "How close the scores of a judge come to the grades people gave.")
  void grading(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description =
                  "CSV with the columns id, dataset, question_id, question, reference, answer and"
                      + " grade, which is from 0 to 1.")
          List<Path> files,
      @Option(
              names = "--judge",
              paramLabel = "JUDGE",
              defaultValue = "built-in",
              description = "built-in (default), or llm: the language model of the settings.")
          String judge,
      @Option(
              names = "--predictions",
              paramLabel = "OUT",
              description = "A CSV file to write with the columns id and score.")
          @Nullable Path out,
      @Option(
              names = "--attacks",
              description = "With what attacks on these questions earn, as eval attacks does.")
          boolean attacks) {
    Optional<Predictions> predictions =
        Optional.ofNullable(out).map(file -> Predictions.to(file, files));
    Measuring measuring = program.measuring(options, judging(judge));
    GradeAgreement agreement =
        attacks ? measuring.grading(files, folder()) : measuring.grading(files);
    predictions.ifPresent(one -> one.write(agreement));
    print(GradeTable.of(agreement));
  }

  @Command(
      name = "attacks",
      mixinStandardHelpOptions = true,
      description = "What answers earn with the built-in judge that deserve nothing, or are odd.")
  int attacks(
      @Option(names = "--strict", description = "Exit 1 if a limit does not hold.")
          boolean strict) {
    List<AttackResult> results = program.measuring(options, Judging.BUILT_IN).attacks(folder());
    print(AttackTable.of(results));
    return strict && !results.stream().allMatch(AttackResult::holds) ? BROKEN : 0;
  }

  @Command(
      name = "fit",
      mixinStandardHelpOptions = true,
      description = "The weights of the built-in judge, fitted to the tuning answers of the bank.")
  void fit() {
    print(program.measuring(options, Judging.BUILT_IN).fit(folder()));
  }

  @Command(
      name = "stability",
      mixinStandardHelpOptions = true,
      description =
          "Whether the judge in force, a model's if one is configured, says the same every time.")
  void stability(
      @Option(
              names = "--answers",
              paramLabel = "N",
              defaultValue = "12",
              description = "How many marked answers of the bank; 12 by default.")
          int answers,
      @Option(
              names = "--times",
              paramLabel = "N",
              defaultValue = "20",
              description = "How often each is graded; 20 by default.")
          int times) {
    if (answers < 1 || times < 2) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "%d answers and %d times tell nothing, needs 1 answer and 2 times or more."
              .formatted(answers, times));
    }
    Measuring measuring = program.measuring(options, Judging.IN_FORCE);
    print(StabilityTable.of(measuring.stability(folder(), answers, times)));
  }

  private Path folder() {
    return options.corpus().orElse(Path.of("corpus"));
  }

  private static Judging judging(String word) {
    return Stream.of(Judging.BUILT_IN, Judging.LLM)
        .filter(judge -> judge.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.INVALID,
                    "There is no judge " + word + ". There are: built-in, llm."));
  }

  private void print(String table) {
    spec.commandLine().getOut().println(table.stripTrailing());
  }
}
