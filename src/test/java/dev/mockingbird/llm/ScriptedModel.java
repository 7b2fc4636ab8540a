package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A model behind a real server that does what a test tells it: it reads the prompt it was sent,
/// answer and key points, and replies as the script says.
final class ScriptedModel implements ResponseDefinitionTransformerV2 {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ANSWER =
      Pattern.compile("<(answer-[0-9a-f]+)>\n(.*)\n</\\1>", Pattern.DOTALL);
  private static final Pattern POINT = Pattern.compile("(?m)^- id: (.+)$");

  private final AtomicInteger calls = new AtomicInteger();
  private volatile Function<Heard, List<Opinion>> script = _ -> List.of();

  /// What the model was sent.
  ///
  /// @param answer what stood between the markers
  /// @param points the ids of the key points
  record Heard(String answer, List<String> points) {
    static Heard of(String body) throws JsonProcessingException {
      String prompt = "";
      for (JsonNode message : JSON.readTree(body).path("messages")) {
        prompt = message.path("role").asText().equals("user") ? text(message) : prompt;
      }
      Matcher answer = ANSWER.matcher(prompt);
      if (!answer.find()) {
        throw new IllegalStateException("no answer between markers in " + prompt);
      }
      return new Heard(
          answer.group(2), POINT.matcher(prompt).results().map(r -> r.group(1)).toList());
    }

    private static String text(JsonNode message) {
      JsonNode content = message.path("content");
      return content.isTextual() ? content.asText() : content.path(0).path("text").asText();
    }

    /// The passages of the answer that a model could quote: its sentences and its clauses.
    List<String> passages() {
      List<String> passages =
          Stream.of("[^.!?\n]+[.!?]*", "[^.!?;:,\n]+")
              .flatMap(part -> Pattern.compile(part).matcher(answer).results())
              .map(found -> found.group().strip())
              .filter(passage -> !passage.isEmpty())
              .distinct()
              .toList();
      return passages.isEmpty() ? List.of(answer) : passages;
    }
  }

  void follow(Function<Heard, List<Opinion>> newScript) {
    script = newScript;
    calls.set(0);
  }

  /// How often it was called since it got its script.
  int calls() {
    return calls.get();
  }

  @Override
  public String getName() {
    return "scripted-model";
  }

  @Override
  public ResponseDefinition transform(ServeEvent event) {
    calls.incrementAndGet();
    try {
      String reply = json(script.apply(Heard.of(event.getRequest().getBodyAsString())));
      return WireMock.okJson(Wire.OPENAI.reply(reply)).build();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Opinion opinion(String id, Mark kind, String quote) {
    return new Opinion(id, kind, quote);
  }

  private static String json(List<Opinion> opinions) throws JsonProcessingException {
    List<Map<String, String>> verdicts =
        opinions.stream()
            .map(
                opinion ->
                    Map.of(
                        "id", opinion.pointId(),
                        "verdict", opinion.kind().name().toLowerCase(Locale.ROOT),
                        "quote", opinion.words()))
            .toList();
    return JSON.writeValueAsString(Map.of("verdicts", verdicts));
  }
}
