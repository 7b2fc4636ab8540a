package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.ModelCall;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a drafting model's reply is worth: points to be checked, or a reason.
class LlmDrafterTest {
  private static final String GOOD =
      """
      {"points": [{"claim": "A claim.", "quote": "reference answer", "wordings": ["one", "two", "one"],
      "misconception": "", "correction": "", "probe": "And?", "hints": ["a", "b", "c"]}]}
      """;
  private static final Drafts PROPOSED =
      new Drafts.Proposed(
          List.of(
              new Drafts.Point(
                  new Drafts.Backed("A claim.", "reference answer"),
                  List.of("one", "two"),
                  "",
                  "",
                  new Drafts.FollowUp("And?", List.of("a", "b", "c")))));

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();

  private Drafts draft(Wire wire) {
    Map<String, String> environment =
        Map.of("ANTHROPIC_API_KEY", Samples.KEY, "GEMINI_API_KEY", Samples.KEY);
    ModelSettings settings = Samples.settings(wire.provider, server.baseUrl() + wire.root);
    return Models.choose(settings, environment, Samples.PROMPTS, calls::add)
        .drafters()
        .getFirst()
        .draft(Samples.DROPOUT);
  }

  private static void always(String body) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(body)));
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void everyProviderCanDraft(Wire wire) {
    always(wire.reply("Here it is:\n```json\n" + GOOD + "\n```"));

    assertThat(draft(wire)).isEqualTo(PROPOSED);
    assertThat(calls).hasSize(1).allMatch(call -> call.purpose().equals("draft"));
    assertThat(
            server
                .findAll(WireMock.anyRequestedFor(WireMock.anyUrl()))
                .getFirst()
                .getBodyAsString())
        .contains("reference answer of dropout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "I cannot do that.", "{\"points\": []}", "{\"points\": [{\"cla"})
  void aReplyThatCannotBeReadIsNoDraft(String reply) {
    always(Wire.OPENAI.reply(reply));

    assertThat(draft(Wire.OPENAI))
        .isEqualTo(
            new Drafts.Unavailable(
                "the model at " + server.baseUrl() + "/v1 sent a reply that cannot be read"));
    assertThat(calls).hasSize(2);
  }

  @Test
  void aServerThatKnowsNoSchemaIsAskedWithoutOne() {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("turns")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(WireMock.status(400))
            .willSetStateTo("second"));
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("turns")
            .whenScenarioStateIs("second")
            .willReturn(WireMock.okJson(Wire.OPENAI.reply(GOOD))));

    assertThat(draft(Wire.OPENAI)).isEqualTo(PROPOSED);
  }
}
