package dev.mockingbird.cli;

import dev.mockingbird.App;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine;

/// How a command ended that was run as a user runs it, with nothing typed.
record Outcome(int exit, String out, String err) {
  /// One for all, so that the embedding model is loaded once.
  private static final App APP = new App(Map.of());

  static Outcome of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commands =
        Mockingbird.commandLine(APP, new ByteArrayInputStream("".getBytes(StandardCharsets.UTF_8)))
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    int exit = commands.execute(arguments);
    return new Outcome(exit, out.toString(), err.toString());
  }
}
