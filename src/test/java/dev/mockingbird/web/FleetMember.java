package dev.mockingbird.web;

import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;

/// One of several servers over one PostgreSQL, as a process: the real server and store over two
/// example questions, with a speaker that takes its time.
final class FleetMember {
  /// How long it is waited for when it stands still; every test of a fleet has some pauses that are
  /// shorter and some that are longer.
  static final Duration LEASE = Duration.ofSeconds(2);

  private FleetMember() {}

  /// Serves until the process ends.
  ///
  /// @param arguments the URL of the database
  public static void main(String[] arguments) throws InterruptedException {
    SqlStore store =
        new SqlStore(new StoreSettings(arguments[0], Duration.ofSeconds(2), LEASE), Path.of("."));
    store.start();
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Duration.ofSeconds(1), WebLimits.defaults());
    TestServer server = TestServer.start(new SlowSpeaker(), settings, store);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  server.close();
                  store.close();
                }));
    System.out.println("listening on " + server.address());
    Thread.currentThread().join();
  }
}
