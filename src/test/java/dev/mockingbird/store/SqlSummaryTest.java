package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlSummaryTest extends SummaryContract {
  @TempDir Path folder;

  private SqlStore sql;

  @BeforeEach
  void open() {
    sql = new SqlStore(StoreSettings.defaults(), folder);
    sql.start();
  }

  @AfterEach
  void close() {
    sql.close();
  }

  @Override
  InterviewStore store() {
    return sql;
  }

  /// What a list says comes from the row that the first list made, until the program starts anew.
  @Test
  void theSecondListReadsNoInterviewWhole() throws SQLException {
    sql.begin(Examples.ended());
    Summary first = closed();
    execute("UPDATE summaries SET answered = 77");
    assertThat(closed().result().answered()).isEqualTo(77);

    close();
    open();

    assertThat(closed()).isEqualTo(first);
  }

  private Summary closed() {
    sql.said(
        Examples.ended().id(),
        Examples.ended().version(),
        Examples.ended().pending().said("Goodbye.", ""));
    return sql.summaries(Examples.OWNER, 0, 9).getFirst();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqlStore.FILE));
        Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(statement);
    }
  }
}
