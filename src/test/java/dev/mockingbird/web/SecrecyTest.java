package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mockingbird.App;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// No response holds a claim or a sentence of a reference answer before its time, whatever the
/// route: nothing in interview mode before the end, nothing of the open question in practice mode.
/// Of the bank two routes tell answers, and those are closed while they would spoil an interview.
class SecrecyTest {
  private static final List<Question> QUESTIONS = new App(Map.of()).check(Path.of("corpus"), true);

  /// Shorter sentences may stand anywhere.
  private static final int LETTERS_OF_A_SENTENCE = 25;

  private static final int LONGEST = 30;

  private static final String FIRST = "k-means";
  private static final String SECOND = "dropout";

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
  void interviewModeRevealsNothingBeforeTheEnd() {
    String id =
        browser.begin(
            "{\"mode\": \"interview\", \"questionIds\": [\"%s\", \"%s\"]}"
                .formatted(FIRST, SECOND));
    List<String> secrets = QUESTIONS.stream().flatMap(SecrecyTest::secrets).toList();
    assertThat(secrets).hasSizeGreaterThan(200);

    JsonNode state = browser.state(id);
    for (int i = 0; i < LONGEST && !state.path("over").asBoolean(); i++) {
      lookAround(id);
      for (String report : List.of("report.json", "report.md", "report.html", "report.pdf")) {
        problem(browser.get(API + "/" + id + "/" + report), 409);
      }
      assertThat(browser.get("/interviews/" + id + "/report").statusCode()).isEqualTo(409);
      for (String planned : List.of(FIRST, SECOND)) {
        problem(browser.get("/api/questions/" + planned + "/reference"), 409);
        problem(browser.get("/bank/" + planned + "/reference"), 409);
      }
      List<String> seen = browser.takeSeen();
      assertNoneIn(secrets, seen);
      assertThat(seen)
          .noneMatch(body -> body.contains("\"assessment\""))
          .noneMatch(body -> body.contains("\"findings\""))
          .noneMatch(body -> body.contains("Graded by"));
      reply(id, state, i);
      state = ok(browser.get(API + "/" + id), 200);
    }

    assertThat(state.path("over").asBoolean()).isTrue();
    browser.takeSeen();
    lookAround(id);
    browser.get(API + "/" + id + "/report.md");
    assertThat(state.path("turns")).allSatisfy(turn -> assertThat(turn.has("assessment")).isTrue());
    assertThat(found(secrets, browser.takeSeen()))
        .as("the measure sees what is there")
        .isNotEmpty();
  }

  @Test
  void practiceModeRevealsNothingOfTheOpenQuestionThatIsNotCovered() {
    String id = browser.begin("{\"questions\": 3}");

    JsonNode state = browser.state(id);
    boolean wasCovered = false;
    for (int i = 0; i < LONGEST && !state.path("over").asBoolean(); i++) {
      lookAround(id);
      browser.get(API + "/" + id + "/report.json");
      browser.get(API + "/" + id + "/report.md");
      browser.get(API + "/" + id + "/report.html");
      Question open = question(state);
      Set<String> covered = covered(state, open);
      wasCovered |= !covered.isEmpty();
      assertNoneIn(
          Stream.concat(
                  open.points().stream()
                      .filter(point -> !covered.contains(point.id()))
                      .flatMap(SecrecyTest::secrets),
                  sentences(open))
              .map(Wording::of)
              .filter(secret -> secret.length() >= LETTERS_OF_A_SENTENCE)
              // a claim may repeat a sentence of the reference
              .filter(secret -> !coveredClaims(open, covered).contains(secret))
              .toList(),
          browser.takeSeen());
      reply(id, state, i);
      state = browser.state(id);
    }

    assertThat(state.path("over").asBoolean()).isTrue();
    assertThat(wasCovered).as("some point was covered while its question was open").isTrue();
  }

