package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.json;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.App;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The bank over HTTP: searching, studying, revealing, and interviews from a selection.
class BankApiTest {
  private static final List<Question> QUESTIONS = new App(Map.of()).check(Path.of("corpus"), true);
  private static final Question DROPOUT = question("dropout");

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
  void questionsAreFoundAndNarrowed() {
    assertThat(ids("/api/questions")).hasSameSizeAs(QUESTIONS);
    assertThat(ids("/api/questions?q=dropout").getFirst()).isEqualTo("dropout");
    assertThat(ids("/api/questions?q=sourdough+bread")).isEmpty();
    assertThat(ids("/api/questions?q=dropout&topic=no-such")).isEmpty();
    String narrowed = "?topic=" + DROPOUT.topic() + "&level=" + DROPOUT.level().word();
    assertThat(ids("/api/questions" + narrowed))
        .containsExactlyInAnyOrderElementsOf(
            QUESTIONS.stream()
                .filter(each -> each.topic().equals(DROPOUT.topic()))
                .filter(each -> each.level() == DROPOUT.level())
                .map(Question::id)
                .toList());
  }

  @Test
  void aQuestionShowsWhatMayBeSeenBeforeItIsAnswered() {
    JsonNode shown = ok(browser.get("/api/questions/dropout"), 200);

    assertThat(shown.path("title").asText()).isEqualTo(DROPOUT.title());
    assertThat(shown.path("question").asText()).isEqualTo(DROPOUT.text());
    assertThat(shown.path("variants")).hasSameSizeAs(DROPOUT.wording().variants());
    assertThat(shown.path("origin").asText()).isEqualTo("written");
    assertThat(shown.has("reference")).isFalse();
  }

