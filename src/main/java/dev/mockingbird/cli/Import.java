package dev.mockingbird.cli;

import dev.mockingbird.material.Harvest;
import dev.mockingbird.material.Importer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `import`: a person's own material made into question files.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Make your own material into question files.",
      "Says what it took, what it left out and why; writes everything it took, or nothing."
    })
final class Import implements Runnable {
  private final Program program;
  private final Options options;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE|DIR",
      description = "Text, Markdown, HTML, CSV, JSON Lines, PDF or DOCX; or a folder of such.")
  private Path source = Path.of("");

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the question files; made if it is not there.")
  private Path target = Path.of("");

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      defaultValue = "",
      description = "The topic of the questions; by default by the file's name.")
  private String topic = "";

  Import(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    Importer importer = program.importer(options);
    Harvest harvest = importer.read(source, topic);
    PrintWriter out = spec.commandLine().getOut();
    print(harvest, out);
    List<Path> files = importer.write(harvest, target);
    out.printf("%nWrote %s to %s.%n", counted(files.size(), "question file"), target);
    out.println(
        "No person has read the points yet (auto, draft); read them, and mend what is wrong.");
    out.println("Next: mockingbird check " + target);
    out.println("      mockingbird serve --corpus " + target);
  }

  private static void print(Harvest harvest, PrintWriter out) {
    if (!harvest.taken().isEmpty()) {
      out.println("Took " + counted(harvest.taken().size(), "question") + ":");
    }
    for (Harvest.Taken one : harvest.taken()) {
      String points = counted(one.question().points().size(), "point");
      out.println("  " + one.place() + ": " + one.question().text() + " (" + points + ")");
    }
    if (!harvest.leftOut().isEmpty()) {
      out.println("Left out:");
    }
    for (Harvest.LeftOut one : harvest.leftOut()) {
      String words = one.words().isEmpty() ? "" : "“" + one.words() + "” ";
      out.println("  " + one.place() + ": " + words + one.why());
    }
    if (!harvest.remarks().isEmpty()) {
      out.println("Noticed:");
    }
    harvest.remarks().forEach(remark -> out.println("  " + remark));
  }

  private static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