  @Test
  void theBankTellsNoAnswers() {
    browser.get("/api/questions");
    browser.get("/api/questions?q=dropout");
    browser.get("/api/topics");
    browser.get("/");
    browser.get("/bank");
    browser.get("/bank?q=dropout");
    for (Question question : QUESTIONS) {
      ok(browser.get("/api/questions/" + question.id()), 200);
      browser.get("/bank/" + question.id(), "Accept", "text/html");
    }

    List<String> secrets = QUESTIONS.stream().flatMap(SecrecyTest::secrets).toList();
    assertNoneIn(secrets, browser.takeSeen());
  }

  @Test
  void theBankRevealsOneQuestionWhereItIsAskedTo() {
    Question revealed = QUESTIONS.getFirst();
    List<String> secrets = secrets(revealed).toList();

    for (String path : List.of("/api/questions/%s/reference", "/bank/%s/reference")) {
      browser.get(path.formatted(revealed.id()));
      assertThat(found(secrets, browser.takeSeen())).as(path).isNotEmpty();
    }
  }

  /// A word of the open question's own, so that something is covered; now and then another reply.
  private void reply(String id, JsonNode state, int turn) {
    Question open = question(state);
    if (turn % 4 == 3) {
      browser.post(API + "/" + id + "/hint", "");
    }
    String own = open.points().get(turn % open.points().size()).claim().wordings().getFirst();
    browser.answer(id, "I think " + own + ".", "Accept", "text/event-stream");
    browser.get(API + "/" + id + "/events");
  }

  private void lookAround(String id) {
    browser.get(API);
    browser.get(API + "/" + id);
    browser.get("/interviews/" + id, "Accept", "text/html");
    browser.get("/interviews/" + id + "/transcript", "Accept", "text/html");
    browser.get("/", "Accept", "text/html");
    browser.get("/bank", "Accept", "text/html");
    browser.get("/bank/" + FIRST, "Accept", "text/html");
    browser.get("/api/questions/" + FIRST);
  }

  /// The question that is under way.
  private static Question question(JsonNode state) {
    String id = state.path("pending").path("questionId").asText();
    return QUESTIONS.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static Set<String> covered(JsonNode state, Question question) {
    return StreamSupport.stream(state.path("turns").spliterator(), false)
        .filter(turn -> turn.path("asked").path("questionId").asText().equals(question.id()))
        .flatMap(
            turn ->
                StreamSupport.stream(turn.path("assessment").path("findings").spliterator(), false))
        .filter(finding -> finding.path("kind").asText().equals("covered"))
        .map(finding -> finding.path("pointId").asText())
        .collect(Collectors.toSet());
  }

  private static Set<String> coveredClaims(Question question, Set<String> covered) {
    return covered.stream()
        .map(point -> Wording.of(question.point(point).claim().text()))
        .collect(Collectors.toSet());
  }

  /// What must not be read of a question, by its letters alone.
  private static Stream<String> secrets(Question question) {
    return Stream.concat(
            question.points().stream().flatMap(SecrecyTest::secrets), sentences(question))
        .map(Wording::of)
        .filter(secret -> secret.length() >= LETTERS_OF_A_SENTENCE);
  }

  private static Stream<String> secrets(KeyPoint point) {
    return Stream.concat(
        Stream.of(point.claim().text()),
        point.misconceptions().stream().map(Misconception::correction));
  }

  private static Stream<String> sentences(Question question) {
    return Stream.of(question.reference().text().split("(?<=[.!?])\\s+"));
  }

  private static void assertNoneIn(List<String> secrets, List<String> responses) {
    assertThat(secrets).isNotEmpty();
    assertThat(responses).isNotEmpty();
    assertThat(found(secrets, responses)).isEmpty();
  }

  private static List<String> found(List<String> secrets, List<String> responses) {
    List<String> wordings = responses.stream().map(Wording::of).toList();
    return secrets.stream()
        .filter(secret -> wordings.stream().anyMatch(wording -> wording.contains(secret)))
        .toList();
  }
}
