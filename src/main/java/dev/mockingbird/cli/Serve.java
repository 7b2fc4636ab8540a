package dev.mockingbird.cli;

import picocli.CommandLine.Command;

/// `serve`: the interviewer in the browser.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serve the interviewer to the browser (the default).")
final class Serve implements Runnable {
  private final Program program;
  private final Options options;

  Serve(Program program, Options options) {
    this.program = program;
    this.options = options;
  }

  @Override
  public void run() {
    program.serve(options);
  }
}
