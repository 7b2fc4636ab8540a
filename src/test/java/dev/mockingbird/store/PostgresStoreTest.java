package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.InterviewStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PostgresStoreTest extends InterviewStoreContract {
  private static final String SECRET = "correct-horse";
  private static final Login NOBODY = new Login("", "");

  @TempDir Path folder;

  private final String url = Postgres.freshUrl();
  private SqlStore sql;

  @BeforeEach
  void open() {
    sql = another();
  }

  @AfterEach
  void close() {
    sql.close();
  }

  @Override
  InterviewStore store() {
    return sql;
  }

  private SqlStore another() {
    SqlStore store = new SqlStore(Postgres.settings(url), folder);
    store.start();
    return store;
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(statement);
    }
  }

  private String refusal(String at, Login login) {
    try (SqlStore store = new SqlStore(Postgres.settings(at), login, folder)) {
      Refusal refusal = catchThrowableOfType(Refusal.class, store::start);
      assertThat(refusal.code()).isEqualTo(Refusal.Code.INVALID);
      return refusal.getMessage();
    }
  }

  @Test
  void whatOneServerKeepsTheOtherReads() {
    try (SqlStore other = another()) {
      store().begin(BEGUN);
      Interview after = BEGUN.with(Examples.answered(BEGUN), BEGUN.pending().move());
      other.record(after);

      assertThat(found(BEGUN.id())).isEqualTo(after);
      assertThatThrownBy(() -> store().record(after)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void manyServersMayStartAtOnceOnAnEmptyDatabase() throws Exception {
    String empty = Postgres.freshUrl();
    Callable<Boolean> start =
        () -> {
          try (SqlStore store = new SqlStore(Postgres.settings(empty), folder)) {
            store.start();
            return store.of(Examples.OWNER).isEmpty();
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var started : threads.invokeAll(Collections.nCopies(4, start))) {
        assertThat(started.get()).isTrue();
      }
    }
  }

  @Test
  void theDataFolderIsLeftAlone() {
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void bothDatabasesHaveTheSameTables() throws SQLException {
    try (SqlStore file = new SqlStore(StoreSettings.defaults(), folder)) {
      file.start();
      Set<String> here =
          columns(
              url,
              """
              SELECT table_name || '.' || column_name FROM information_schema.columns
              WHERE table_schema = 'public' AND table_name <> 'flyway_schema_history'
              """);
      Set<String> there =
          columns(
              "jdbc:sqlite:" + folder.resolve(SqlStore.FILE),
              """
              SELECT t.name || '.' || c.name FROM pragma_table_list t, pragma_table_info(t.name) c
              WHERE t.schema = 'main' AND t.strict = 1
              """);

      here.removeIf(column -> column.endsWith(".rowid")); // SQLite has it without saying so
      here.removeIf(column -> column.startsWith("floors.")); // SQLite is one server's
      assertThat(here).isEqualTo(there).hasSizeGreaterThan(20);
    }
  }

  private static Set<String> columns(String url, String query) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    return columns;
  }

  @Test
  void whatWasAskedSaidAndGradedCannotBeChanged() {
    store().begin(Examples.ended());

    assertThatThrownBy(() -> execute("UPDATE turns SET turn = '{}'"))
        .hasMessageContaining("turns are insert-only");
    assertThatThrownBy(() -> execute("UPDATE assessments SET assessment = '{}'"))
        .hasMessageContaining("assessments are insert-only");
    assertThatThrownBy(() -> execute("UPDATE questions SET question = '{}'"))
        .hasMessageContaining("questions are insert-only");
  }

  @Test
  void callsAreKept() {
    ModelCall call =
        new ModelCall(
            Examples.BEGAN,
            "llama3.1",
            "judge",
            new ModelCall.Tokens(812, 64),
            Duration.ofMillis(1530),
            "ok");
    sql.journal(call);

    assertThat(sql.calls(Examples.BEGAN)).containsExactly(call);
  }

  @Test
  void anIdThatIsNoTextIsNotFound() {
    assertThat(store().find("a\0b", Examples.OWNER)).isEmpty();
    assertThat(store().find("a\0b")).isEmpty();
    assertThat(store().of("a\0b")).isEmpty();
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
    execute(
        """
        INSERT INTO flyway_schema_history
        SELECT installed_rank + 1000, '1000', 'later', type, 'V1000__later.sql', checksum,
          installed_by, installed_on, execution_time, success
        FROM flyway_schema_history WHERE version = '1'
        """);

    assertThat(refusal(url, NOBODY))
        .contains("was written by a newer version of Mockingbird; start that version")
        .doesNotContain("?");
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    String foreign = Postgres.freshUrl();
    try (Connection connection = DriverManager.getConnection(foreign);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE theirs (id INTEGER)");
    }

    assertThat(refusal(foreign, NOBODY))
        .contains("cannot be brought to the tables of this version")
        .endsWith("give Mockingbird a database of its own");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    assertThat(refusal("jdbc:postgresql://127.0.0.1:1/mockingbird?password=" + SECRET, NOBODY))
        .startsWith("jdbc:postgresql://127.0.0.1:1/mockingbird cannot be reached: ")
        .endsWith("; start it, or correct store.url")
        .doesNotContain(SECRET);
  }

  @Test
  void theLoginOfTheEnvironmentCounts() {
    Login login =
        Login.of(Map.of("MOCKINGBIRD_STORE_USER", "nobody", "MOCKINGBIRD_STORE_PASSWORD", SECRET));

    assertThat(refusal(url, login)).contains("\"nobody\"").doesNotContain(SECRET);
    assertThat(login.toString()).doesNotContain(SECRET);
  }

  @Test
  void thePasswordIsInNoLogLine() {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Level before = root.getLevel();
    List<Appender<ILoggingEvent>> quiet = new ArrayList<>();
    root.iteratorForAppenders().forEachRemaining(quiet::add);
    quiet.forEach(root::detachAppender);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    root.setLevel(Level.TRACE);
    try (SqlStore store =
        new SqlStore(
            Postgres.settings(url + "&password=" + SECRET), new Login("", SECRET), folder)) {
      store.start();
      store.begin(BEGUN);
    } finally {
      root.setLevel(before);
      root.detachAppender(lines);
      quiet.forEach(root::addAppender);
    }

    assertThat(lines.list).isNotEmpty();
    assertThat(lines.list)
        .noneMatch(line -> line.getFormattedMessage().contains(SECRET))
        .noneMatch(line -> String.valueOf(line.getThrowableProxy()).contains(SECRET));
  }
}
