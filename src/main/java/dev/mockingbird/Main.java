package dev.mockingbird;

import dev.mockingbird.cli.Mockingbird;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program begins.
public final class Main {
  /// Lucene tells on every start how it computes; held here, since loggers nobody holds are
  /// forgotten with their level.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
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
