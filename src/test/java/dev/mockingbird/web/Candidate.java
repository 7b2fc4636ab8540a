package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;

/// A candidate who answers until the interview is over, over a line where any request may fail:
/// sends each answer again under its key until it is acknowledged, and takes up a cut stream where
/// it was. Checks what it hears; what it was acknowledged is for the test to check.
final class Candidate implements Callable<Candidate.Memory> {
  private static final int LATE_MOST_MILLISECONDS = 6_000;
  private static final int RETRY_MOST_MILLISECONDS = 250;

  private final Lines lines;
  private final Random random;
  private final List<String> answers = new ArrayList<>();
  private final List<JsonNode> outcomes = new ArrayList<>();
  private String id = "";

  Candidate(String address, long seed) {
    this.lines = new Lines(address);
    this.random = new Random(seed);
  }

  /// What it knows at the end.
  ///
  /// @param answers that were acknowledged, in order
  /// @param outcomes what the interviewer made of each
  record Memory(Lines lines, String id, List<String> answers, List<JsonNode> outcomes) {}

  @Override
  public Memory call() throws InterruptedException {
    Thread.sleep(random.nextInt(LATE_MOST_MILLISECONDS));
    begin();
    boolean isOver = false;
    while (!isOver) {
      String answer = "Answer " + answers.size() + " to " + id + ": I would try more data.";
      JsonNode outcome = reply(answer);
      answers.add(answer);
      outcomes.add(outcome);
      isOver = outcome.path("over").asBoolean();
    }
    return new Memory(lines, id, answers, outcomes);
  }

  private void begin() throws InterruptedException {
    while (id.isEmpty()) {
      try (Lines.Line line = lines.open("POST", API, "{}")) {
        if (line.status() == 201) {
          id = Browser.parse(line.rest()).path("id").asText();
        }
      } catch (IOException cut) {
        rest();
      }
    }
  }

  /// What the answer came to, however often it has to be sent.
  private JsonNode reply(String answer) throws InterruptedException {
    while (true) {
      Heard heard = new Heard(id, answers.size() + 1);
      if (random.nextInt(4) == 0) {
        Thread.ofVirtual().start(() -> sendTwice(answer));
      }
      Optional<JsonNode> outcome = send(answer, random.nextInt(3) > 0, heard);
      while (outcome.isEmpty() && heard.isUnderWay()) {
        rest();
        outcome = resume(heard);
      }
      if (outcome.isPresent()) {
        heard.check(outcome.get());
        return outcome.get();
      }
      rest();
    }
  }

  private Optional<JsonNode> send(String answer, boolean streams, Heard heard) {
    try (Lines.Line line = post(answer, streams)) {
      if (line.status() != 200) {
        assertThat(line.status()).as(line.rest()).isIn(409, 503);
        return Optional.empty();
      }
      return streams ? heard.listen(line) : Optional.of(Browser.parse(line.rest()));
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  /// As after a second click; what comes of it does not matter to who clicked.
  private void sendTwice(String answer) {
    try (Lines.Line line = post(answer, false)) {
      line.rest();
    } catch (IOException cut) {
      // the first click is on its way
    }
  }

  private Lines.Line post(String answer, boolean streams) throws IOException {
    return lines.open(
        "POST",
        API + "/" + id + "/answers",
        Browser.json(Map.of("text", answer)),
        "Idempotency-Key",
        "key " + answers.size(),
        "Accept",
        streams ? "text/event-stream" : "application/json");
  }

  private Optional<JsonNode> resume(Heard heard) {
    String path = API + "/" + id + "/events";
    try (Lines.Line line = lines.open("GET", path, "", "Last-Event-ID", heard.last())) {
      return line.status() == 200 ? heard.listen(line) : Optional.empty();
    } catch (IOException cut) {
      return Optional.empty();
    }
  }

  private void rest() throws InterruptedException {
    Thread.sleep(random.nextInt(RETRY_MOST_MILLISECONDS));
  }
}
