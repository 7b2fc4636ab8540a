package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.InterviewsUntilKilled;
import dev.mockingbird.interview.InterviewsUntilKilled.Acknowledged;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes in which interviews go on over SQLite and over PostgreSQL at once are killed (SIGKILL)
/// at random moments, until 200 databases have lost theirs in the build and as many as
/// `-Dkill.rounds` says: what was acknowledged is there once, with its grade, the database is
/// whole, and every interview goes on at the question where it was.
class KillTest {
  private static final int ROUNDS = Integer.getInteger("kill.rounds", 200);
  private static final int MOST_LINES = 16;
  private static final int MOST_MILLISECONDS = 10;

  /// Rows that contradict each other; each is to find none.
  private static final List<String> CONTRADICTIONS =
      List.of(
          """
          SELECT id FROM interviews i
          WHERE version <> (SELECT count(*) FROM turns t WHERE t.interview = i.id)
          """,
          "SELECT interview FROM turns GROUP BY interview HAVING count(*) <> max(position) + 1",
          "SELECT interview FROM assessments GROUP BY interview, turn HAVING count(*) <> 1",
          """
          SELECT interview FROM turns t WHERE NOT EXISTS
            (SELECT 1 FROM assessments a WHERE a.interview = t.interview AND a.turn = t.position)
          """,
          """
          SELECT id FROM interviews i
          WHERE version <> (SELECT count(*) FROM receipts r WHERE r.interview = i.id)
          """);

  private static final String SESSIONS =
      """
      SELECT count(*) FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'mockingbird'
      """;

  @TempDir private Path cache;
  @TempDir private Path file;
  @TempDir private Path scratch;

  @Test
  void whatWasAcknowledgedOutlivesEveryKill() throws Exception {
    QuickJvm jvm = new QuickJvm(cache, InterviewsUntilKilled.class.getName());
    try (SqlStore store = new SqlStore(StoreSettings.defaults(), scratch)) {
      store.start();
    }
    jvm.train(MOST_LINES, scratch.toString(), "");
    List<Lane> lanes =
        List.of(new Lane(jvm, file.resolve("a"), 7), new Lane(jvm, file.resolve("b"), 11));
    try (ExecutorService threads = Executors.newFixedThreadPool(lanes.size())) {
      List<Future<Integer>> told = new ArrayList<>();
      for (Lane lane : lanes) {
        told.add(threads.submit(() -> lane.run(ROUNDS / lanes.size() / lane.bases.size())));
      }
      int answers = 0;
      for (Future<Integer> one : told) {
        answers += one.get();
      }
      System.out.printf(
          "%d databases lost their process, %d answers acknowledged%n", ROUNDS, answers);
      assertThat(answers).as("answers acknowledged").isGreaterThan(ROUNDS);
    }
  }

  /// Process after process, each on the same databases.
  private static final class Lane {
    private final QuickJvm jvm;
    private final List<Base> bases;
    private final Path folder;
    private final RandomGenerator random;

    Lane(QuickJvm jvm, Path folder, long seed) {
      this.jvm = jvm;
      this.folder = folder;
      this.bases = List.of(new Base(folder, ""), new Base(folder, Postgres.freshUrl()));
      this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Answers acknowledged by all these processes.
    int run(int processes) throws Exception {
      bases.forEach(base -> base.open().close());
      for (int i = 0; i < processes; i++) {
        List<Acknowledged> told = holdAndKill(random.nextInt(MOST_LINES));
        for (Base base : bases) {
          base.check(told.stream().filter(one -> one.url().equals(base.url)).toList());
        }
      }
      bases.forEach(base -> base.assertKept(Integer.MAX_VALUE));
      return bases.stream().mapToInt(Base::answers).sum();
    }

    /// Kills a process soon after so many answers, and says what it acknowledged until then.
    private List<Acknowledged> holdAndKill(int answers) throws IOException, InterruptedException {
      List<String> arguments = new ArrayList<>(List.of(folder.toString()));
      bases.forEach(base -> arguments.add(base.url));
      Process process = jvm.start(arguments.toArray(String[]::new));
      List<String> lines = new ArrayList<>();
      try (BufferedReader output = process.inputReader()) {
        while (lines.size() < answers) {
          lines.add(String.valueOf(output.readLine()));
        }
        Thread.sleep(random.nextInt(MOST_MILLISECONDS)); // a moment that means nothing
        process.toHandle().destroyForcibly(); // Process's own would close what is still to be read
        output.lines().forEach(lines::add);
      }
      process.waitFor();
      return lines.stream().filter(Acknowledged::isWhole).map(Acknowledged::read).toList();
    }
  }

