package dev.mockingbird.store;

import dev.mockingbird.domain.Examples;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// Databases with an interview in them, for tests that then do something bad to them.
public final class Databases {
  private Databases() {}

  /// In this data folder.
  public static void makeSqlite(Path folder) {
    make(StoreSettings.defaults(), folder);
  }

  public static void makePostgres(String url) {
    make(Postgres.settings(url), Path.of(""));
  }

  private static void make(StoreSettings settings, Path folder) {
    try (SqlStore store = new SqlStore(settings, folder)) {
      store.start();
      store.begin(Examples.ended());
    }
  }

  /// Has it look as if a later version of the program had brought it to its tables.
  public static void ageTo(String version, String url) throws SQLException {
    execute(
        url,
        """
        INSERT INTO flyway_schema_history
        SELECT installed_rank + 1000, '%s', 'later', type, 'V%s__later.sql', checksum,
          installed_by, installed_on, execution_time, success
        FROM flyway_schema_history WHERE version = '1'
        """
            .formatted(version, version));
  }

  /// As a standby is.
  public static void makeReadOnly(String url) throws SQLException {
    execute(
        url,
        """
        DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on',
          current_database()); END $$
        """);
  }

  static void execute(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(statement);
    }
  }
}
