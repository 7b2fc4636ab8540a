package dev.mockingbird.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`: the interviewer in the browser.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the interviewer to the browser (the default).")
final class Serve implements Runnable {
  private final Program program;

  @Mixin private final Options options = new Options();

  Serve(Program program) {
    this.program = program;
  }

  @Override
  public void run() {
    program.serve(options);
  }
}
