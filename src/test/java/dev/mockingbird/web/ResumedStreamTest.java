package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A stream that is cut, wherever that is, and taken up where it was.
@Timeout(120)
class ResumedStreamTest {
  private static final List<String> PIECES = List.of("Ünd ", "what ", "of the \"rest\"?\n", "☃");

  @Test
  void aStreamCutAfterEveryByteAndResumedTellsAllExactlyOnce() throws IOException {
    ScriptedSpeaker speaker = new ScriptedSpeaker();
    PIECES.forEach(speaker::say);
    speaker.end();
    try (TestServer server = TestServer.start(speaker)) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      browser.answer(id, "An answer.", "Accept", "text/event-stream");
      byte[] whole = read(browser, id, "", Integer.MAX_VALUE);
      List<Browser.Event> all = events(whole);
      assertThat(words(all)).isEqualTo(String.join("", PIECES));

      for (int bytes = 0; bytes <= whole.length; bytes++) {
        List<Browser.Event> heard = new ArrayList<>(events(read(browser, id, "", bytes)));
        String last = heard.isEmpty() ? "" : heard.getLast().id();
        read(browser, id, last, 5); // dies before its first event: the place is still the same
        heard.addAll(events(read(browser, id, last, Integer.MAX_VALUE)));

        assertThat(heard).as("cut after byte %d", bytes).isEqualTo(all);
      }
    }
  }

  @Test
  void aStreamIsTakenUpWhileTheInterviewerStillSpeaks() throws Exception {
    ScriptedSpeaker speaker = new ScriptedSpeaker();
    speaker.say("First ");
    try (TestServer server = TestServer.start(speaker)) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      String heard;
      try (InputStream stream = browser.listen(id)) {
        heard = readTo(stream, "First ");
      }
      String last = heard.substring(heard.lastIndexOf("id: ") + 4).lines().findFirst().orElse("");
      CompletableFuture<byte[]> rest =
          CompletableFuture.supplyAsync(() -> read(browser, id, last, Integer.MAX_VALUE));
      speaker.say("second.");
      speaker.end();

      assertThat(words(events(rest.get()))).isEqualTo("second.");
    }
  }

  /// One that reads nothing fills its own line, and nobody else waits for it.
  @Test
  void aReaderThatDoesNotReadSlowsNobody() throws IOException {
    ScriptedSpeaker speaker = new ScriptedSpeaker();
    try (TestServer server = TestServer.start(speaker)) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      try (InputStream unread = browser.listen(id)) {
        String large = "x".repeat(100_000);
        for (int piece = 0; piece < 100; piece++) { // ten megabytes: more than a line holds
          speaker.say(large);
        }
        speaker.end();

        byte[] whole = read(browser, id, "", Integer.MAX_VALUE);

        assertThat(words(events(whole))).hasSize(100 * large.length());
        assertThat(unread).isNotNull();
      }
    }
  }

  /// Reads no further than some bytes and leaves.
  private static byte[] read(Browser browser, String id, String last, int bytes) {
    String[] headers = last.isEmpty() ? new String[0] : new String[] {"Last-Event-ID", last};
    try (InputStream stream = browser.open("GET", API + "/" + id + "/events", "", headers).body()) {
      return stream.readNBytes(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What a browser makes of it: an event that has not come to its empty line is none.
  private static List<Browser.Event> events(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<Browser.Event> events = new ArrayList<>();
    int end = text.indexOf("\n\n");
    for (int start = 0; end >= 0; start = end + 2, end = text.indexOf("\n\n", start)) {
      String block = text.substring(start, end);
      if (!block.startsWith(":")) {
        String[] lines = block.split("\n", -1);
        events.add(
            new Browser.Event(
                lines[0].replaceFirst("^id: ", ""),
                lines[1].replaceFirst("^event: ", ""),
                Browser.parse(lines[2].replaceFirst("^data: ", ""))));
      }
    }
    return events;
  }

  private static String words(List<Browser.Event> events) {
    StringBuilder words = new StringBuilder();
    events.stream()
        .filter(event -> event.name().equals("words"))
        .forEach(event -> words.append(event.data().path("text").asText()));
    return words.toString();
  }

  private static String readTo(InputStream stream, String wanted) throws IOException {
    StringBuilder read = new StringBuilder();
    int one = stream.read();
    while (one >= 0 && !read.toString().contains(wanted)) {
      read.append((char) one);
      one = stream.read();
    }
    return read.toString();
  }
}
