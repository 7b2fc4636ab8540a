package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.interview.Speaker.Spoken;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of the interviewer's words when the model's server misbehaves.
class SpeakerFailureTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();
  private final List<String> words = new ArrayList<>();

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
  void aServerThatIsNotThereIsNamed() throws IOException {
    RawServer gone = new RawServer(List.of(), RawServer.Then.END);
    gone.close();

    assertThat(speaker(Wire.OLLAMA, gone.url()).speak(Samples.cue(), words::add))
        .isEqualTo(new Spoken.Unavailable("the model at " + gone.url() + " cannot be reached"));
    assertThat(calls).hasSize(3);
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

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aTornConnectionIsCutShort(Wire wire) throws IOException {
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.TEAR)) {
      assertThat(speaker(wire, raw.url()).speak(Samples.cue(), words::add))
          .isInstanceOfSatisfying(
              Spoken.CutShort.class, cut -> assertThat(cut.why()).endsWith("broke off its reply"));
      assertThat(raw.begun()).isEqualTo(1);
    }
    assertThat(calls).hasSize(1);
  }

  private static List<String> begun(Wire wire) {
    List<String> all = new ArrayList<>(wire.begin());
    all.add(wire.piece("MOVE 1\n"));
    all.add(wire.piece("You said"));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aServerThatNeverBeginsIsGivenUpAndLetGo(Wire wire) throws IOException {
    Deadlines deadlines = new Deadlines(SHORT, LONG, LONG, LONG);
    try (RawServer raw = new RawServer(List.of(), RawServer.Then.SILENCE)) {
      Speaker speaker = speaker(Samples.settings(wire.provider, raw.url() + wire.root, deadlines));

      assertThat(speaker.speak(Samples.cue(), words::add))
          .isEqualTo(
              new Spoken.Unavailable(
                  "the model at " + raw.url() + wire.root + " said nothing for 300 ms"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(raw.begun()));
    }
    assertThat(calls)
        .singleElement()
        .satisfies(call -> assertThat(call.outcome()).endsWith("said nothing for 300 ms"));
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aServerThatFallsSilentIsCutShortAndLetGo(Wire wire) throws IOException {
    Deadlines deadlines = new Deadlines(LONG, SHORT, LONG, LONG);
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.SILENCE)) {
      Speaker speaker = speaker(Samples.settings(wire.provider, raw.url() + wire.root, deadlines));

      assertThat(speaker.speak(Samples.cue(), words::add))
          .isInstanceOfSatisfying(
              Spoken.CutShort.class, cut -> assertThat(cut.why()).endsWith("nothing for 300 ms"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
    }
  }

  @Test
  void aServerThatTakesTooLongInAllIsCutShort() throws IOException {
    Deadlines deadlines = new Deadlines(LONG, LONG, Duration.ofSeconds(2), LONG);
    try (RawServer raw = new RawServer(begun(Wire.OPENAI), RawServer.Then.SILENCE)) {
      Speaker speaker = speaker(Samples.settings(Provider.OPENAI, raw.url() + "/v1", deadlines));

      assertThat(speaker.speak(Samples.cue(), words::add))
          .isInstanceOfSatisfying(
              Spoken.CutShort.class, cut -> assertThat(cut.why()).endsWith("not done after 2 s"));
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aStopBeforeTheFirstWordEndsTheCall(Wire wire) throws Exception {
    try (RawServer raw = new RawServer(List.of(), RawServer.Then.SILENCE)) {
      Spoken spoken = stopped(wire, raw, () -> assertThat(raw.begun()).isEqualTo(1));

      assertThat(spoken).isEqualTo(new Spoken.CutShort(Samples.PROBE, "", "you stopped it"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
    }
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aStopAmidTheWordsEndsTheCallAndKeepsThem(Wire wire) throws Exception {
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.SILENCE)) {
      Spoken spoken = stopped(wire, raw, () -> assertThat(words).isNotEmpty());

      assertThat(spoken)
          .isEqualTo(new Spoken.CutShort(Samples.PROBE, "You said", "you stopped it"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
      await().untilAsserted(() -> assertThat(calls).hasSize(1));
    }
  }

  /// Speaks on a thread of its own and interrupts it when the time has come.
  private Spoken stopped(Wire wire, RawServer raw, org.awaitility.core.ThrowingRunnable when)
      throws Exception {
    Speaker speaker = speaker(wire, raw.url());
    FutureTask<Spoken> speaking =
        new FutureTask<>(
            () -> {
              Spoken spoken = speaker.speak(Samples.cue(), words::add);
              assertThat(Thread.currentThread().isInterrupted()).isFalse();
              return spoken;
            });
    Thread thread = Thread.ofVirtual().start(speaking);
    await().untilAsserted(when);
    thread.interrupt();
    return speaking.get(10, TimeUnit.SECONDS);
  }

  @Test
  void threeHundredStreamsGoOnAtOnce() throws Exception {
    int many = 300;
    try (RawServer raw = new RawServer(begun(Wire.OPENAI), RawServer.Then.SILENCE)) {
      Speaker speaker = speaker(Wire.OPENAI, raw.url());
      BlockingQueue<String> heard = new LinkedBlockingQueue<>();
      List<Thread> threads =
          IntStream.range(0, many)
              .mapToObj(
                  _ -> Thread.ofVirtual().start(() -> speaker.speak(Samples.cue(), heard::add)))
              .toList();

      // none of them ends: more than the library's own client can hold have to be open together
      await().untilAsserted(() -> assertThat(heard).hasSize(many));
      threads.forEach(Thread::interrupt);
      for (Thread thread : threads) {
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
      }
    }
  }
}
