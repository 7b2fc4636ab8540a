package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.interview.Speaker.Spoken;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of the interviewer's words, and of the connection, when the model's server falls
/// silent or goes away, when the candidate stops it, and when many speak at once.
class SpeakerStreamTest {
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofMillis(300);

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();
  private final List<String> words = Collections.synchronizedList(new ArrayList<>());

  private Speaker speaker(ModelSettings settings) {
    return Models.choose(
            settings,
            Map.of("ANTHROPIC_API_KEY", Samples.KEY, "GEMINI_API_KEY", Samples.KEY),
            Samples.PROMPTS,
            call -> {
              assertThat(Thread.currentThread().isInterrupted()).isFalse();
              calls.add(call);
            })
        .speakers()
        .getFirst();
  }

  private Speaker speaker(Wire wire, String host) {
    return speaker(Samples.settings(wire.provider, host + wire.root));
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aTornConnectionIsCutShort(Wire wire) throws IOException {
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.TEAR)) {
      assertThat(speaker(wire, raw.url()).speak(Samples.cue(), _ -> raw.tear()))
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
    Deadlines deadlines = new Deadlines(LONG, Duration.ofSeconds(1), LONG, LONG);
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.SILENCE)) {
      Speaker speaker = speaker(Samples.settings(wire.provider, raw.url() + wire.root, deadlines));

      assertThat(speaker.speak(Samples.cue(), words::add))
          .isInstanceOfSatisfying(
              Spoken.CutShort.class, cut -> assertThat(cut.why()).endsWith("nothing for 1 s"));
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
  void aStopAmidTheWordsEndsTheCallAndKeepsThemAndWhatIsAsked(Wire wire) throws Exception {
    try (RawServer raw = new RawServer(begun(wire), RawServer.Then.SILENCE)) {
      Spoken spoken = stopped(wire, raw, () -> assertThat(words).isNotEmpty());

      assertThat(spoken)
          .isEqualTo(
              new Spoken.CutShort(
                  Samples.PROBE, "You said\n\nWhat about scale?", "you stopped it"));
      await().untilAsserted(() -> assertThat(raw.gone()).isEqualTo(1));
      await().untilAsserted(() -> assertThat(calls).hasSize(1));
    }
  }

  /// Speaks on a thread of its own and interrupts it when the time has come.
  private Spoken stopped(Wire wire, RawServer raw, ThrowingRunnable when) throws Exception {
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