  /// One database, and what processes have said of it.
  private static final class Base {
    private final Path folder;
    private final String url;
    private final Map<String, List<Acknowledged>> acknowledged = new HashMap<>();

    Base(Path folder, String url) {
      this.folder = folder;
      this.url = url;
    }

    /// That all is there after another process was killed.
    ///
    /// @param told what it acknowledged
    void check(List<Acknowledged> told) throws SQLException {
      for (Acknowledged one : told) {
        List<Acknowledged> before = told(one.interviewId());
        assertThat(one.turn()).as("the turn that follows the last").isEqualTo(before.size());
        before.add(one);
      }
      assertWhole();
      assertKept(MOST_LINES);
    }

    int answers() {
      return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    private List<Acknowledged> told(String interviewId) {
      return acknowledged.computeIfAbsent(interviewId, _ -> new ArrayList<>());
    }

    SqlStore open() {
      SqlStore store = new SqlStore(Postgres.settings(url), folder);
      store.start();
      return store;
    }

    /// Of each candidate's latest interviews so many; no more are held in a round.
    void assertKept(int most) {
      try (SqlStore store = open()) {
        for (String owner : InterviewsUntilKilled.OWNERS) {
          for (Summary summary : store.summaries(owner, 0, most)) {
            assertKept(store, store.find(summary.id()).orElseThrow(), told(summary.id()));
          }
        }
      }
    }

    private void assertKept(SqlStore store, Interview kept, List<Acknowledged> told) {
      // one more may have been recorded but not yet acknowledged
      assertThat(kept.turns()).hasSizeBetween(told.size(), told.size() + 1);
      for (int i = 0; i < kept.turns().size(); i++) {
        Turn.Answered turn = (Turn.Answered) kept.turns().get(i);
        assertThat(turn.answer()).isEqualTo(InterviewsUntilKilled.text(kept.id(), i));
        assertThat(turn.assessments()).hasSize(1);
        assertThat(store.receipt(kept.id(), InterviewsUntilKilled.key(i))).isPresent();
        if (i < told.size()) {
          assertThat(Acknowledged.print(turn.assessments())).isEqualTo(told.get(i).grades());
        }
      }
      if (kept.turns().size() > told.size()) {
        told.add(Acknowledged.of(url, kept)); // from here on as good as told
      }
      if (!told.isEmpty()) {
        assertThat(Acknowledged.print(kept.pending().move())).isEqualTo(told.getLast().next());
      }
    }

    private void assertWhole() throws SQLException {
      boolean isFile = url.isEmpty();
      String address = isFile ? "jdbc:sqlite:" + folder.resolve(SqlStore.FILE) : url;
      try (Connection connection = DriverManager.getConnection(address);
          Statement statement = connection.createStatement()) {
        if (isFile) {
          assertThat(text(statement, "PRAGMA integrity_check")).isEqualTo("ok");
        } else {
          // what the dead process has sent is still carried out
          await().until(() -> text(statement, SESSIONS).equals("0"));
          Postgres.endLeases(url);
        }
        for (String contradiction : CONTRADICTIONS) {
          assertThat(text(statement, contradiction)).as(contradiction).isEmpty();
        }
      }
    }

    /// The first value; empty where there is none.
    private static String text(Statement statement, String query) throws SQLException {
      try (ResultSet rows = statement.executeQuery(query)) {
        return rows.next() ? rows.getString(1) : "";
      }
    }
  }
}
