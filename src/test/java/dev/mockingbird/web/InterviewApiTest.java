package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.web.Browser.Event;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What others rely on: an interview over HTTP, from the beginning to the report.
class InterviewApiTest {
  private static final String ANSWER = "I would split the data and compare the two errors.";
  private static final int LONGEST = 40;

  @TempDir static Path folder;

  private static LocalServer server;

  private Browser browser;

  @BeforeAll
  static void start() {
    server = LocalServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void come() {
    browser = server.browser();
  }

  @Test
  void anInterviewBeginsWithNothingChosen() {
    HttpResponse<String> response = browser.post(API, "");
    JsonNode begun = ok(response, 201);

    assertThat(response.headers().firstValue("Location"))
        .hasValue(API + "/" + begun.path("id").asText());
    assertThat(begun.path("engine").asText()).isEqualTo("built-in");
    assertThat(begun.path("setup").path("mode").asText()).isEqualTo("practice");
    assertThat(begun.path("setup").path("questions").asInt()).isEqualTo(5);
    assertThat(begun.path("pending").path("kind").asText()).isEqualTo("ask");
    assertThat(begun.path("pending").path("questionId").asText()).isNotBlank();
    assertThat(begun.path("pending").path("text").asText())
        .endsWith(browser.question(begun.path("pending").path("questionId").asText()));
    assertThat(begun.path("version").asLong()).isZero();
    assertThat(begun.path("turns")).isEmpty();
    assertThat(browser.state(begun.path("id").asText())).isEqualTo(begun);
  }

  @Test
  void anInterviewBeginsWithEverythingChosen() {
    JsonNode begun =
        ok(
            browser.post(
                API,
                """
                {"topic": "deep-learning", "level": "middle", "questions": 2, "mode": "interview",
                 "persona": "friendly-mentor"}
                """),
            201);

    assertThat(begun.path("setup").toString())
        .isEqualTo(
            """
            {"topics":["deep-learning"],"levels":["middle"],"questions":2,"mode":"interview",\
            "persona":"friendly-mentor","role":"","jobDescription":""}\
            """);
    assertThat(begun.path("progress").path("of").asInt()).isEqualTo(2);
  }

  @Test
  void anAnswerIsGradedAndFollowedUp() {
    String id = browser.begin("{}");
    String asked = browser.state(id).path("pending").path("text").asText();

    JsonNode outcome = ok(browser.answer(id, ANSWER), 200);

    JsonNode turn = outcome.path("turn");
    assertThat(turn.path("number").asInt()).isEqualTo(1);
    assertThat(turn.path("answer").asText()).isEqualTo(ANSWER);
    assertThat(turn.path("asked").path("text").asText()).isEqualTo(asked);
    assertThat(turn.path("assessment").path("score").isNumber()).isTrue();
    assertThat(turn.path("assessment").path("basis").path("judge").asText()).isEqualTo("built-in");
    assertThat(turn.path("assessment").path("findings"))
        .isNotEmpty()
        .allSatisfy(InterviewApiTest::assertProven);
    assertThat(outcome.path("words").asText())
        .isNotBlank()
        .isEqualTo(outcome.path("pending").path("text").asText());
    assertThat(outcome.path("version").asLong()).isEqualTo(1);
    assertThat(browser.state(id).path("turns").path(0)).isEqualTo(turn);
    assertThat(browser.state(id).path("pending")).isEqualTo(outcome.path("pending"));
  }

  @Test
  void theEventsOfAnAnswerComeInOrder() {
    String id = browser.begin("{}");

    List<Event> events = browser.stream(API + "/" + id + "/answers", "{\"text\":\"An answer.\"}");

    List<String> names = events.stream().map(Event::name).toList();
    assertThat(String.join(" ", names)).matches("assessed( words)+ spoken done");
    assertThat(events).allSatisfy(e -> assertThat(e.data().path("id").asText()).isEqualTo(e.id()));
    Places.assertLaterAndLater(events);
    Event first = events.getFirst();
    assertThat(first.data().path("turn").asInt()).isEqualTo(1);
    assertThat(first.data().path("assessment").path("findings")).isNotEmpty();
    JsonNode done = events.getLast().data();
    assertThat(text(events)).isEqualTo(done.path("words").asText());
    assertThat(events.get(events.size() - 2).data().path("pending"))
        .isEqualTo(done.path("pending"));
    assertThat(done.path("turn")).isEqualTo(browser.state(id).path("turns").path(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hint", "skip", "end"})
  void everyOtherReplyIsStreamedTooWithoutAnAssessment(String reply) {
    String id = browser.begin("{}");

    List<Event> events = browser.stream(API + "/" + id + "/" + reply, "");

    assertThat(String.join(" ", events.stream().map(Event::name).toList()))
        .matches("words( words)* spoken done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"practice", "interview"})
  void aWholeInterviewComesToItsCloseAndItsReport(String mode) {
    String id = browser.begin("{\"questions\": 2, \"mode\": \"" + mode + "\"}");

    JsonNode outcome = ok(browser.answer(id, ANSWER), 200);
    for (int i = 0; i < LONGEST && !outcome.path("over").asBoolean(); i++) {
      outcome = ok(browser.answer(id, ANSWER + " Answer " + i), 200);
    }

    assertThat(outcome.path("pending").path("kind").asText()).isEqualTo("close");
    assertThat(outcome.path("pending").path("questionId").asText()).isEmpty();
    JsonNode report = ok(browser.get(API + "/" + id + "/report.json"), 200);
    assertThat(report.path("over").asBoolean()).isTrue();
    assertThat(report.path("sections")).hasSize(2);
    assertThat(browser.state(id).path("turns"))
        .allSatisfy(turn -> assertThat(turn.has("assessment")).isTrue());
    HttpResponse<String> markdown = browser.get(API + "/" + id + "/report.md");
    assertThat(markdown.body()).contains(ANSWER);
    assertThat(markdown.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(browser.get(API + "/" + id + "/report.html", "Accept", "text/html").body())
        .isEqualTo(browser.get("/interviews/" + id + "/report", "Accept", "text/html").body())
        .contains("<html");
  }

  @Test
  void aHintHelpsAndTheQuestionStays() {
    String id = browser.begin("{}");
    JsonNode before = browser.state(id).path("pending");

    JsonNode outcome = ok(browser.post(API + "/" + id + "/hint", "{\"version\": 0}"), 200);

    assertThat(outcome.path("turn").path("kind").asText()).isEqualTo("hinted");
    assertThat(outcome.path("turn").has("answer")).isFalse();
    assertThat(outcome.path("pending").path("kind").asText()).isEqualTo("hint");
    assertThat(outcome.path("pending").path("questionId")).isEqualTo(before.path("questionId"));
  }

  @Test
  void hintsComeToAnEnd() {
    String id = browser.begin("{}");
    HttpResponse<String> response = browser.post(API + "/" + id + "/hint", "");
    int hints = 0;
    while (response.statusCode() == 200 && hints < LONGEST) {
      hints++;
      response = browser.post(API + "/" + id + "/hint", "");
    }

    assertThat(hints).isBetween(1, 5);
    assertThat(problem(response, 409).path("detail").asText()).contains("no further hint");
    assertThat(browser.state(id).path("turns")).hasSize(hints);
  }

  @Test
  void interviewModeGivesNoHints() {
    String id = browser.begin("{\"mode\": \"interview\"}");

    problem(browser.post(API + "/" + id + "/hint", ""), 409);
    assertThat(browser.state(id).path("turns")).isEmpty();
  }

  @Test
  void aSkippedQuestionGivesWayToTheNext() {
    String id = browser.begin("{\"questions\": 2}");
    String first = browser.state(id).path("pending").path("questionId").asText();

    JsonNode outcome = ok(browser.post(API + "/" + id + "/skip", ""), 200);

    assertThat(outcome.path("turn").path("kind").asText()).isEqualTo("skipped");
    assertThat(outcome.path("pending").path("kind").asText()).isEqualTo("ask");
    assertThat(outcome.path("pending").path("questionId").asText()).isNotEqualTo(first);
    assertThat(ok(browser.post(API + "/" + id + "/skip", ""), 200).path("over").asBoolean())
        .isTrue();
  }

  @Test
  void anEndedInterviewHasAReportAndTakesNothingMore() {
    String id = browser.begin("{\"mode\": \"interview\"}");

    JsonNode outcome = ok(browser.post(API + "/" + id + "/end", ""), 200);

    assertThat(outcome.path("turn").path("kind").asText()).isEqualTo("ended");
    assertThat(outcome.path("over").asBoolean()).isTrue();
    JsonNode after = browser.state(id);
    for (String reply : List.of("skip", "hint", "end")) {
      problem(browser.post(API + "/" + id + "/" + reply, ""), 409);
    }
    problem(browser.answer(id, ANSWER), 409);
    assertThat(browser.state(id)).isEqualTo(after);
    ok(browser.get(API + "/" + id + "/report.json"), 200);
  }

  @Test
  void stoppingWhereNobodySpeaksChangesNothing() {
    String id = browser.begin("{}");

    assertThat(ok(browser.post(API + "/" + id + "/stop", ""), 200)).isEqualTo(browser.state(id));
  }

  @Test
  void aReloadMidwayShowsAllThatWasSaid() {
    String id = browser.begin("{}");
    ok(browser.answer(id, "A first <b>answer</b> & more."), 200);
    JsonNode pending = ok(browser.post(API + "/" + id + "/hint", ""), 200).path("pending");

    String page = browser.get("/interviews/" + id, "Accept", "text/html").body();

    assertThat(page).contains("A first &lt;b&gt;answer&lt;/b&gt; &amp; more.");
    assertThat(Wording.of(page)).contains(Wording.of(pending.path("text").asText()));
    String part = browser.get("/interviews/" + id + "/transcript", "Accept", "text/html").body();
    assertThat(Wording.of(page)).contains(Wording.of(part));
  }

  @Test
  void theLatestRepliesEventsCanBeReadAgainFromWhereTheyWereLeft() {
    String id = browser.begin("{}");
    List<Event> all = browser.stream(API + "/" + id + "/answers", "{\"text\":\"An answer.\"}");

    assertThat(Browser.events(browser.get(API + "/" + id + "/events"))).isEqualTo(all);
    for (int read = 1; read < all.size(); read++) {
      String last = all.get(read - 1).id();
      assertThat(Browser.events(browser.get(API + "/" + id + "/events", "Last-Event-ID", last)))
          .isEqualTo(all.subList(read, all.size()));
    }
  }

  @Test
  void aBrowserListsItsOwnInterviewsAndDeletesThem() {
    String one = browser.begin("{}");
    String two = browser.begin("{}");

    assertThat(ok(browser.get(API), 200).path("interviews")).hasSize(2);
    assertThat(browser.send("DELETE", API + "/" + one, new byte[0]).statusCode()).isEqualTo(204);

    problem(browser.get(API + "/" + one), 404);
    assertThat(ok(browser.get(API), 200).at("/interviews/0/id").asText()).isEqualTo(two);
    assertThat(ok(server.browser().get(API), 200).path("interviews")).isEmpty();
  }

  private static void assertProven(JsonNode finding) {
    assertThat(finding.path("pointId").asText()).isNotBlank();
    assertThat(finding.path("kind").asText()).isIn("covered", "partly", "contradicted", "missed");
    if (finding.path("kind").asText().equals("missed")) {
      assertThat(finding.path("quote").isNull()).isTrue();
    } else {
      assertThat(ANSWER).contains(finding.path("quote").asText());
    }
  }

  private static String text(List<Event> events) {
    return events.stream()
        .filter(event -> event.name().equals("words"))
        .map(event -> event.data().path("text").asText())
        .collect(Collectors.joining());
  }
}
