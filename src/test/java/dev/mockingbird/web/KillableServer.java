package dev.mockingbird.web;

import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The real server over a real store in a process of its own, with two example questions in place
/// of the corpus, the index and the embedding model, so that it starts several times sooner than
/// the whole program.
record KillableServer(Process process, String address) {
  static KillableServer start(Path folder, String url) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-XX:TieredStopAtLevel=1", // starts sooner
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    KillableServer.class.getName(),
                    folder.toString(),
                    url))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new KillableServer(process, String.valueOf(process.inputReader().readLine()));
  }

  /// Prints what it logged, to look into a failure.
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly(); // the process itself would close its output
    process.waitFor();
    process.inputReader().lines().forEach(System.out::println);
  }

  /// Arguments: the data folder, and the URL of PostgreSQL or nothing. Prints its address.
  public static void main(String[] args) {
    SqlStore store =
        new SqlStore(
            new StoreSettings(args[1], Duration.ofMinutes(1), Duration.ofSeconds(10)),
            Path.of(args[0]));
    store.start();
    System.out.println(TestServer.over(store).address());
  }
}
