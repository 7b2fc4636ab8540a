package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.store.Postgres;
import dev.mockingbird.store.SmallDisk;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoppablePostgres;
import dev.mockingbird.store.StoreSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full, or the database is gone, while interviews go on: whoever writes is told, who
/// only reads can go on where there is a database, and when it has passed the same reply goes
/// through, once, without a restart.
@Timeout(180)
class StoreFailureTest {
  private static final String KEY = "Idempotency-Key";
  private static final String FIRST = "The model learns the noise of its training data.";
  private static final String NEXT = "It does well in training and badly on new data. ".repeat(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SHORT_LEASE = Duration.ofSeconds(1);

  /// No slow machine makes another server take the interview over.
  private static final Duration LONG_LEASE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  private SqlStore store(String url, Duration lease) {
    SqlStore store = new SqlStore(new StoreSettings(url, Duration.ofSeconds(1), lease), folder);
    store.start();
    return store;
  }

  /// A server over a real store, a browser, and an interview with one answer.
  private final class Visit implements AutoCloseable {
    private final SqlStore store;
    private final TestServer server;
    private final Browser browser;
    private final String id;
    private final JsonNode before;

    Visit(String url) {
      this(url, SHORT_LEASE);
    }

    Visit(String url, Duration lease) {
      store = store(url, lease);
      server = TestServer.over(store);
      browser = new Browser(server.address());
      id = browser.begin("{}");
      ok(browser.answer(id, FIRST), 200);
      before = browser.state(id);
    }

    HttpResponse<String> send() {
      return browser.answer(id, NEXT, KEY, "one");
    }

    /// Everything that writes is refused with this status, whoever asks and how.
    JsonNode assertWritesAreRefused(int status) {
      JsonNode problem = problem(send(), status);
      problem(browser.answer(id, NEXT, KEY, "one", "Accept", "text/event-stream"), status);
      problem(browser.post(API + "/" + id + "/skip", ""), status);
      problem(browser.post(API, "{}"), status);
      assertThat(problem.path("detail").asText()).contains("What you wrote stays in this browser");
      return problem;
    }

    void assertReadingGoesOn() {
      assertThat(browser.state(id)).isEqualTo(before);
      ok(browser.get(API), 200);
      for (String page :
          List.of("/", "/history", "/interviews/" + id, "/interviews/" + id + "/report")) {
        assertThat(browser.get(page, "Accept", "text/html").statusCode()).as(page).isEqualTo(200);
      }
      ok(browser.get("/health/ready"), 200);
    }

    void assertTheSameReplyGoesThroughOnce() {
      JsonNode outcome = ok(send(), 200);
      assertThat(ok(send(), 200)).isEqualTo(outcome);
      JsonNode turns = browser.state(id).path("turns");
      assertThat(turns).hasSize(2);
      assertThat(turns.path(1).path("answer").asText()).isEqualTo(NEXT);
      assertThat(turns.path(1).at("/assessment/findings")).isNotEmpty();
      browser.begin("{}");
    }

    @Override
    public void close() {
      server.close();
      store.close();
    }
  }

  @Test
  void aFullDiskUnderTheFile() {
    try (SmallDisk disk = SmallDisk.mount(folder, "size=2m");
        Visit visit = new Visit("")) {
      disk.fill();

      JsonNode problem = visit.assertWritesAreRefused(507);
      visit.assertReadingGoesOn();
      disk.makeRoom();

      assertThat(problem.path("detail").asText()).contains("is full", "was not recorded");
      visit.assertTheSameReplyGoesThroughOnce();
    }
  }

  @Test
  void aFullDiskUnderPostgres() throws SQLException {
    String url = Postgres.freshUrl();
    try (Visit visit = new Visit(url)) {
      execute(
          url,
          """
          CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$
          """);
      execute(
          url,
          "CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON interviews EXECUTE FUNCTION"
              + " full_disk()");

      JsonNode problem = visit.assertWritesAreRefused(507);
      visit.assertReadingGoesOn();
      execute(url, "DROP TRIGGER full_disk ON interviews");

      assertThat(problem.path("detail").asText()).contains("is full", "was not recorded");
      visit.assertTheSameReplyGoesThroughOnce();
    }
  }

  @Test
  void aDatabaseThatIsStoppedAndStarted() {
    try (StoppablePostgres postgres = new StoppablePostgres(folder.resolve("postgres"));
        Visit visit = new Visit(postgres.url())) {
      Browser browser = visit.browser;
      postgres.stop();

      JsonNode problem = visit.assertWritesAreRefused(503);
      HttpResponse<String> state = browser.get(API + "/" + visit.id);
      HttpResponse<String> page = browser.get("/interviews/" + visit.id, "Accept", "text/html");
      problem(state, 503);
      assertThat(state.headers().firstValue("Retry-After")).hasValue("5");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("cannot be used at the moment");
      assertThat(ok(browser.get("/health/ready"), 503).path("status").asText())
          .isEqualTo("without its database");
      ok(browser.get("/health/live"), 200);
      ok(browser.get("/api/questions"), 200);
      postgres.start();

      await().atMost(PATIENCE).until(() -> browser.get("/health/ready").statusCode() == 200);
      assertThat(problem.path("detail").asText()).contains("cannot be used at the moment");
      assertThat(browser.state(visit.id)).isEqualTo(visit.before);
      visit.assertTheSameReplyGoesThroughOnce();
    }
  }

  /// A browser that hears through one server what another one says.
  @Test
  void aDatabaseThatIsStoppedUnderWhoFollowsAnotherServer() throws IOException {
    try (StoppablePostgres postgres = new StoppablePostgres(folder.resolve("postgres"));
        Visit visit = new Visit(postgres.url(), LONG_LEASE);
        SqlStore same = store(postgres.url(), LONG_LEASE);
        TestServer speaking = TestServer.start(new EndlessSpeaker(), TestServer.USUAL, same)) {
      String path = API + "/" + visit.id;
      Lines there = Lines.known(speaking.address(), visit.browser.cookie());
      Lines here = Lines.known(visit.server.address(), visit.browser.cookie());
      String text = Browser.json(Map.of("text", NEXT));
      try (Lines.Line said =
              there.open("POST", path + "/answers", text, "Accept", "text/event-stream");
          Lines.Line followed = here.open("GET", path + "/events", "")) {
        assertThat(said.status()).isEqualTo(200);
        assertThat(followed.status()).isEqualTo(200);
        postgres.stop();

        Browser.Event end = followed.event().orElseThrow();
        assertThat(end.name()).isEqualTo("failed");
        assertThat(end.data().path("status").asInt()).isEqualTo(503);
        assertThat(end.data().path("detail").asText()).contains("cannot be used at the moment");
      }
    }
  }

  private static void execute(String url, String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement sqlStatement = connection.createStatement()) {
      sqlStatement.execute(statement);
    }
  }
}
