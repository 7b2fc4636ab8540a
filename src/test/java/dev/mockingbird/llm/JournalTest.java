package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.interview.Speaker.Spoken;
import dev.mockingbird.llm.ModelSettings.Deadlines;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/// A journal that cannot be written costs a line in the log, and neither a word nor a grade.
class JournalTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final Logger log = (Logger) LoggerFactory.getLogger(Journal.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private boolean isFull = true;

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
  }

  private Models models(ModelSettings settings) {
    return Models.choose(settings, Map.of(), Samples.PROMPTS, this::write);
  }

  private Models models() {
    return models(Samples.settings(Provider.OPENAI, server.baseUrl() + "/v1"));
  }

  private void write(ModelCall call) {
    if (isFull) {
      throw new IllegalStateException("the disk is full");
    }
  }

  private static Spoken speak(Models models) {
    return models.speakers().getFirst().speak(Samples.cue(), _ -> {});
  }

  private static Verdict judge(Models models) {
    return models.judges().getFirst().judge(Samples.exchange(Samples.ANSWER));
  }

  private static void always(int status) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.status(status)));
  }

  @Test
  void aFailureKeepsItsReason() {
    always(401);
    String reason = "the model at " + server.baseUrl() + "/v1 answered 401 (it refused the key)";

    assertThat(speak(models())).isEqualTo(new Spoken.Unavailable(reason));
    assertThat(judge(models())).isEqualTo(new Verdict.Unavailable(reason));
  }

  @Test
  void aReplyIsSaidAsItIs() {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.ok(Wire.OPENAI.stream("MOVE 1\n", "What about scale?"))
                    .withHeader("Content-Type", Wire.OPENAI.streamType)));

    assertThat(speak(models())).isEqualTo(new Spoken.Said(Samples.PROBE, "What about scale?"));
  }

  @Test
  void aSilentServerIsGivenUp() throws IOException {
    Duration patience = Duration.ofSeconds(30);
    Deadlines deadlines = new Deadlines(Duration.ofMillis(200), patience, patience, patience);
    try (RawServer silent = new RawServer(List.of(), RawServer.Then.SILENCE)) {
      ModelSettings settings = Samples.settings(Provider.OPENAI, silent.url(), deadlines);

      assertThat(speak(models(settings)))
          .isEqualTo(
              new Spoken.Unavailable("the model at " + silent.url() + " said nothing for 200 ms"));
    }
  }

  @Test
  void onlyTheFirstOfSeveralLostRecordsIsLogged() {
    always(401);
    Models models = models();

    judge(models);
    judge(models);
    assertThat(lostRecords())
        .singleElement()
        .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.WARN));

    isFull = false;
    judge(models);
    isFull = true;
    judge(models);
    assertThat(lostRecords()).hasSize(2);
  }

  private List<ILoggingEvent> lostRecords() {
    return lines.list.stream()
        .filter(line -> line.getFormattedMessage().startsWith("event=journal-failed"))
        .toList();
  }
}
