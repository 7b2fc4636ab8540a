package dev.mockingbird.llm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.grading.Verdict.Opinion;
import dev.mockingbird.interview.Speaker.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each provider, over real HTTP, in its own wire format.
class WireTest {
  private static final List<String> TOKENS =
      List.of(
          "MOVE",
          " 2\n",
          "Good.\n",
          "\n",
          "```python\nfor x in y:\n",
          "    pass\n```",
          "\n\n",
          "With $\\alpha_{t+1} = \\frac{a}{b}\\\\$",
          " and “Grüße” 🙂,",
          " data: x\r\n",
          "why",
          "?");

  private static final String SAID = String.join("", TOKENS).substring("MOVE 2\n".length());

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();

  private Models models(Wire wire) {
    Map<String, String> environment =
        Map.of(
            "OPENAI_API_KEY", Samples.KEY,
            "ANTHROPIC_API_KEY", Samples.KEY,
            "GEMINI_API_KEY", Samples.KEY);
    return Models.choose(
        Samples.settings(wire.provider, server.baseUrl() + wire.root),
        environment,
        Samples.PROMPTS,
        calls::add);
  }

  private static void answer(String type, String body) {
    server.stubFor(
        any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", type).withBody(body)));
  }

  private static LoggedRequest request() {
    return server.findAll(WireMock.anyRequestedFor(anyUrl())).getLast();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void whatIsStreamedArrivesIdentically(Wire wire) {
    answer(wire.streamType, wire.stream(TOKENS.toArray(String[]::new)));
    List<String> words = new ArrayList<>();

    Spoken spoken = models(wire).speakers().getFirst().speak(Samples.cue(), words::add);

    assertThat(spoken).isEqualTo(new Spoken.Said(Samples.ASK, SAID));
    assertThat(String.join("", words)).isEqualTo(SAID);
    assertThat(request().getUrl()).contains(wire.path);
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void eachCallLeavesARowWithItsTokens(Wire wire) {
    answer(wire.streamType, wire.stream("MOVE 1\n", "And what about scale?"));

    models(wire).speakers().getFirst().speak(Samples.cue(), _ -> {});

    assertThat(calls)
        .singleElement()
        .satisfies(
            call -> {
              assertThat(call.model()).isEqualTo(wire.provider.word() + " m1");
              assertThat(call.purpose()).isEqualTo("speak");
              assertThat(call.outcome()).isEqualTo("ok");
              assertThat(call.tokens()).isEqualTo(new ModelCall.Tokens(11, 7));
              assertThat(call.took()).isPositive();
            });
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void theJudgesVerdictsComeFromJsonBySchemaAtTemperatureZero(Wire wire) {
    answer(
        "application/json",
        wire.reply(
            """
            {"verdicts": [{"id": "off", "verdict": "covered", "quote": "switches off random neurons"},
              {"id": "scale", "verdict": "missed", "quote": ""},
              {"id": "invented", "verdict": "covered", "quote": "x"}]}\
            """));

    Verdict verdict = models(wire).judges().getFirst().judge(Samples.exchange(Samples.ANSWER));

    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Judged.class,
            judged -> {
              assertThat(judged.opinions())
                  .containsExactly(
                      new Opinion("off", Mark.COVERED, "switches off random neurons"),
                      new Opinion("scale", Mark.MISSED, ""));
              assertThat(judged.basis())
                  .isInstanceOfSatisfying(
                      Basis.Model.class,
                      basis -> {
                        assertThat(basis.name()).isEqualTo(wire.provider.word() + " m1");
                        assertThat(basis.promptVersion()).matches("[0-9a-f]{12}");
                      });
            });
    assertThat(request().getBodyAsString())
        .contains("contradicted")
        .containsPattern("\"temperature\" ?: ?0")
        .containsPattern("(json_schema|output_config|responseSchema|\"format\" ?: ?\\{)")
        .contains(Samples.ANSWER);
    assertThat(calls).singleElement().extracting(ModelCall::purpose).isEqualTo("judge");
  }
}
