package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.InterviewStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlStoreTest extends InterviewStoreContract {
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

  private void reopen() {
    close();
    open();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = connection();
        Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(statement);
    }
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqlStore.FILE));
  }

  /// Why a store in this folder does not start.
  private static String refusal(StoreSettings settings, Path folder) {
    try (SqlStore store = new SqlStore(settings, folder)) {
      Refusal refusal = catchThrowableOfType(Refusal.class, store::start);
      assertThat(refusal.code()).isEqualTo(Refusal.Code.INVALID);
      return String.valueOf(refusal.getMessage());
    }
  }

  @Test
  void whatWasKeptIsThereAfterReopening() {
    Interview ended = Examples.ended();
    store().begin(ended);
    store().assessed(ended.id(), 0, Examples.secondAssessment());
    Interview before = found(ended.id());

    reopen();

    assertThat(found(ended.id())).isEqualTo(before);
  }

  @Test
  void twoStoresOnOneFileSeeEachOthersTurns() {
    store().begin(BEGUN);
    try (SqlStore other = new SqlStore(StoreSettings.defaults(), folder)) {
      other.start();
      Interview after = BEGUN.with(Examples.answered(BEGUN), BEGUN.pending().move());
      other.record(after);

      assertThat(found(BEGUN.id())).isEqualTo(after);
      assertThatThrownBy(() -> store().record(after)).isInstanceOf(Refusal.class);
    }
  }

  @Test
  void theFileIsSetUpToLoseNothing() throws SQLException {
    store().begin(BEGUN);
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
      assertThat(
              statement
                  .executeQuery(
                      "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND strict = 1")
                  .getInt(1))
          .isEqualTo(10);
    }
  }

  @Test
  void whatIsDeletedIsInNoTableAndNoFile() throws Exception {
    Interview ended = Examples.ended();
    store().begin(ended);
    store().delete(ended.id(), Examples.OWNER);

    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("interviews", "questions", "turns", "assessments", "remarks")) {
        assertThat(statement.executeQuery("SELECT count(*) FROM " + table).getInt(1)).isZero();
      }
    }
    close();
    String bytes = Files.readString(folder.resolve(SqlStore.FILE), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("CREATE TABLE interviews").doesNotContain("validation error");
    assertThat(folder.resolve(SqlStore.FILE + "-wal")).doesNotExist();
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
    store().triedAgain(BEGUN.id(), AttemptContract.attempt("lasso", 1));
    assertThatThrownBy(() -> execute("UPDATE attempts SET attempt = '{}'"))
        .hasMessageContaining("attempts are insert-only");
    store().remarked(BEGUN.id(), RemarkContract.remark("gap", 1, "Why?"));
    assertThatThrownBy(() -> execute("UPDATE remarks SET remark = '{}'"))
        .hasMessageContaining("remarks are insert-only");
  }

  @Test
  void unknownPartsOfStoredJsonAreIgnored() throws SQLException {
    store().begin(BEGUN);
    execute("UPDATE interviews SET pending = json_set(pending, '$.tone', 'kind', '$.move.x', 1)");

    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
  }

  @Test
  void aKeyPointThatWasKeptWithFewerPartsReadsAsOneThatDoesNotSayThem() throws SQLException {
    store().begin(BEGUN);
    execute("DROP TRIGGER questions_are_insert_only");
    execute(
        "UPDATE questions SET question ="
            + " json_remove(question, '$.points[0].why', '$.points[0].competence')");

    assertThat(found(BEGUN.id())).isEqualTo(BEGUN);
    assertThat(found(BEGUN.id()).plan().getFirst().version()).isEqualTo("e40637e6eed1");
  }

  @Test
  void aMissingPartOfStoredJsonIsToldNotRead() throws SQLException {
    store().begin(BEGUN);
    execute("UPDATE interviews SET pending = json_remove(pending, '$.words')");

    assertThatThrownBy(() -> found(BEGUN.id())).hasMessageContaining("Pending cannot be read");
  }

  @Test
  void callsComeBackEarliestFirst() {
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");
    ModelCall late = call(noon.plusMillis(1), "speak", "ok");
    ModelCall early = call(noon, "judge", "the server answered 429: \"slow down\"");
    sql.journal(late);
    sql.journal(early);
    sql.journal(call(noon.minusMillis(1), "judge", "ok"));

    assertThat(sql.calls(noon)).containsExactly(early, late);
  }

  private static ModelCall call(Instant at, String purpose, String outcome) {
    return new ModelCall(
        at, "llama3.1", purpose, new ModelCall.Tokens(812, 64), Duration.ofMillis(1530), outcome);
  }

  @Test
  void constructionTouchesNothing() {
    Path nowhere = folder.resolve("not yet");

    new SqlStore(StoreSettings.defaults(), nowhere).close();

    assertThat(nowhere).doesNotExist();
  }

  @Test
  void theDataFolderIsMade() {
    Path deep = folder.resolve("new/data");
    try (SqlStore store = new SqlStore(StoreSettings.defaults(), deep)) {
      store.start();
    }
    assertThat(deep.resolve(SqlStore.FILE)).exists();
  }

  @Test
  void anUnwritableDataFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThat(refusal(StoreSettings.defaults(), file.resolve("data")))
        .isEqualTo(
            "cannot write to the data folder "
                + file.resolve("data")
                + "; make it writable, or name another data folder with --data");
  }

  @Test
  void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    Path file = data.resolve(SqlStore.FILE);
    Files.writeString(file, "these are my notes, not a database. ".repeat(100));

    assertThat(refusal(StoreSettings.defaults(), data))
        .isEqualTo(
            file + " is no whole database; move it away, or name another data folder with --data");
    assertThat(file).content().startsWith("these are my notes");
  }

  @Test
  void aFolderInPlaceOfTheFileIsNamed() throws Exception {
    Path data = folder.resolve("data");
    Files.createDirectories(data.resolve(SqlStore.FILE));

    assertThat(refusal(StoreSettings.defaults(), data))
        .startsWith(data.resolve(SqlStore.FILE) + " cannot be written to; ");
  }

  @Test
  void aDatabaseOfANewerVersionIsLeftAlone() throws SQLException {
    store().begin(BEGUN);
    execute(
        """
        INSERT INTO flyway_schema_history
        SELECT installed_rank + 1000, '1000', 'later', type, 'V1000__later.sql', checksum, installed_by,
          installed_on, execution_time, success
        FROM flyway_schema_history WHERE installed_rank = 1
        """);

    assertThat(refusal(StoreSettings.defaults(), folder))
        .isEqualTo(
            folder.resolve(SqlStore.FILE)
                + " was written by a newer version of Mockingbird; start that version,"
                + " or name another data folder with --data");
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    close();
    execute("DROP TABLE flyway_schema_history");

    assertThat(refusal(StoreSettings.defaults(), folder))
        .startsWith(folder.resolve(SqlStore.FILE) + " cannot be brought to the tables of this");
  }

  @Test
  void aDatabaseThatIsHeldIsNamed() throws SQLException {
    StoreSettings impatient = new StoreSettings("", Duration.ofMillis(250), Duration.ofSeconds(10));
    try (Connection holder = connection();
        Statement statement = holder.createStatement()) {
      statement.execute("BEGIN EXCLUSIVE");

      assertThat(refusal(impatient, folder))
          .startsWith(folder.resolve(SqlStore.FILE) + " is held by another program; ");
    }
  }

  @Test
  void otherDatabasesAreRefused() {
    StoreSettings other =
        new StoreSettings(
            "jdbc:mysql://db/mockingbird?password=secret",
            Duration.ofSeconds(1),
            Duration.ofSeconds(10));

    assertThatThrownBy(() -> new SqlStore(other, folder))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "store.url is jdbc:mysql://db/mockingbird, which is no URL of PostgreSQL;"
                + " write it as jdbc:postgresql://host/database");
  }
}
