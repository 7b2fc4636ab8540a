package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/// A browser as the API sees one: keeps its cookie, sends requests and reads event streams.
final class Browser {
  static final String API = "/api/interviews";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private String cookie = "";

  Browser(String address) {
    this.address = address;
  }

  /// An event of a stream.
  record Event(String id, String name, JsonNode data) {}

  /// What tells the server who it is, as the header has it.
  String cookie() {
    return cookie;
  }

  /// The same browser, after the server was started anew elsewhere.
  Browser at(String other) {
    return known(other, cookie);
  }

  /// A browser that was told before who it is.
  static Browser known(String address, String cookie) {
    Browser same = new Browser(address);
    same.cookie = cookie;
    return same;
  }

  /// Begins an interview and returns its id.
  String begin(String setup) {
    return ok(post(API, setup), 201).path("id").asText();
  }

  JsonNode state(String id) {
    return ok(get(API + "/" + id), 200);
  }

  /// What a question of the bank asks; not every one ends in a question mark.
  String question(String id) {
    for (JsonNode question : ok(get("/api/questions"), 200)) {
      if (question.path("id").asText().equals(id)) {
        return question.path("question").asText();
      }
    }
    throw new AssertionError("the bank has no question " + id);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, new byte[0], headers);
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  HttpResponse<String> answer(String id, String text, String... headers) {
    return post(API + "/" + id + "/answers", json(Map.of("text", text)), headers);
  }

  HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
    HttpResponse<String> response = exchange(method, path, body, BodyHandlers.ofString(), headers);
    seen.add(response.body());
    return response;
  }

  /// The line as it comes, for who wants to leave before its end.
  HttpResponse<InputStream> open(String method, String path, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return exchange(method, path, bytes, BodyHandlers.ofInputStream(), headers);
  }

  /// What the server says to an answer, while it says it.
  InputStream listen(String id) {
    return listen(id, "An answer.");
  }

  /// The same, for this answer.
  InputStream listen(String id, String answer) {
    String text = json(Map.of("text", answer));
    return open("POST", API + "/" + id + "/answers", text, "Accept", "text/event-stream").body();
  }

  /// Posts a reply and reads the stream to its end.
  List<Event> stream(String path, String body) {
    return events(post(path, body, "Accept", "text/event-stream"));
  }

  /// The events of a whole stream.
  static List<Event> events(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return events(response.body());
  }

  /// The events of a stream's text.
  static List<Event> events(String stream) {
    List<Event> events = new ArrayList<>();
    for (String block : stream.split("\n\n", -1)) {
      if (!block.startsWith(":") && !block.isBlank()) {
        String[] lines = block.split("\n", -1);
        events.add(
            new Event(
                lines[0].replaceFirst("^id: ", ""),
                lines[1].replaceFirst("^event: ", ""),
                parse(lines[2].replaceFirst("^data: ", ""))));
      }
    }
    return events;
  }

  /// All that came since the last time this was asked for.
  List<String> takeSeen() {
    List<String> all = List.copyOf(seen);
    seen.clear();
    return all;
  }

  static JsonNode ok(HttpResponse<String> response, int status) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    return parse(response.body());
  }

  /// The problem a request was refused with.
  static JsonNode problem(HttpResponse<String> response, int status) {
    JsonNode problem = ok(response, status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    return problem;
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + json, e);
    }
  }

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private <T> HttpResponse<T> exchange(
      String method, String path, byte[] body, BodyHandler<T> handler, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .method(
                method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<T> response = client.send(request.build(), handler);
      response.headers().firstValue("Set-Cookie").ifPresent(set -> cookie = set.split(";", 2)[0]);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
