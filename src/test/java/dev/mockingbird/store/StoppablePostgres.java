package dev.mockingbird.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/// A real PostgreSQL of a test's own, which it may stop and start again at the same address with
/// what was kept in it.
public final class StoppablePostgres implements AutoCloseable {
  private final Path data;
  private int port;
  private Optional<EmbeddedPostgres> running = Optional.empty();

  /// @param data an empty folder
  public StoppablePostgres(Path data) {
    this.data = data;
    start();
    running.ifPresent(server -> port = server.getPort());
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
  }

  /// Does nothing if it runs.
  public void start() {
    if (running.isEmpty()) {
      try {
        running =
            Optional.of(
                EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port) // 0, the first time, is any
                    .start());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Breaks every connection.
  public void stop() {
    running.ifPresent(StoppablePostgres::close);
    running = Optional.empty();
  }

  @Override
  public void close() {
    stop();
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
