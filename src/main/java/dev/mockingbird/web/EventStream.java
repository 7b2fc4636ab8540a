package dev.mockingbird.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// Writes a broadcast to one browser as server-sent events. Every payload is one line of JSON that
/// holds the event's id, since line ends in event data vanish. A comment every few seconds keeps
/// proxies from cutting a quiet line and finds out when the browser has gone.
final class EventStream {
  private static final Duration QUIET = Duration.ofSeconds(15);

  private final ObjectMapper json;
  private final Door door;

  EventStream(ObjectMapper json, Door door) {
    this.json = json;
    this.door = door;
  }

  Door door() {
    return door;
  }

  /// Writes the events from an index on until the last; returns early if the browser goes.
  void pour(Context context, Broadcast broadcast, int from) {
    context.res().setStatus(200);
    context.res().setContentType("text/event-stream;charset=utf-8");
    context.res().setHeader("Cache-Control", "no-cache, no-transform");
    context.res().setHeader("X-Accel-Buffering", "no");
    try {
      OutputStream out = context.res().getOutputStream();
      write(out, ": open\n\n");
      int index = from;
      while (!broadcast.isLast(index - 1)) {
        Optional<Broadcast.Event> event = broadcast.await(index, QUIET);
        write(out, event.isPresent() ? line(event.get()) : ": quiet\n\n");
        index += event.isPresent() ? 1 : 0;
      }
    } catch (IOException e) {
      // the browser has gone; the work goes on without it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line(Broadcast.Event event) {
    ObjectNode payload = json.createObjectNode().put("id", event.id());
    payload.setAll(json.<ObjectNode>valueToTree(event.payload()));
    return "id: " + event.id() + "\nevent: " + event.kind() + "\ndata: " + payload + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
