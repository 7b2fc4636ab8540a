package dev.mockingbird.cli;

import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Reviewed;
import dev.mockingbird.interview.Reviews.Choice;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `regrade`: a second opinion on a whole interview, added to what there is, and the difference.
@Command(
    name = "regrade",
    mixinStandardHelpOptions = true,
    description = "Grade a finished interview again and show the difference; keeps both grades.")
final class Regrade implements Runnable {
  private static final Map<String, Choice> JUDGES =
      Map.of("built-in", Choice.BUILT_IN, "llm", Choice.MODEL);

  private final Program program;
  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The interview; its id stands in its address.")
  private String id = "";

  @Option(
      names = "--judge",
      paramLabel = "JUDGE",
      description = "built-in or llm; the model if one is configured, by default.")
  private @Nullable String judge;

  Regrade(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    print(program.regrade(options, id, choice()), spec.commandLine().getOut());
  }

  private Choice choice() {
    if (judge == null) {
      return Choice.IN_FORCE;
    }
    return Optional.ofNullable(JUDGES.get(judge))
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.INVALID,
                    "There is no judge " + judge + ". There are: built-in, llm."));
  }

  private static void print(Reviewed reviewed, PrintWriter out) {
    out.printf(
        "%s%nOverall: %.0f%% before, %.0f%% with it.%n",
        reviewed.basis().sentence(), 100 * reviewed.before(), 100 * reviewed.after());
    if (reviewed.points().isEmpty()) {
      out.println("No point was judged otherwise.");
    }
    for (Reviewed.Point point : reviewed.points()) {
      out.printf(
          "%n%s: %s%n  first %s, again %s; %s counts%n",
          point.question().title(),
          point.point().claim().text(),
          point.first().kind(),
          point.again().kind(),
          point.counts().kind());
    }
  }
}
