package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads what the judging model replied, and says what is wrong with it where it cannot be read.
/// Strict where a guess would become a grade: a key twice, two verdicts on one point, a point left
/// out. Lenient about wrapping: a fence or a sentence around the JSON changes nothing.
sealed interface JudgeReply {
  /// A verdict on seven points with quotes has a tenth of that.
  int MOST_CHARACTERS = 100_000;

  ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// The shape of a reply; flat, since not every provider takes nested or optional parts.
  ResponseFormat FORMAT =
      ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema()).build();

  /// One opinion for each key point.
  record Opinions(List<Opinion> opinions) implements JudgeReply {
    public Opinions {
      opinions = List.copyOf(opinions);
    }
  }

  /// What the model replied cannot be used.
  ///
  /// @param problem a clause such as `verdict of map.2 is "yes"`
  record Unreadable(String problem) implements JudgeReply {}

  /// Reads a reply.
  ///
  /// @param known the ids of the question's key points
  static JudgeReply read(String text, Set<String> known) {
    if (text.length() > MOST_CHARACTERS) {
      return new Unreadable("it is longer than " + MOST_CHARACTERS + " characters");
    }
    return json(text)
        .map(root -> root.path("verdicts"))
        .filter(JsonNode::isArray)
        .map(verdicts -> opinions(verdicts, known))
        .orElseGet(() -> new Unreadable("it is no JSON object with a list named verdicts"));
  }

  /// A reply as it is shown to the model again: never empty, which some servers refuse, and no
  /// longer than it may be.
  static String shortened(String text) {
    String start = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    return start.isBlank() ? "-" : start;
  }

  private static Optional<JsonNode> json(String text) {
    int start = text.indexOf('{', Math.max(0, text.lastIndexOf("</think>")));
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(text.substring(start, end + 1)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static JudgeReply opinions(JsonNode verdicts, Set<String> known) {
    Map<String, Opinion> byPoint = new LinkedHashMap<>();
    for (JsonNode node : verdicts) {
      String id = node.path("id").asText();
      if (!known.contains(id)) {
        continue; // an invented point harms nobody
      }
      Optional<Mark> kind = kind(node.path("verdict"));
      JsonNode quote = node.path("quote");
      if (kind.isEmpty()) {
        return new Unreadable(
            "verdict of " + id + " must be one of covered, partly, contradicted, missed");
      }
      if (!quote.isTextual() && kind.get() != Mark.MISSED) {
        return new Unreadable("quote of " + id + " must be a text");
      }
      Opinion opinion = new Opinion(id, kind.get(), quote.isTextual() ? quote.textValue() : "");
      Opinion earlier = byPoint.putIfAbsent(id, opinion);
      if (earlier != null && earlier.kind() != opinion.kind()) {
        return new Unreadable("it has two verdicts on " + id);
      }
    }
    return complete(byPoint, known);
  }

  /// A point that was left out is a failure of the judge's, not a point that was missed.
  private static JudgeReply complete(Map<String, Opinion> byPoint, Set<String> known) {
    Set<String> left = new TreeSet<>(known);
    left.removeAll(byPoint.keySet());
    return left.isEmpty()
        ? new Opinions(new ArrayList<>(byPoint.values()))
        : new Unreadable("it has no verdict on " + String.join(", ", left));
  }

  private static Optional<Mark> kind(JsonNode verdict) {
    String word = verdict.isTextual() ? verdict.textValue().strip().toLowerCase(Locale.ROOT) : "";
    return Arrays.stream(Mark.values()).filter(kind -> word(kind).equals(word)).findFirst();
  }

  private static String word(Mark kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static JsonSchema schema() {
    JsonObjectSchema verdict =
        JsonObjectSchema.builder()
            .addStringProperty("id", "id of the key point")
            .addEnumProperty("verdict", Arrays.stream(Mark.values()).map(JudgeReply::word).toList())
            .addStringProperty("quote", "copied from the answer; empty if missed")
            .required("id", "verdict", "quote")
            .additionalProperties(false)
            .build();
    JsonObjectSchema root =
        JsonObjectSchema.builder()
            .addProperty("verdicts", JsonArraySchema.builder().items(verdict).build())
            .required("verdicts")
            .additionalProperties(false)
            .build();
    return JsonSchema.builder().name("verdicts").rootElement(root).build();
  }
}
