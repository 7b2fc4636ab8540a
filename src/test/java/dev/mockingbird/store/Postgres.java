package dev.mockingbird.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;

/// A real PostgreSQL, started once for all tests of a process and ended with it; each test
/// has a database of its own in it.
public final class Postgres {
  private Postgres() {}

  /// Started when the first test asks.
  private static final class Running {
    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// The URL of a new, empty database.
  public static String freshUrl() {
    return freshUrl(Running.SERVER);
  }

  static String freshUrl(EmbeddedPostgres server) {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }

  /// Lets the leases of dead servers run out, which takes seconds otherwise.
  public static void endLeases(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE floors SET expires = clock_timestamp()");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static StoreSettings settings(String url) {
    return new StoreSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(10));
  }
}
