package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.interview.StoreFailure;
import dev.mockingbird.interview.StoreFailure.Kind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Which failures of a database may pass.
class TransactionsTest {
  private static final String SECRET = "what the candidate wrote";

  @TempDir private Path folder;

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("some.db"));
  }

  private static void insert(Transactions transactions, int size) {
    transactions.useTransaction(
        handle -> handle.execute("INSERT INTO notes (text) VALUES (?)", "x".repeat(size)));
  }

  /// No mount is needed for it: SQLite says the same where a file may not grow.
  @Test
  void aFileThatCannotGrowIsFullAndTakesTheSameWhenItCan() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE notes (text TEXT NOT NULL)");
      statement.execute("PRAGMA max_page_count = 4");
      Transactions transactions = new Transactions(Jdbi.create(connection));

      StoreFailure failure =
          catchThrowableOfType(StoreFailure.class, () -> insert(transactions, 100_000));
      assertThat(failure.kind()).isEqualTo(Kind.FULL);
      assertThat(count(transactions)).isZero();

      statement.execute("PRAGMA max_page_count = 4000");
      insert(transactions, 100_000);
      assertThat(count(transactions)).isOne();
    }
  }

  private static int count(Transactions transactions) {
    return transactions.inTransaction(
        handle -> handle.createQuery("SELECT count(*) FROM notes").mapTo(int.class).one());
  }

  @Test
  void aFileThatAnotherHoldsIsLostForNow() throws SQLException {
    try (Connection holder = connection();
        Statement statement = holder.createStatement();
        Connection connection = connection()) {
      statement.execute("CREATE TABLE notes (text TEXT NOT NULL)");
      statement.execute("BEGIN EXCLUSIVE");
      connection.createStatement().execute("PRAGMA busy_timeout = 1");
      Transactions transactions = new Transactions(Jdbi.create(connection));

      StoreFailure failure =
          catchThrowableOfType(StoreFailure.class, () -> insert(transactions, 1));
      assertThat(failure.kind()).isEqualTo(Kind.LOST);
    }
  }

  /// SQLite gives up like this when it loses the race for its locks for about ten seconds.
  @Test
  void aFileWhoseLocksAreNotToBeHadIsLostForNow() {
    SQLiteException thrown =
        new SQLiteException("locking protocol", SQLiteErrorCode.SQLITE_PROTOCOL);

    assertThat(Transactions.failure(thrown)).map(StoreFailure::kind).contains(Kind.LOST);
  }

  @Test
  void aBugStaysOneAndTellsNothingOfWhatWasWritten() throws SQLException {
    try (Connection connection = connection()) {
      Transactions transactions = new Transactions(Jdbi.create(connection));

      assertThatThrownBy(
              () ->
                  transactions.useTransaction(
                      handle -> handle.execute("INSERT INTO nowhere (text) VALUES (?)", SECRET)))
          .isInstanceOf(JdbiException.class)
          .message()
          .contains("nowhere")
          .doesNotContain(SECRET);
    }
  }
}
