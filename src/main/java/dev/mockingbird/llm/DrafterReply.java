package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.mockingbird.domain.Drafts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the key points that a drafting model replied with. Lenient about what surrounds the JSON;
/// whether a point is worth anything is for others to say.
final class DrafterReply {
  /// The shape of a reply; flat, since not every provider takes nested or optional parts.
  static final ResponseFormat FORMAT =
      ResponseFormat.builder().type(ResponseFormatType.JSON).jsonSchema(schema()).build();

  private static final ObjectMapper JSON = new ObjectMapper();

  private DrafterReply() {}

  /// The points; empty if the reply cannot be read or has none.
  static Optional<Drafts.Proposed> read(String text) {
    int start = text.indexOf('{', Math.max(0, text.lastIndexOf("</think>")));
    int end = text.lastIndexOf('}');
    if (start < 0 || end < start) {
      return Optional.empty();
    }
    try {
      JsonNode points = JSON.readTree(text.substring(start, end + 1)).path("points");
      List<Drafts.Point> all = new ArrayList<>();
      points.forEach(point -> all.add(point(point)));
      return all.isEmpty() ? Optional.empty() : Optional.of(new Drafts.Proposed(all));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Drafts.Point point(JsonNode point) {
    return new Drafts.Point(
        new Drafts.Backed(text(point, "claim"), text(point, "quote")),
        texts(point, "wordings"),
        text(point, "misconception"),
        text(point, "correction"),
        new Drafts.FollowUp(text(point, "probe"), texts(point, "hints")));
  }

  private static String text(JsonNode point, String name) {
    return point.path(name).asText("").strip();
  }

  private static List<String> texts(JsonNode point, String name) {
    List<String> texts = new ArrayList<>();
    point.path(name).forEach(text -> texts.add(text.asText("").strip()));
    texts.removeIf(String::isBlank);
    return texts.stream().distinct().toList();
  }

  private static JsonSchema schema() {
    JsonArraySchema texts = JsonArraySchema.builder().items(new JsonStringSchema()).build();
    JsonObjectSchema point =
        JsonObjectSchema.builder()
            .addStringProperty("claim")
            .addStringProperty("quote", "copied from the reference answer")
            .addProperty("wordings", texts)
            .addStringProperty("misconception")
            .addStringProperty("correction")
            .addStringProperty("probe")
            .addProperty("hints", texts)
            .required("claim", "quote", "wordings", "misconception", "correction", "probe", "hints")
            .additionalProperties(false)
            .build();
    JsonObjectSchema root =
        JsonObjectSchema.builder()
            .addProperty("points", JsonArraySchema.builder().items(point).build())
            .required("points")
            .additionalProperties(false)
            .build();
    return JsonSchema.builder().name("points").rootElement(root).build();
  }
}