  @Test
  void theRevealHoldsTheWholeAnswer() {
    JsonNode shown = ok(browser.get("/api/questions/dropout/reference"), 200);

    assertThat(shown.path("reference").asText()).isEqualTo(DROPOUT.reference().text());
    assertThat(shown.path("sources")).hasSameSizeAs(DROPOUT.reference().sources());
    assertThat(shown.path("points")).hasSameSizeAs(DROPOUT.points());
    JsonNode point = shown.path("points").path(0);
    assertThat(point.path("claim").asText()).isEqualTo(DROPOUT.points().getFirst().claim().text());
    assertThat(point.at("/misconceptions/0/correction").asText())
        .isEqualTo(DROPOUT.points().getFirst().misconceptions().getFirst().correction());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/questions/no-such",
    "/api/questions/no-such/reference",
    "/bank/no-such",
    "/bank/no-such/reference"
  })
  void anUnknownQuestionIsNotFound(String path) {
    assertThat(problem(browser.get(path), 404).path("detail").asText()).contains("no-such");
  }

  @Test
  void theRevealIsRefusedWhileItWouldSpoilAnInterview() {
    String id = browser.begin(selection("interview", "dropout", "overfitting"));

    for (String path : List.of("/api/questions/overfitting/reference", "/bank/dropout/reference")) {
      assertThat(problem(browser.get(path), 409).path("detail").asText())
          .contains("/interviews/" + id)
          .contains("Finish or end");
    }
    ok(browser.get("/api/questions/k-means/reference"), 200);
    ok(server.browser().get("/api/questions/dropout/reference"), 200);
    assertThat(browser.get("/bank/dropout").body()).contains("/interviews/" + id);

    browser.post(API + "/" + id + "/end", "");
    ok(browser.get("/api/questions/dropout/reference"), 200);
  }

  @Test
  void inPracticeAQuestionThatHasBeenPutCanBeRevealed() {
    String id = browser.begin(selection("practice", "dropout", "overfitting"));

    ok(browser.get("/api/questions/dropout/reference"), 200);
    problem(browser.get("/api/questions/overfitting/reference"), 409);

    ok(browser.post(API + "/" + id + "/skip", ""), 200);
    ok(browser.get("/api/questions/overfitting/reference"), 200);
    ok(browser.get("/api/questions/dropout/reference"), 200);
  }

  @Test
  void anInterviewFromASelectionAsksItInItsOrder() {
    String id = browser.begin(selection("practice", "k-means", "dropout", "overfitting"));

    JsonNode state = browser.state(id);
    assertThat(state.at("/setup/questions").asInt()).isEqualTo(3);
    assertThat(state.at("/progress/of").asInt()).isEqualTo(3);
    assertThat(state.at("/setup/topics"))
        .extracting(JsonNode::asText)
        .containsExactlyElementsOf(
            Stream.of("k-means", "dropout", "overfitting")
                .map(each -> question(each).topic())
                .distinct()
                .toList());
    for (String expected : List.of("k-means", "dropout", "overfitting")) {
      assertThat(browser.state(id).at("/pending/questionId").asText()).isEqualTo(expected);
      ok(browser.post(API + "/" + id + "/skip", ""), 200);
    }
    assertThat(browser.state(id).path("over").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[\"no-such\"]              | names no-such, which the bank does not have",
        "[\"dropout\", \"dropout\"] | names dropout twice",
        "[]                         | names 0 questions, must name 1 to 20",
        "[null]                     | names null, which the bank does not have",
        "[5]                        | questionIds has a wrong type",
        "\"dropout\"                | questionIds has a wrong type",
        "[\"dropout\"], \"topic\": \"deep-learning\" | leave out topic, level and questions",
        "[\"dropout\"], \"level\": \"junior\"        | leave out topic, level and questions",
        "[\"dropout\"], \"questions\": 1             | leave out topic, level and questions"
      })
  void aSelectionThatCannotBeIsRefused(String ids, String says) {
    HttpResponse<String> response = browser.post(API, "{\"questionIds\": " + ids + "}");

    assertThat(problem(response, 400).path("detail").asText()).contains(says).endsWith(".");
    assertThat(ok(browser.get(API), 200).path("interviews")).isEmpty();
  }

  @Test
  void aSelectionOfTooManyIsRefused() {
    List<String> ids = Stream.generate(() -> "dropout").limit(21).toList();

    assertThat(
            problem(browser.post(API, json(Map.of("questionIds", ids))), 400)
                .path("detail")
                .asText())
        .isEqualTo("questionIds names 21 questions, must name 1 to 20.");
  }

  @ParameterizedTest
  @MethodSource("everyChoice")
  void anInterviewOnEachTopicWithEachLevelWorks(String topic, Level level) {
    List<Question> there = QUESTIONS.stream().filter(each -> each.topic().equals(topic)).toList();
    long fitting = there.stream().filter(each -> each.level() == level).count();
    int wanted = Math.max(1, Math.min(3, (int) fitting));

    String id =
        browser.begin(json(Map.of("topic", topic, "level", level.word(), "questions", wanted)));

    JsonNode state = browser.state(id);
    assertThat(state.at("/progress/of").asInt()).isEqualTo(wanted);
    for (int i = 0; i < wanted; i++) {
      Question asked = question(browser.state(id).at("/pending/questionId").asText());
      assertThat(asked.topic()).isEqualTo(topic);
      if (fitting > 0) {
        assertThat(asked.level()).isEqualTo(level);
      }
      ok(browser.post(API + "/" + id + "/skip", ""), 200);
    }
    assertThat(browser.state(id).path("over").asBoolean()).isTrue();
  }

  static Stream<Arguments> everyChoice() {
    return QUESTIONS.stream()
        .map(Question::topic)
        .distinct()
        .sorted()
        .flatMap(topic -> Arrays.stream(Level.values()).map(level -> Arguments.of(topic, level)));
  }

  private List<String> ids(String path) {
    return StreamSupport.stream(ok(browser.get(path), 200).spliterator(), false)
        .map(each -> each.path("id").asText())
        .toList();
  }

  private static String selection(String mode, String... ids) {
    return json(Map.of("mode", mode, "questionIds", List.of(ids)));
  }

  private static Question question(String id) {
    return QUESTIONS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
