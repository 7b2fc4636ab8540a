package dev.mockingbird;

import dev.mockingbird.cli.Mockingbird;

/// Where the program begins.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    endWithParent();
    System.exit(Mockingbird.commandLine(new App(System.getenv()), System.in).execute(arguments));
  }

  /// A server that Maven has started ends with Maven, however Maven ends.
  private static void endWithParent() {
    if (Boolean.getBoolean("mockingbird.exitWithParent")) {
      ProcessHandle.current().parent().ifPresent(Main::endWith);
    }
  }

  private static void endWith(ProcessHandle parent) {
    Thread.ofVirtual()
        .start(
            () -> {
              parent.onExit().join();
              System.exit(0);
            });
  }
}
