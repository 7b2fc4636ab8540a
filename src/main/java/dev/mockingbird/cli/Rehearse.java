package dev.mockingbird.cli;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.report.ReportMarkdown;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `rehearse`: the same interview in the terminal.
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = "Play an interview in the terminal; nothing is kept but the report you ask for.")
final class Rehearse implements Runnable {
  private final Program program;
  private final Options options;
  private final InputStream input;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--topic", paramLabel = "TOPIC", description = "One topic; all by default.")
  private @Nullable String topic;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "junior, middle or senior; all by default.")
  private @Nullable Level level;

  @Option(
      names = "--questions",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many questions; ${DEFAULT-VALUE} by default.")
  private int questions;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      defaultValue = "practice",
      description = "practice or interview; ${DEFAULT-VALUE} by default.")
  private Mode mode = Mode.PRACTICE;

  @Option(names = "--persona", paramLabel = "ID", description = "Who interviews you.")
  private @Nullable String persona;

  @Option(names = "--role", paramLabel = "ROLE", description = "The role you prepare for.")
  private String role = "";

  @Option(
      names = "--job",
      paramLabel = "FILE",
      description = "A job description, which chooses the questions.")
  private @Nullable Path job;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write the report here, in Markdown.")
  private @Nullable Path report;

  Rehearse(Program program, Options options, InputStream input) {
    this.program = program;
    this.options = options;
    this.input = input;
  }

  @Override
  public void run() {
    if (report != null) {
      probe(report); // before the interview: afterwards it would be lost
    }
    Program.Desk desk = program.open(options);
    PrintWriter out = spec.commandLine().getOut();
    BufferedReader in = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    out.println("Engine: " + desk.engine().name() + ". " + desk.engine().why());
    Interview over =
        new TerminalInterview(desk.interviews(), desk.attempts(), in, out)
            .play(setup(desk.personas()));
    if (report != null) {
      write(report, ReportMarkdown.of(desk.interviews().report(over.id(), over.owner())));
      out.println("The report is in " + report + ".");
    }
  }

  private Setup setup(List<Persona> personas) {
    return new Setup(
        topic == null ? List.of() : List.of(topic),
        level == null ? List.of() : List.of(level),
        questions,
        mode,
        personas.stream()
            .filter(one -> persona == null || one.id().equals(persona))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Code.INVALID,
                        "There is no persona "
                            + persona
                            + ". There are: "
                            + String.join(", ", personas.stream().map(Persona::id).toList())
                            + ".")),
        Job.of(role, job == null ? "" : read(job)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The job description " + file + " cannot be read. Save it as text in UTF-8.");
    }
  }

  /// Finds out whether the file can be written, and leaves all as it was.
  private static void probe(Path file) {
    boolean isNew = Files.notExists(file);
    try {
      Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
      if (isNew) {
        Files.delete(file.toRealPath()); // the file, not a link to it
      }
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private static Refusal unwritable(Path file) {
    return new Refusal(
        Refusal.Code.INVALID,
        "The report cannot be written to " + file + ". Choose another file with --report.");
  }
}
