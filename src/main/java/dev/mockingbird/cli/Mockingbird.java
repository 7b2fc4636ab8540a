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

  private final Program program;

  @Mixin private final Options options = new Options();

  private Mockingbird(Program program) {
    this.program = program;
  }

  /// The command line, ready to execute.
  ///
  /// @param in what the user types, in UTF-8
  public static CommandLine commandLine(Program program, InputStream in) {
    return new CommandLine(new Mockingbird(program))
        .addSubcommand(new Serve(program))
        .addSubcommand(new Rehearse(program, in))
        .addSubcommand(new Check(program))
        .addSubcommand(new Grade(program))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Mockingbird::failed);
  }

  @Override
  public void run() {
    program.serve(options);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
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
      default -> throw failure;
    };
  }
}
