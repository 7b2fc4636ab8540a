package dev.mockingbird.web;

import dev.mockingbird.App;
import dev.mockingbird.cli.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/// The whole program, listening on a free port of this machine, with all it writes in one folder.
final class LocalServer implements AutoCloseable {
  /// One for all, since otherwise every server would compute the vectors of the bank anew.
  private static final String CACHE = "cache: target/cache\n";

  static final String NO_MODEL = "model:\n  provider: none\n";

  private final App.Running running;

  private LocalServer(App.Running running) {
    this.running = running;
  }

  static LocalServer start(Path folder) {
    return start(folder, NO_MODEL);
  }

  static LocalServer start(Path folder, String settings) {
    return new LocalServer(new App(Map.of()).start(options(folder, settings, "0")));
  }

  static Options options(Path folder, String settings, String port) {
    String[] arguments = arguments(folder, settings, port);
    return CommandLine.populateCommand(new Options(), arguments);
  }

  static String[] arguments(Path folder, String settings, String port) {
    Path file = folder.resolve("settings.yaml");
    try {
      Files.writeString(file, withCache(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path data = folder.resolve("data");
    return new String[] {"--config", file.toString(), "--data", data.toString(), "--port", port};
  }

  /// @param settings whose last part is the folders', if they have such a part
  private static String withCache(String settings) {
    return settings + (settings.contains("folders:") ? "" : "folders:\n") + "  " + CACHE;
  }

  /// A browser that has not been here before.
  Browser browser() {
    return new Browser(running.address());
  }

  String address() {
    return running.address();
  }

  List<Routes.Route> routes() {
    return running.server().routes();
  }

  @Override
  public void close() {
    running.close();
  }
}
