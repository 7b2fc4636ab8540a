package dev.mockingbird.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// A real PostgreSQL of a version that the tools of most Linux distributions can save: they take
/// servers up to their own. The build puts its binaries into a folder, since those of the other
/// version are in the class path under the same name. For Linux on x86-64.
public final class OlderPostgres implements AutoCloseable {
  /// Its major version.
  public static final int VERSION = 15;

  private static final Path BINARIES = Path.of("target", "older-postgres", "postgres.jar");

  private final EmbeddedPostgres server;

  public OlderPostgres() {
    try {
      this.server = EmbeddedPostgres.builder().setPgBinaryResolver((_, _) -> binaries()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean runsHere() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  /// The URL of a new, empty database.
  public String freshUrl() {
    return Postgres.freshUrl(server);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream binaries() throws IOException {
    try (JarFile jar = new JarFile(BINARIES.toFile())) {
      ZipEntry archive =
          jar.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("no binaries in " + BINARIES));
      try (InputStream in = jar.getInputStream(archive)) {
        return new ByteArrayInputStream(in.readAllBytes());
      }
    }
  }
}
