package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.store.OlderPostgres;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A backup that was made while people were interviewed holds, when it is restored elsewhere, all
/// that had been acknowledged. Where this machine lacks the tools, there is nothing to test.
@Timeout(120)
class BackupTest {
  private static final int INTERVIEWS = 5;

  @TempDir Path folder;

  private final List<JsonNode> states = new ArrayList<>();

  @Test
  void theFileOfALiveServerIsSavedAndRestored() {
    assumeTrue(Scripts.has("sqlite3"), "no sqlite3 here");
    Path data = folder.resolve("data");
    Path backup = folder.resolve("backup");
    Path restored = folder.resolve("restored");
    Browser browser;
    try (SqlStore store = store("", data);
        TestServer server = server(store)) {
      browser = new Browser(server.address());
      saveWhileOthersTalk(browser, () -> Scripts.run("backup-sqlite.sh", text(data), text(backup)));
    }
    assertThat(Scripts.run("restore-sqlite.sh", text(backup), text(restored))).contains("restored");

    try (SqlStore store = store("", restored);
        TestServer server = server(store)) {
      check(browser.at(server.address()));
    }
    String again = Scripts.DEPLOY.resolve("restore-sqlite.sh").toString();
    assertThat(Scripts.end(again, text(backup), text(restored)))
        .extracting(Scripts.Ended::status, ended -> ended.output().contains("move them away"))
        .containsExactly(1, true);
  }

  @Test
  void aLivePostgresIsSavedAndRestored() {
    assumeTrue(
        OlderPostgres.runsHere() && version() >= OlderPostgres.VERSION,
        "no pg_dump of the server's version here");
    try (OlderPostgres postgres = new OlderPostgres()) {
      String from = postgres.freshUrl();
      String into = postgres.freshUrl();
      Path backup = folder.resolve("backup.dump");
      Browser browser;
      try (SqlStore store = store(from, folder);
          TestServer server = server(store)) {
        browser = new Browser(server.address());
        saveWhileOthersTalk(
            browser, () -> Scripts.run("backup-postgres.sh", libpq(from), text(backup)));
      }
      assertThat(Scripts.run("restore-postgres.sh", text(backup), libpq(into)))
          .contains("restored");

      try (SqlStore store = store(into, folder);
          TestServer server = server(store)) {
        check(browser.at(server.address()));
      }
    }
  }

  /// Makes some interviews, and goes on with others until the backup is made.
  private void saveWhileOthersTalk(Browser browser, Runnable backup) {
    for (int i = 0; i < INTERVIEWS; i++) {
      String id = browser.begin("{}");
      ok(browser.answer(id, "What I know of number " + i + "."), 200);
      states.add(browser.state(id));
    }
    AtomicBoolean isSaved = new AtomicBoolean();
    CompletableFuture<Void> talk =
        CompletableFuture.runAsync(
            () -> {
              while (!isSaved.get()) {
                ok(browser.answer(browser.begin("{}"), "Said meanwhile."), 200);
              }
            });
    backup.run();
    isSaved.set(true);
    talk.join();
  }

  private void check(Browser browser) {
    assertThat(states).hasSize(INTERVIEWS);
    for (JsonNode state : states) {
      String id = state.path("id").asText();
      assertThat(browser.state(id)).isEqualTo(state);
      ok(browser.answer(id, "And it goes on."), 200);
      ok(browser.post(API + "/" + id + "/end", ""), 200);
      ok(browser.get(API + "/" + id + "/report.json"), 200);
    }
  }

  private static SqlStore store(String url, Path data) {
    SqlStore store =
        new SqlStore(new StoreSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(10)), data);
    store.start();
    return store;
  }

  private static TestServer server(InterviewStore store) {
    return TestServer.start(
        (cue, words) -> new Speaker.Spoken.Said(cue.preferred(), "So?"), TestServer.USUAL, store);
  }

  private static String text(Path path) {
    return path.toString();
  }

  /// As the tools of PostgreSQL write an address.
  private static String libpq(String url) {
    Matcher parts =
        Pattern.compile("jdbc:postgresql://([^/]+)/(\\w+)[?]user=(\\w+).*").matcher(url);
    assertThat(parts.matches()).as(url).isTrue();
    return "postgresql://" + parts.group(3) + "@" + parts.group(1) + "/" + parts.group(2);
  }

  private static int version() {
    if (!Scripts.has("pg_dump") || !Scripts.has("psql")) {
      return 0;
    }
    Matcher version =
        Pattern.compile("PostgreSQL\\) (\\d+)")
            .matcher(Scripts.end("pg_dump", "--version").output());
    return version.find() ? Integer.parseInt(version.group(1)) : 0;
  }
}
