package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteAttemptTest extends AttemptContract {
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
}
