package dev.mockingbird.store;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Turn;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The parts of an interview as JSON, in the store's own shape: the components of the records, and
/// a `kind` for each case of a sealed type. Reading ignores what it does not know and refuses what
/// lacks a part. May be used from many threads at once.
final class StoredJson {
  private static final String KIND = "kind";
  private static final String ASSESSMENTS = "assessments";

  /// Parts of a key point that releases before did not keep, and what stands for each there.
  private static final Map<String, String> LATER_PARTS =
      Map.of("why", "", "competence", Competence.UNNAMED.name());

  private final ObjectMapper mapper =
      JsonMapper.builder(new JsonFactoryBuilder().characterEscapes(new SurrogateEscapes()).build())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .addMixIn(Finding.class, FindingKinds.class)
          .addMixIn(Basis.class, BasisKinds.class)
          .addMixIn(Move.class, MoveKinds.class)
          .addMixIn(Turn.class, TurnKinds.class)
          .addMixIn(Review.class, ReviewKinds.class)
          .addModule(instants())
          .build();

  String write(Object part) {
    try {
      return mapper.writeValueAsString(part);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write as JSON: " + part, e);
    }
  }

  /// A turn without its assessments, which are rows of their own.
  String writeTurn(Turn turn) {
    ObjectNode node = mapper.valueToTree(turn);
    node.remove(ASSESSMENTS);
    return write(node);
  }

  <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw unreadable(type, e);
    }
  }

  /// A question, kept by this release or by one whose key points had fewer parts. The rows are
  /// insert-only, so that they are not brought up to date but read as what they are.
  Question readQuestion(String json) {
    try {
      JsonNode node = mapper.readTree(json);
      for (JsonNode point : node.path("points")) {
        LATER_PARTS.forEach(
            (part, absent) -> ((ObjectNode) point).putIfAbsent(part, TextNode.valueOf(absent)));
      }
      return mapper.treeToValue(node, Question.class);
    } catch (JsonProcessingException e) {
      throw unreadable(Question.class, e);
    }
  }

  Turn readTurn(String json, List<String> assessments) {
    try {
      ObjectNode node = (ObjectNode) mapper.readTree(json);
      ArrayNode all = node.putArray(ASSESSMENTS);
      for (String assessment : assessments) {
        all.add(mapper.readTree(assessment));
      }
      return mapper.treeToValue(node, Turn.class);
    } catch (JsonProcessingException e) {
      throw unreadable(Turn.class, e);
    }
  }

  private static IllegalStateException unreadable(Class<?> type, JsonProcessingException cause) {
    return new IllegalStateException("a stored " + type.getSimpleName() + " cannot be read", cause);
  }

  private static SimpleModule instants() {
    return new SimpleModule()
        .addSerializer(Instant.class, ToStringSerializer.instance)
        .addDeserializer(
            Instant.class,
            new StdDeserializer<>(Instant.class) {
              @Override
              public Instant deserialize(JsonParser json, DeserializationContext context)
                  throws IOException {
                return Instant.parse(json.getText());
              }
            });
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Finding.Covered.class, name = "covered"),
    @JsonSubTypes.Type(value = Finding.Partly.class, name = "partly"),
    @JsonSubTypes.Type(value = Finding.Contradicted.class, name = "contradicted"),
    @JsonSubTypes.Type(value = Finding.Missed.class, name = "missed")
  })
  private interface FindingKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Basis.BuiltIn.class, name = "built-in"),
    @JsonSubTypes.Type(value = Basis.Model.class, name = "model")
  })
  private interface BasisKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Move.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = Move.Probe.class, name = "probe"),
    @JsonSubTypes.Type(value = Move.Hint.class, name = "hint"),
    @JsonSubTypes.Type(value = Move.Close.class, name = "close")
  })
  private interface MoveKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Turn.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Turn.Hinted.class, name = "hinted"),
    @JsonSubTypes.Type(value = Turn.Skipped.class, name = "skipped"),
    @JsonSubTypes.Type(value = Turn.Ended.class, name = "ended")
  })
  private interface TurnKinds {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = KIND)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Review.Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = Review.Regrade.class, name = "regrade")
  })
  private interface ReviewKinds {}
}
