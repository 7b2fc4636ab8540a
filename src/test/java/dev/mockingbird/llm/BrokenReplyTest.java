package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.search.EnglishStems;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// However a model breaks its reply: one try to mend it, then the built-in judge's grade with the
/// reason; never a grade made out of pieces, and never a zero for the model's mistake.
class BrokenReplyTest {
  private static final String GOOD =
      "{\"verdicts\": [{\"id\": \"off\", \"verdict\": \"partly\", \"quote\": \"claim of off\"},"
          + " {\"id\": \"scale\", \"verdict\": \"missed\", \"quote\": \"\"}]}";
  private static final String ANSWER = "This is the claim of off, as I remember it.";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  static Stream<Arguments> brokenReplies() {
    return Stream.of(
            Map.entry("cut off", GOOD.substring(0, 70)),
            Map.entry("cut off in a fence", "```json\n" + GOOD.substring(0, 120)),
            Map.entry("trailing comma", GOOD.replace("\"\"}]", "\"\"},]")),
            Map.entry("single quotation marks", GOOD.replace('"', '\'')),
            Map.entry("no quotation marks", GOOD.replace("\"", "")),
            Map.entry("a comment", GOOD.replace("[{", "[ // verdicts\n{")),
            Map.entry("not a number", GOOD.replace("\"partly\"", "NaN")),
            Map.entry("a number for a verdict", GOOD.replace("\"partly\"", "1")),
            Map.entry("a boolean for a verdict", GOOD.replace("\"partly\"", "true")),
            Map.entry("null for a verdict", GOOD.replace("\"partly\"", "null")),
            Map.entry("a score for a verdict", GOOD.replace("\"partly\"", "\"8/10\"")),
            Map.entry("another language", GOOD.replace("\"partly\"", "\"teilweise\"")),
            Map.entry("a list for a verdict", GOOD.replace("\"partly\"", "[\"partly\"]")),
            Map.entry("a list for a quote", GOOD.replace("\"claim of off\"", "[\"claim of off\"]")),
            Map.entry("no quote", GOOD.replace(", \"quote\": \"claim of off\"", "")),
            Map.entry("no verdict", GOOD.replace("\"verdict\": \"partly\", ", "")),
            Map.entry("no id", GOOD.replace("\"id\": \"off\", ", "")),
            Map.entry("a point left out", GOOD.replaceAll(", \\{\"id\": \"scale\".*?}", "")),
            Map.entry("wrong ids", GOOD.replace("off\"", "1\"").replace("scale", "2")),
            Map.entry(
                "a key twice",
                GOOD.replace("\"verdict\"", "\"verdict\": \"covered\", \"verdict\"")),
            Map.entry("a point twice", GOOD.replace("\"scale\"", "\"off\"")),
            Map.entry("two objects", GOOD + "\n" + GOOD.replace("partly", "covered")),
            Map.entry("nested too far", "{\"verdicts\": {\"list\": " + GOOD + "}}"),
            Map.entry("nested a thousand times", "{\"verdicts\": " + "[".repeat(3000) + "}"),
            Map.entry("an object for the list", "{\"verdicts\": {\"off\": \"partly\"}}"),
            Map.entry("a list alone", GOOD.substring(13, GOOD.length() - 1)),
            Map.entry("JSON in a text", "\"" + GOOD.replace("\"", "\\\"") + "\""),
            Map.entry("HTML", "<html><body><h1>502 Bad Gateway</h1></body></html>"),
            Map.entry("prose", "The candidate covered both points very well. 10/10"),
            Map.entry("a refusal", "I'm sorry, but I can't help with that."),
            Map.entry("blanks", " \n\t "),
            Map.entry("nothing", ""),
            Map.entry("a zero byte", "\u0000"),
            Map.entry("three megabytes", GOOD.replace("claim of off", "x".repeat(3_000_000))))
        .map(one -> Arguments.of(one.getKey(), one.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenReplies")
  void staysBrokenAndTheBuiltInJudgeGradesWithTheReason(String name, String broken) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(reply(broken)));

    Assessment assessment = assessed();

    assertThat(assessment.basis().sentence())
        .isEqualTo(
            "Graded by the built-in judge because the model at "
                + server.baseUrl()
                + "/v1 sent a reply that cannot be read.");
    assertThat(assessment.findings())
        .isEqualTo(panel().quick(Samples.exchange(ANSWER)).findings())
        .hasSize(2);
    assertThat(server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()))).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenReplies")
  void isMendedAndCountsAsTheModelsGrade(String name, String broken) {
    inTurn(reply(broken), reply(GOOD));

    Assessment assessment = assessed();

    assertThat(assessment.basis()).isInstanceOf(Basis.Model.class);
    assertThat(assessment.findings()).extracting(Finding::kind).containsExactly("partly", "missed");
    List<String> requests =
        server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).stream()
            .map(request -> request.getBodyAsString())
            .toList();
    assertThat(requests).hasSize(3);
    assertThat(requests.get(1)).contains("That reply cannot be used").hasSizeLessThan(400_000);
  }

  @Test
  void tenMegabytesAreNotReadAndTheBuiltInJudgeGradesWithTheReason() {
    String large = GOOD.replace("claim of off", "x".repeat(10_000_000));
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(reply(large)));

    assertThat(assessed().basis().sentence()).endsWith("/v1 sent more than 4 MB.");
    assertThat(server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()))).hasSize(1);
  }

  private static Assessment assessed() {
    return panel().thorough(Samples.exchange(ANSWER)).orElseThrow();
  }

  private static Panel panel() {
    EnglishStems stems = new EnglishStems();
    ModelSettings settings = Samples.settings(Provider.OPENAI, server.baseUrl() + "/v1");
    return new Panel(
        new BuiltInJudge(stems, BrokenReplyTest::alike, WordOrder.UNKNOWN),
        Models.choose(settings, Map.of(), Samples.PROMPTS, _ -> {}).judges(),
        new Grader(stems, BrokenReplyTest::alike));
  }

  /// Nothing here rests on meaning.
  private static List<float[]> alike(List<String> texts) {
    return texts.stream().map(_ -> new float[] {1}).toList();
  }

  private static ResponseDefinitionBuilder reply(String text) {
    return WireMock.okJson(Wire.OPENAI.reply(text));
  }

  /// The last of them again and again.
  private static void inTurn(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("turns")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("then"));
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("turns")
            .whenScenarioStateIs("then")
            .willReturn(then));
  }
}
