package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.store.Postgres;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.store.StoreSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a browser finds on one server while another one over the same store speaks to it.
@Timeout(120)
class OtherServerTest {
  private static final String KEY = "Idempotency-Key";
  private static final String TEXT = "An answer.";

  @TempDir Path folder;

  private final ScriptedSpeaker speaker = new ScriptedSpeaker();
  private SqlStore hereStore;
  private SqlStore thereStore;
  private TestServer here;
  private TestServer there;
  private Lines lines;
  private Browser browser;
  private String id;

  @BeforeEach
  void start() {
    String url = Postgres.freshUrl();
    hereStore = store(url);
    thereStore = store(url);
    here = TestServer.start(speaker, TestServer.USUAL, hereStore);
    there = TestServer.start(new EndlessSpeaker(), TestServer.USUAL, thereStore);
    Browser first = new Browser(here.address());
    id = first.begin("{}");
    lines = Lines.known(here.address(), first.cookie());
    browser = first.at(there.address());
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
    hereStore.close();
    thereStore.close();
  }

  private SqlStore store(String url) {
    SqlStore store =
        new SqlStore(new StoreSettings(url, Duration.ofSeconds(5), Duration.ofSeconds(5)), folder);
    store.start();
    return store;
  }

  /// Answers here, hears the first words and loses the line.
  private List<Browser.Event> firstWords() throws IOException {
    speaker.say("Fïrst ");
    List<Browser.Event> heard = new ArrayList<>();
    String path = API + "/" + id + "/answers";
    try (Lines.Line line =
        lines.open(
            "POST",
            path,
            Browser.json(Map.of("text", TEXT)),
            KEY,
            "one",
            "Accept",
            "text/event-stream")) {
      while (heard.stream().noneMatch(event -> event.name().equals("words"))) {
        heard.add(line.event().orElseThrow());
      }
    }
    return heard;
  }

  private List<Browser.Event> events(String last) {
    String[] headers = last.isEmpty() ? new String[0] : new String[] {"Last-Event-ID", last};
    return Browser.events(browser.get(API + "/" + id + "/events", headers));
  }

  private void sayTheRest() {
    speaker.say("sécond ");
    speaker.say("☃.");
    speaker.end();
  }

  @Test
  void aStreamGoesOnWhereItWasOnAnotherServer() throws Exception {
    List<Browser.Event> heard = firstWords();
    CompletableFuture<List<Browser.Event>> rest =
        CompletableFuture.supplyAsync(() -> events(heard.getLast().id()));
    assertThat(browser.state(id).at("/pending/kind").asText()).isEqualTo("deciding");
    problem(browser.answer(id, "Another answer."), 409);
    sayTheRest();

    assertThat(rest.get())
        .extracting(Browser.Event::name)
        .containsExactly("words", "spoken", "done");
    heard.addAll(rest.get());
    assertThat(words(heard)).isEqualTo("Fïrst sécond ☃.");
    assertThat(heard).extracting(Browser.Event::id).doesNotHaveDuplicates();
    JsonNode done = heard.getLast().data();
    assertThat(done.at("/pending/text").asText()).isEqualTo("Fïrst sécond ☃.");
    assertThat(browser.state(id).path("pending")).isEqualTo(done.path("pending"));
  }

  /// What the first server says of a place, the other says too, whichever place it is.
  @Test
  void bothServersTellTheSameFromEveryPlace() throws Exception {
    sayTheRest();
    Browser first = browser.at(here.address());
    List<Browser.Event> all =
        Browser.events(first.answer(id, TEXT, KEY, "one", "Accept", "text/event-stream"));

    for (int heard = 1; heard < all.size(); heard++) {
      List<Browser.Event> rest = events(all.get(heard - 1).id());
      assertThat(words(all.subList(0, heard)) + words(rest)).isEqualTo(words(all));
      assertThat(rest.getLast()).isEqualTo(all.getLast());
      assertThat(rest.stream().filter(event -> !event.name().equals("words")).toList())
          .isEqualTo(
              all.subList(heard, all.size()).stream()
                  .filter(event -> !event.name().equals("words"))
                  .toList());
    }
    assertThat(events("")).extracting(Browser.Event::name).containsExactly("done");
  }

  /// A proxy may send a browser back, after the other server told it the same in other pieces: the
  /// grade that came last before the words that came first.
  @Test
  void theFirstServerGoesOnFromEveryPlaceOnTheOther() throws Exception {
    CountDownLatch graded = new CountDownLatch(1);
    try (TestServer judging =
        TestServer.start(speaker, exchange -> afterwards(graded), hereStore)) {
      lines = Lines.known(judging.address(), browser.cookie());
      Browser first = browser.at(judging.address());
      List<Browser.Event> heard = firstWords();
      sayTheRest();
      await().until(() -> browser.state(id).at("/pending/text").asText().endsWith("☃."));
      graded.countDown();
      ok(first.answer(id, TEXT, KEY, "one"), 200);
      List<Browser.Event> rest = events(heard.getLast().id());
      assertThat(rest)
          .extracting(Browser.Event::name)
          .containsExactly("assessed", "words", "spoken", "done");

      for (int read = 1; read < rest.size(); read++) {
        String last = rest.get(read - 1).id();
        List<Browser.Event> more =
            Browser.events(first.get(API + "/" + id + "/events", "Last-Event-ID", last));
        assertThat(more).as("after %s", last).isEqualTo(rest.subList(read, rest.size()));
      }
    }
  }

  private static Verdict afterwards(CountDownLatch graded) {
    try {
      graded.await();
      return new Verdict.Unavailable("it was planned");
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void thePageThatIsOpenedMeanwhileHearsItAll() throws Exception {
    firstWords();
    try (InputStream stream = browser.open("GET", API + "/" + id + "/events", "").body()) {
      sayTheRest();
      String heard = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      List<Browser.Event> all = Browser.events(heard);

      assertThat(words(all)).endsWith("sécond ☃.");
      assertThat(all.getLast().data().path("version").asInt()).isEqualTo(1);
    }
  }

  @Test
  void theSameReplySentToAnotherServerWaitsForItsOutcome() throws Exception {
    firstWords();
    CompletableFuture<String> again =
        CompletableFuture.supplyAsync(() -> browser.answer(id, TEXT, KEY, "one").body());
    assertThat(browser.state(id).at("/pending/kind").asText()).isEqualTo("deciding");
    sayTheRest();

    JsonNode outcome = Browser.parse(again.get());
    assertThat(outcome.at("/pending/text").asText()).isEqualTo("Fïrst sécond ☃.");
    assertThat(browser.at(here.address()).answer(id, TEXT, KEY, "one").body())
        .isEqualTo(again.get());
    problem(browser.answer(id, "Something else.", KEY, "one"), 422);
  }

  @Test
  void theInterviewerIsStoppedFromAnotherServer() throws Exception {
    List<Browser.Event> heard = firstWords();
    ok(browser.post(API + "/" + id + "/stop", ""), 200);

    List<Browser.Event> rest = events(heard.getLast().id());

    assertThat(words(rest)).isEmpty();
    assertThat(rest.getLast().data().at("/pending/text").asText()).isEqualTo("Fïrst ");
    assertThat(rest.getLast().data().at("/pending/note").asText()).contains("you stopped them");
  }

  private static String words(List<Browser.Event> events) {
    StringBuilder words = new StringBuilder();
    events.stream()
        .filter(event -> event.name().equals("words"))
        .forEach(event -> words.append(event.data().path("text").asText()));
    return words.toString();
  }
}
