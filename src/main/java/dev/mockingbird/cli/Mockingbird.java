package dev.mockingbird.cli;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.domain.Refusal;
import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParseResult;

/// The command `mockingbird`; without a subcommand it serves.
@Command(
    name = "mockingbird",
    mixinStandardHelpOptions = true,
    version = "mockingbird 0.1.0",
    description = "A mock interviewer that proves every point it credits with your own words.")
public final class Mockingbird implements Runnable {
  /// Something was found wrong with what was read.
  private static final int FINDINGS = 1;

  /// The command was used wrongly.
  private static final int WRONG_USE = 2;

  /// The program has a bug.
  private static final int BUG = 3;

  private final Program program;

  @Mixin private final Options options;

  private Mockingbird(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  /// The command line, ready to execute.
  ///
  /// @param in what the user types, in UTF-8
  public static CommandLine commandLine(Program program, InputStream in) {
    Options options = new Options();
    return new CommandLine(new Mockingbird(program, options))
        .addSubcommand(new Serve(program, options))
        .addSubcommand(new Rehearse(program, options, in))
        .addSubcommand(new Check(program, options))
        .addSubcommand(new Import(program, options))
        .addSubcommand(new Grade(program, options))
        .addSubcommand(new Regrade(program, options))
        .addSubcommand(new Eval(program, options))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Mockingbird::failed);
  }

  @Override
  public void run() {
    program.serve(options);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    return switch (failure) {
      case BrokenFiles broken -> {
        broken.problems().forEach(err::println);
        int count = broken.problems().size();
        err.println(count == 1 ? "1 problem" : count + " problems");
        yield FINDINGS;
      }
      case Refusal refusal -> {
        err.println(refusal.getMessage());
        yield WRONG_USE;
      }
      default -> {
        err.println("Something went wrong here that should not. This is a bug:");
        failure.printStackTrace(err);
        yield BUG;
      }
    };
  }
}
