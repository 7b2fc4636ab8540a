package dev.mockingbird.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode WHOLE = json(ReportExamples.whole());

  @Test
  void theTopSaysWhenWhatAndHowWell() {
    assertThat(WHOLE.path("id").asText()).isEqualTo("i1");
    assertThat(WHOLE.path("began").asText()).isEqualTo("2026-11-22T10:15:00Z");
    assertThat(WHOLE.path("over").asBoolean()).isTrue();
    assertThat(WHOLE.path("setup"))
        .isEqualTo(
            tree(
                """
                {"topics": [], "levels": [], "questions": 4, "mode": "practice", "persona": "ada",
                 "role": "", "jobDescription": ""}
                """));
    assertThat(WHOLE.path("score").asDouble()).isEqualTo(3.5 / 6 / 3);
    assertThat(WHOLE.path("notGraded").isNull()).isTrue();
    assertThat(WHOLE.path("topics").path(1))
        .isEqualTo(tree("{\"topic\": \"clustering\", \"score\": 0.0, \"questions\": 1}"));
  }

  @Test
  void whatToFixFirstNamesQuestionAndPoint() {
    assertThat(WHOLE.path("fixFirst").path(0))
        .isEqualTo(
            tree(
                """
                {"questionId": "dropout", "question": "What is dropout?", "pointId": "p2",
                 "kind": "contradicted", "claim": "Claim p2 of dropout.", "lesson": "Right p2."}
                """));
  }

  @Test
  void aSectionSaysWhatBecameOfItsQuestion() {
    assertThat(WHOLE.path("sections").findValuesAsText("state"))
        .containsExactly("answered", "skipped", "answered", "open");
    JsonNode dropout = WHOLE.path("sections").path(0);
    assertThat(dropout.path("level").asText()).isEqualTo("middle");
    assertThat(dropout.path("hints").asInt()).isEqualTo(1);
    assertThat(dropout.path("reference").asText()).contains("**dropout**");
    assertThat(WHOLE.path("sections").path(3).path("score").isNull()).isTrue();
  }

  @Test
  void aTurnCarriesWhatWasAskedAndWhatTheAnswerShowed() {
    JsonNode turns = WHOLE.path("sections").path(0).path("turns");
    assertThat(turns.findValuesAsText("kind")).contains("answered", "hinted");
    assertThat(turns.path(0).path("asked"))
        .isEqualTo(tree("{\"kind\": \"ask\", \"text\": \"First: What is dropout?\"}"));
    assertThat(turns.path(0).path("assessment").path("basis"))
        .isEqualTo(
            tree(
                "{\"judge\": \"built-in\", \"model\": null, \"version\": \"1\", \"because\":"
                    + " null}"));
    assertThat(turns.path(0).path("assessment").path("findings").path(2))
        .isEqualTo(
            tree(
                """
                {"pointId": "p3", "kind": "partly", "quote": "It is also fast.", "start": 28}
                """));
    assertThat(turns.path(1).path("answer").isNull()).isTrue();
  }

  @Test
  void wordsThatWereLostAreReplacedByWhatThereWasToSay() {
    JsonNode turns = WHOLE.path("sections").path(0).path("turns");
    assertThat(turns.path(1).path("asked").path("text").asText()).isEqualTo("Probe for p2?");
    assertThat(turns.path(2).path("asked").path("text").asText()).isEqualTo("hint 1");
  }

  @Test
  void aPointNamesTheTurnItsQuoteIsFrom() {
    JsonNode points = WHOLE.path("sections").path(0).path("points");
    assertThat(points.path(1))
        .isEqualTo(
            tree(
                """
                {"id": "p2", "weight": 2, "competence": null, "claim": "Claim p2 of dropout.", "kind": "contradicted",
                 "quote": "removed for good", "turn": 2, "missing": null, "correction": "Right p2.",
                 "why": null}
                """));
    assertThat(points.path(2).path("missing").asText()).isEqualTo("Missing of p3.");
    JsonNode missed = WHOLE.path("sections").path(2).path("points").path(0);
    assertThat(missed.path("quote").isNull() && missed.path("turn").isNull()).isTrue();
  }

  @Test
  void aModelsGradeNamesTheModelAndThePrompt() {
    Question question = ReportExamples.question("q", "t", 1);
    Interview interview = ReportExamples.interview(question);
    Basis model = new Basis.Model("llama3.1", "abc");
    Turn turn =
        new Turn.Answered(
            interview.pending(),
            "words",
            List.of(
                new Assessment(List.of(), ReportExamples.BUILT_IN),
                new Assessment(List.of(), model)),
            ReportExamples.BEGAN);
    JsonNode json = json(interview.with(turn, new Move.Close(Move.Reason.COMPLETE)));
    assertThat(json.findValue("basis"))
        .isEqualTo(
            tree(
                """
                {"judge": "model", "model": "llama3.1", "version": "abc", "because": null}
                """));
  }

  @Test
  void noScoreComesWithTheReason() {
    JsonNode json = json(ReportExamples.interview(ReportExamples.question("q", "t", 1)));
    assertThat(json.path("score").isNull()).isTrue();
    assertThat(json.path("notGraded").asText()).startsWith("Not graded: no question was answered");
    assertThat(json.path("over").asBoolean()).isFalse();
  }

  /// What is said of a person would rest on no words of theirs.
  @Test
  void noFormJudgesAPersonOrSaysWhetherToHire() throws JsonProcessingException {
    Report report = Report.of(ReportExamples.whole());
    String json = MAPPER.writeValueAsString(ReportJson.of(report));
    String page = MAPPER.writeValueAsString(ReportPage.of(report));

    assertThat(List.of(json, page, ReportMarkdown.of(report)))
        .allSatisfy(
            form ->
                assertThat(form)
                    .doesNotContainPattern("(?i)hire|confiden|personalit|recommend|attitude"));
  }

  private static JsonNode json(Interview interview) {
    try {
      return MAPPER.readTree(MAPPER.writeValueAsString(ReportJson.of(Report.of(interview))));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
