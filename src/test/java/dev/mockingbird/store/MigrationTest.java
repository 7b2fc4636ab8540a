package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an earlier release kept is there, whole, in this one.
class MigrationTest {
  private static final Path ROWS = Path.of("src/test/resources/store");

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7"})
  void whatAnEarlierSchemaKeptReadsAsWhatIsKeptNow(
      String version, @TempDir Path old, @TempDir Path fresh) throws Exception {
    String url = "jdbc:sqlite:" + old.resolve(SqlStore.FILE);
    Flyway.configure()
        .dataSource(url, "", "")
        .locations("classpath:migrations/sqlite")
        .target(version)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String row : rows(version)) {
        statement.execute(row);
      }
    }

    assertThat(kept(old, List.of())).isEqualTo(kept(fresh, List.of(Examples.ended())));
  }

  private static List<String> rows(String version) throws Exception {
    return Files.readAllLines(ROWS.resolve("version-" + version + ".sql")).stream()
        .filter(line -> !line.startsWith("--"))
        .toList();
  }

  private static Interview kept(Path folder, List<Interview> begun) {
    try (SqlStore store = new SqlStore(StoreSettings.defaults(), folder)) {
      store.start();
      for (Interview interview : begun) {
        store.begin(interview);
        store.assessed(interview.id(), 0, Examples.secondAssessment());
      }
      return store.find(Examples.ended().id(), Examples.OWNER).orElseThrow();
    }
  }
}
