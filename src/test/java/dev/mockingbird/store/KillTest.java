package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a store has acknowledged outlives its process, whenever that is killed.
class KillTest {
  private static final int ROUNDS = 5;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);

  @TempDir Path folder;

  @Test
  void everyAcknowledgedTurnOutlivesTheProcess() throws Exception {
    List<Integer> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      acknowledged.add(writeAndKill("round " + round, 1 + random.nextInt(100)));

      try (SqlStore store = new SqlStore(StoreSettings.defaults(), folder)) {
        store.start();
        for (int i = 0; i <= round; i++) {
          Interview kept = store.find("round " + i, Examples.OWNER).orElseThrow();
          assertWhole(kept, acknowledged.get(i));
        }
      }
      assertThat(integrity()).isEqualTo("ok");
    }
  }

  /// Lets a process write at least so many turns, kills it, and says how many it acknowledged.
  private int writeAndKill(String interview, int turns) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", // starts sooner
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                WritesUntilKilled.class.getName(),
                folder.toString(),
                interview)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = 0;
    try (BufferedReader output = process.inputReader()) {
      while (acknowledged < turns && output.readLine() != null) {
        acknowledged++;
      }
      assertThat(acknowledged).as("turns before the process ended").isEqualTo(turns);
      process.toHandle().destroyForcibly(); // Process's own would close what is still to be read
      // what it said between the last line read and its death counts too
      acknowledged += (int) output.lines().count();
    }
    process.waitFor();
    return acknowledged;
  }

  private static void assertWhole(Interview kept, int acknowledged) {
    // one more may have been recorded but not yet acknowledged
    assertThat(kept.turns()).hasSizeBetween(acknowledged, acknowledged + 1);
    assertThat(kept.version()).isEqualTo(kept.turns().size());
    for (int i = 0; i < kept.turns().size(); i++) {
      Turn.Answered turn = (Turn.Answered) kept.turns().get(i);
      assertThat(turn.answer()).isEqualTo(WritesUntilKilled.answer(i));
      assertThat(turn.assessments()).hasSize(1);
    }
  }

  private String integrity() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqlStore.FILE));
        Statement statement = connection.createStatement()) {
      return statement.executeQuery("PRAGMA integrity_check").getString(1);
    }
  }
}
