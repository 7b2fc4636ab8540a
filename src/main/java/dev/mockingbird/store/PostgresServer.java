package dev.mockingbird.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// A PostgreSQL that any number of servers share. A commit is on its disk before it is
/// acknowledged. A server that stands still in the middle of a transaction loses it after [#STILL],
/// so that it holds up nobody for longer and cannot go on with it when it wakes.
final class PostgresServer implements Database {
  private static final String EXAMPLE = "jdbc:postgresql://host/database";
  private static final int CONNECTIONS = 8;

  /// Longest pause inside a transaction, in milliseconds.
  private static final int STILL = 10_000;

  /// Longest wait for any answer, in seconds: past it the server is taken for dead.
  private static final int DEAD = 30;

  private final String url;
  private final Properties parts;
  private final Login login;
  private final StoreSettings settings;
  private final HikariDataSource writer;
  private final HikariDataSource readers;

  /// @throws Refusal with code INVALID if the URL is none of PostgreSQL
  PostgresServer(StoreSettings settings, Login login) {
    Properties parsed = Driver.parseURL(settings.url(), new Properties());
    this.url = settings.url().replaceFirst("[?].*", "");
    if (parsed == null) {
      throw refused(
          "store.url is " + url + ", which is no URL of PostgreSQL", "write it as " + EXAMPLE);
    }
    this.parts = parsed;
    this.login = login;
    this.settings = settings;
    this.writer = pool("writer", "TRANSACTION_READ_COMMITTED");
    this.readers = pool("readers", "TRANSACTION_REPEATABLE_READ");
    readers.setReadOnly(true);
  }

  @Override
  public Transactions writes() {
    return new Transactions(Jdbi.create(writer));
  }

  @Override
  public Transactions reads() {
    return new Transactions(Jdbi.create(readers));
  }

  @Override
  public Leases leases() {
    return new SharedLeases(writes(), reads(), settings.lease());
  }

  @Override
  public void start() {
    PGSimpleDataSource source = source();
    try (Connection connection = source.getConnection()) {
      connection.getMetaData();
    } catch (SQLException e) {
      throw refused(
          url + " cannot be reached: " + e.getMessage(), "start it, or correct store.url");
    }
    migrate(source);
  }

  @Override
  public Refusal unwritable(StoreFailure failure) {
    return refused(
        url + " cannot be written to: " + failure.getMessage(),
        failure.kind() == StoreFailure.Kind.FULL
            ? "make room on its disk"
            : "let it be written to, or correct store.url");
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private void migrate(PGSimpleDataSource source) {
    Flyway flyway =
        Flyway.configure().dataSource(source).locations("classpath:migrations/postgresql").load();
    try {
      if (Arrays.stream(flyway.info().all())
          .anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw refused(url + " was written by a newer version of Mockingbird", "start that version");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      Optional<StoreFailure> failure = Transactions.failure(e);
      if (failure.isPresent()) {
        throw unwritable(failure.get());
      }
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw refused(
          url + " cannot be brought to the tables of this version: " + reason,
          "give Mockingbird a database of its own");
    }
  }

  private static Refusal refused(String problem, String remedy) {
    return new Refusal(Refusal.Code.INVALID, problem + "; " + remedy);
  }

  /// The driver's own notes of a URL would hold its password, so it gets the parts.
  private PGSimpleDataSource source() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    for (PGProperty property : PGProperty.values()) {
      String value = parts.getProperty(property.getName());
      if (value != null) {
        source.setProperty(property, value);
      }
    }
    if (!login.user().isEmpty()) {
      source.setUser(login.user());
    }
    if (!login.password().isEmpty()) {
      source.setPassword(login.password());
    }
    source.setApplicationName("mockingbird");
    source.setConnectTimeout(Math.toIntExact(Math.max(1, settings.busyTimeout().toSeconds())));
    source.setSocketTimeout(DEAD);
    source.setTcpKeepAlive(true);
    source.setOptions(
        "-c synchronous_commit=on -c lock_timeout="
            + settings.busyTimeout().toMillis()
            + " -c idle_in_transaction_session_timeout="
            + STILL);
    return source;
  }

  /// Opens nothing before the first connection is asked for.
  private HikariDataSource pool(String name, String isolation) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setDataSource(source());
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setInitializationFailTimeout(-1); // who asks for a connection waits for it, and is told
    pool.setConnectionTimeout(settings.busyTimeout().toMillis());
    pool.setTransactionIsolation(isolation);
    return pool;
  }
}
