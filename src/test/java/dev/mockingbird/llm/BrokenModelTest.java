package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.interview.Speaker.Spoken;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is done about a model's server that asks to wait, drips, floods, or is broken for long.
class BrokenModelTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();

  private Models models(String url, ModelSettings.Rest rest, Deadlines deadlines) {
    ModelSettings settings =
        new ModelSettings("openai", "m1", url + "/v1", "", 500, 1, rest, deadlines);
    return Models.choose(settings, Map.of(), Samples.PROMPTS, calls::add);
  }

  private Models resting(int afterFailures, Duration time) {
    return models(
        server.baseUrl(),
        new ModelSettings.Rest(afterFailures, time),
        new Deadlines(LONG, LONG, LONG, LONG));
  }

  private Spoken speak(String url, Deadlines deadlines) {
    return speak(models(url, Samples.REST, deadlines));
  }

  private static Spoken speak(Models models) {
    return models.speakers().getFirst().speak(Samples.cue(), _ -> {});
  }

  private static Verdict judge(Models models) {
    return models.judges().getFirst().judge(Samples.exchange(Samples.ANSWER));
  }

  private static void always(ResponseDefinitionBuilder response) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder stream() {
    return WireMock.ok(Wire.OPENAI.stream("MOVE 1\n", "What about scale?"))
        .withHeader("Content-Type", Wire.OPENAI.streamType);
  }

  private static int requests() {
    return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "7 | 7",
        "Thu, 26 Nov 2026 10:00:05 GMT | 5",
        "Thu, 26 Nov 2026 09:00:00 GMT | 0",
        "-5 | 0",
        "soon | 0",
        "1.5 | 0",
        "99999999999999999999999 | 3153600000"
      })
  void aTimeToWaitIsReadInAllItsForms(String header, long seconds) {
    assertThat(RetryAfter.of(header, Instant.parse("2026-11-26T10:00:00Z")))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 529})
  void aServerThatWantsToBeLeftForAnHourByDateIsNotAskedAgain(int status) {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plus(Duration.ofHours(1)).atZone(ZoneOffset.UTC));
    always(WireMock.status(status).withHeader("Retry-After", date));
    ModelSettings settings = Samples.settings(Provider.OPENAI, server.baseUrl() + "/v1");

    Spoken spoken = speak(Models.choose(settings, Map.of(), Samples.PROMPTS, calls::add));

    assertThat(spoken)
        .isInstanceOfSatisfying(
            Spoken.Unavailable.class,
            none -> assertThat(none.reason()).contains(" answered " + status));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void bytesThatAreNoWordsDoNotMakeTheFirstWordWait() throws IOException {
    try (RawServer raw = new RawServer(List.of(": "), RawServer.Then.DRIP)) {
      assertThat(speak(raw.url(), new Deadlines(SHORT, LONG, LONG, LONG)))
          .isEqualTo(
              new Spoken.Unavailable("the model at " + raw.url() + "/v1 said nothing for 300 ms"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
    }
  }

  @Test
  void aLineWithoutEndIsNotReadForEver() throws IOException {
    try (RawServer raw = new RawServer(List.of("data: "), RawServer.Then.FLOOD)) {
      assertThat(speak(raw.url(), new Deadlines(LONG, LONG, LONG, LONG)))
          .isEqualTo(
              new Spoken.Unavailable("the model at " + raw.url() + "/v1 sent more than 4 MB"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
    }
  }

  @Test
  void aServerThatSpeaksNoTlsIsNamed() {
    String url = server.baseUrl().replace("http:", "https:");

    assertThat(speak(url, new Deadlines(LONG, LONG, LONG, LONG)))
        .isEqualTo(
            new Spoken.Unavailable(
                "the model at "
                    + url
                    + "/v1 cannot be reached over TLS,"
                    + " so model.base-url may be wrong"));
  }

  @ParameterizedTest
  @EnumSource(value = Wire.class, names = "OPENAI")
  void wordsThatEndAtTheLimitAreKeptWithTheReason(Wire wire) {
    String cut = wire.stream("MOVE 1\n", "You said").replace("\"stop\"", "\"length\"");
    always(WireMock.ok(cut).withHeader("Content-Type", wire.streamType));

    assertThat(speak(server.baseUrl(), new Deadlines(LONG, LONG, LONG, LONG)))
        .isEqualTo(
            new Spoken.CutShort(
                Samples.PROBE,
                "You said\n\nWhat about scale?",
                "the model at " + server.baseUrl() + "/v1 reached model.max-output-tokens"));
  }

  @Test
  void aModelThatFailsInARowIsLeftAlone() {
    always(WireMock.status(500));
    Models models = resting(2, Duration.ofMinutes(10));
    speak(models);
    judge(models);
    int before = requests();

    String reason =
        "the model at "
            + server.baseUrl()
            + "/v1 failed 2 times in a row and is left alone for 600 s";
    assertThat(speak(models)).isEqualTo(new Spoken.Unavailable(reason));
    assertThat(judge(models)).isEqualTo(new Verdict.Unavailable(reason));
    assertThat(requests()).isEqualTo(before);
    assertThat(calls).hasSize(before);
  }

  /// Such as a server that knows no schema: its words are as good as ever.
  @Test
  void aServerThatDoesNotTakeTheJudgesRequestsStillSpeaks() {
    Models models = resting(1, Duration.ofMinutes(10));
    always(WireMock.status(400));
    judge(models);
    judge(models);
    always(stream());

    assertThat(speak(models)).isInstanceOf(Spoken.Said.class);
  }

  @Test
  void aModelThatIsBackIsUsedAgain() {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("back")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(WireMock.status(500))
            .willSetStateTo("up"));
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("back")
            .whenScenarioStateIs("up")
            .willReturn(stream()));
    Models models = resting(1, Duration.ofMillis(200));
    speak(models);
    assertThat(speak(models)).isInstanceOf(Spoken.Unavailable.class);

    await().untilAsserted(() -> assertThat(speak(models)).isInstanceOf(Spoken.Said.class));
    assertThat(speak(models)).isInstanceOf(Spoken.Said.class);
  }

  @Test
  void aSuccessBetweenFailuresKeepsTheModelInUse() {
    Models models = resting(2, Duration.ofMinutes(10));
    for (int round = 0; round < 4; round++) {
      always(WireMock.status(500));
      speak(models);
      always(stream());
      assertThat(speak(models)).isInstanceOf(Spoken.Said.class);
    }
  }
}
