package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.interview.Speaker.Spoken;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// What becomes of the interviewer's words when the model's server refuses or says nonsense.
class SpeakerFailureTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();
  private final List<String> words = Collections.synchronizedList(new ArrayList<>());

  private Speaker speaker(ModelSettings settings) {
    return Models.choose(
            settings,
            Map.of("ANTHROPIC_API_KEY", Samples.KEY, "GEMINI_API_KEY", Samples.KEY),
            Samples.PROMPTS,
            calls::add)
        .speakers()
        .getFirst();
  }

  private Speaker speaker(Wire wire, String host) {
    return speaker(Samples.settings(wire.provider, host + wire.root));
  }

  private Spoken speak(Wire wire) {
    return speaker(wire, server.baseUrl()).speak(Samples.cue(), words::add);
  }

  private static ResponseDefinitionBuilder stream(Wire wire) {
    return WireMock.ok(wire.stream("MOVE 1\n", "What about scale?"))
        .withHeader("Content-Type", wire.streamType);
  }

  private static void always(ResponseDefinitionBuilder response) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(response));
  }

  private static void firstThen(ResponseDefinitionBuilder first, ResponseDefinitionBuilder then) {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("retry")
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(first)
            .willSetStateTo("again"));
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .inScenario("retry")
            .whenScenarioStateIs("again")
            .willReturn(then));
  }

  private static int requests() {
    return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())).size();
  }

  private static String at(String path) {
    return "the model at " + server.baseUrl() + path;
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aBusyServerIsAskedAgain(Wire wire) {
    firstThen(WireMock.status(429), stream(wire));

    assertThat(speak(wire)).isEqualTo(new Spoken.Said(Samples.PROBE, "What about scale?"));
    assertThat(calls)
        .extracting(ModelCall::outcome)
        .containsExactly(at(wire.root) + " answered 429 (too many requests)", "ok");
  }

  @Test
  void aServerThatNamesATimeIsAskedAgainThenAndNotBefore() {
    firstThen(WireMock.status(503).withHeader("Retry-After", "1"), stream(Wire.OPENAI));
    long began = System.nanoTime();

    assertThat(speak(Wire.OPENAI)).isInstanceOf(Spoken.Said.class);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void aServerThatWantsTooLongAWaitIsNotAskedAgain() {
    always(WireMock.status(429).withHeader("Retry-After", "3600"));

    assertThat(speak(Wire.OPENAI))
        .isEqualTo(new Spoken.Unavailable(at("/v1") + " answered 429 (too many requests)"));
    assertThat(requests()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "500 | 3 | answered 500 (an error of its own)",
        "429 | 3 | answered 429 (too many requests)",
        "400 | 1 | answered 400 (it did not take the request)",
        "401 | 1 | answered 401 (it refused the key)",
        "404 | 1 | answered 404 (it has no such model or path)"
      })
  void aServerThatKeepsRefusingIsNamedWithItsReason(int status, int requests, String reason) {
    always(WireMock.status(status).withBody("{\"error\": {\"message\": \"" + Samples.KEY + "\"}}"));

    assertThat(speak(Wire.OPENAI)).isEqualTo(new Spoken.Unavailable(at("/v1") + " " + reason));
    assertThat(requests()).isEqualTo(requests);
    assertThat(words).isEmpty();
  }

  @Test
  void theKeyIsInNoLogLineEvenWhenTheServerRepeatsIt() {
    Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    Logger ours = (Logger) LoggerFactory.getLogger(BlockingHttpClient.class.getPackageName());
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    ours.setLevel(Level.DEBUG);
    try {
      always(WireMock.status(401).withBody("no such key: " + Samples.KEY));
      speak(Wire.ANTHROPIC);
    } finally {
      root.detachAppender(lines);
      ours.setLevel(null);
    }

    assertThat(lines.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .contains("status=401 said=no such key: ***")
        .noneMatch(line -> line.contains(Samples.KEY));
  }

  @Test
  void aServerThatIsNotThereIsNamed() throws IOException {
    RawServer gone = new RawServer(List.of(), RawServer.Then.END);
    gone.close();

    assertThat(speaker(Wire.OLLAMA, gone.url()).speak(Samples.cue(), words::add))
        .isEqualTo(new Spoken.Unavailable("the model at " + gone.url() + " cannot be reached"));
    assertThat(calls).hasSize(3);
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    assertThat(speaker(Wire.OPENAI, "http://no-such-host.invalid").speak(Samples.cue(), words::add))
        .isEqualTo(
            new Spoken.Unavailable(
                "the model at http://no-such-host.invalid/v1 cannot be reached"));
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aWebPageIsNoAnswer(Wire wire) {
    always(
        WireMock.ok("<html><body>Sign in</body></html>").withHeader("Content-Type", "text/html"));

    assertThat(speak(wire))
        .isEqualTo(
            new Spoken.Unavailable(
                at(wire.root) + " answered with a web page, so model.base-url may be wrong"));
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void brokenJsonAfterTheFirstWordsCutsThemShort(Wire wire) {
    String broken =
        wire.piece("x")
            .replaceAll("(?m)^((data: )?\\{.*)$", wire == Wire.OLLAMA ? "{oops" : "data: {oops");
    String begin = String.join("", wire.begin()) + wire.piece("MOVE 1\nWhat about") + broken;
    always(WireMock.ok(begin + broken).withHeader("Content-Type", wire.streamType));

    assertThat(speak(wire))
        .isEqualTo(
            new Spoken.CutShort(
                Samples.PROBE,
                "What about\n\nWhat about scale?",
                at(wire.root) + " sent a reply that cannot be read"));
    assertThat(calls).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aStreamWithoutItsEndMarkIsCutShortAndTheQuestionStillAsked(Wire wire) {
    String cut = String.join("", wire.begin()) + wire.piece("MOVE 2\n") + wire.piece("You said");
    always(WireMock.ok(cut).withHeader("Content-Type", wire.streamType));

    assertThat(speak(wire))
        .isEqualTo(
            new Spoken.CutShort(
                Samples.ASK,
                "You said\n\nWhy does momentum help?",
                at(wire.root) + " broke off its reply"));
    assertThat(String.join("", words)).isEqualTo("You said\n\nWhy does momentum help?");
    assertThat(calls)
        .singleElement()
        .extracting(ModelCall::outcome)
        .isEqualTo(at(wire.root) + " broke off its reply");
  }
}
