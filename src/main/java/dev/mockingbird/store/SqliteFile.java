package dev.mockingbird.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.StoreFailure;
import dev.mockingbird.interview.StoreFailure.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database file in the data folder: opened, checked and brought to this version's tables, or
/// refused with a sentence that names it. WAL with full synchronisation loses no acknowledged
/// commit when the process is killed.
///
/// SQLite lets one write at a time. Writers therefore share one connection and wait for it in Java,
/// where a virtual thread can wait; in SQLite's own busy loop each would hold a carrier thread, and
/// two of them could keep the one they wait for from running.
final class SqliteFile implements Database {
  private static final int READERS = 4;

  /// Bytes: as much as SQLite adds at once to the index of its write-ahead log.
  private static final long LEAST = 32 * 1024;

  // SQLite's primary result codes, https://www.sqlite.org/rescode.html
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int NOT_A_DATABASE = 26;

  private final Path file;
  private final SQLiteDataSource writing;
  private final HikariDataSource writer;
  private final HikariDataSource readers;

  SqliteFile(Path file, StoreSettings settings) {
    this.file = file;
    this.writing = source(SQLiteConfig.TransactionMode.IMMEDIATE, settings);
    this.writer = pool("writer", 1, writing, settings);
    this.readers =
        pool("readers", READERS, source(SQLiteConfig.TransactionMode.DEFERRED, settings), settings);
  }

  /// For one transaction at a time; each begins by taking the right to write.
  @Override
  public Transactions writes() {
    return new Transactions(Jdbi.create(writer));
  }

  /// For transactions that see one moment, and block no writer.
  @Override
  public Transactions reads() {
    return new Transactions(Jdbi.create(readers));
  }

  /// The file is one server's.
  @Override
  public Leases leases() {
    return Leases.ALONE;
  }

  /// Opens the file, or makes it, and brings it to this version's tables.
  ///
  /// @throws Refusal with code INVALID if that cannot be done
  @Override
  public void start() {
    makeFolder();
    checkFile();
    migrate();
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }

  private void makeFolder() {
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, "writable", ""));
    } catch (FileAlreadyExistsException e) {
      throw refused("the data folder " + folder + " is a file", "move it away");
    } catch (IOException e) {
      throw isFull()
          ? full()
          : refused("cannot write to the data folder " + folder, "make it writable");
    }
  }

  /// Takes the right to write once, since a file can be readable and yet not be ours to change; and
  /// reads the whole, since a page that is damaged may be one that nobody reads for weeks.
  private void checkFile() {
    try (Connection connection = writing.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT count(*) FROM sqlite_schema");
      connection.rollback();
      connection.setAutoCommit(true);
      try (ResultSet check = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!check.getString(1).equals("ok")) {
          throw broken();
        }
      }
    } catch (SQLException e) {
      throw unusable(e);
    }
  }

  private Refusal unusable(SQLException failure) {
    return switch (failure.getErrorCode() & 0xff) { // the rest of the number only refines it
      case NOT_A_DATABASE, CORRUPT -> broken();
      case BUSY, LOCKED -> refused(file + " is held by another program", "end that program");
      case FULL -> full();
      default ->
          isFull() ? full() : refused(file + " cannot be written to", "change its permissions");
    };
  }

  private Refusal broken() {
    return refused(file + " is no whole database", "move it away");
  }

  private Refusal full() {
    return refused("there is no room for " + file, "make room on its disk");
  }

  /// True if not even what SQLite needs beside its file finds room.
  private boolean isFull() {
    try {
      return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace() < LEAST;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public Refusal unwritable(StoreFailure failure) {
    return failure.kind() == Kind.FULL || isFull()
        ? full()
        : refused(file + " cannot be written to: " + failure.getMessage(), "move it away");
  }

  private void migrate() {
    Flyway flyway =
        Flyway.configure().dataSource(writing).locations("classpath:migrations/sqlite").load();
    try {
      if (Arrays.stream(flyway.info().all()).anyMatch(SqliteFile::isUnknown)) {
        throw refused(
            file + " was written by a newer version of Mockingbird", "start that version");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      Optional<StoreFailure> failure = Transactions.failure(e);
      if (failure.isPresent()) {
        throw unwritable(failure.get());
      }
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw refused(
          file + " cannot be brought to the tables of this version: " + reason, "move it away");
    }
  }

  private static boolean isUnknown(MigrationInfo step) {
    return step.getState() == MigrationState.FUTURE_SUCCESS;
  }

  private static Refusal refused(String problem, String remedy) {
    return new Refusal(
        Refusal.Code.INVALID,
        problem + "; " + remedy + ", or name another data folder with --data");
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode, StoreSettings settings) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(Math.toIntExact(settings.busyTimeout().toMillis()));
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /// Opens nothing before the first connection is asked for.
  private static HikariDataSource pool(
      String name, int size, SQLiteDataSource source, StoreSettings settings) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(size);
    pool.setConnectionTimeout(settings.busyTimeout().toMillis());
    pool.setConnectionInitSql("PRAGMA secure_delete = ON"); // what is deleted leaves the file too
    return pool;
  }
}
