package dev.mockingbird.web;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.report.AttemptJson;
import dev.mockingbird.report.CoverageJson;
import dev.mockingbird.report.GradeJson;
import dev.mockingbird.report.RemarkJson;
import dev.mockingbird.report.ReportJson;
import dev.mockingbird.report.ReviewJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract and the code say the same, both ways.
class OpenApiTest {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /// Every record that is sent or taken, by the name of its schema.
  private static final Map<String, Class<?>> RECORDS = records();

  /// Schemas that stand for words or for a map, not for a record.
  private static final Set<String> OTHERS =
      Set.of("Level", "Mode", "Origin", "MoveKind", "TurnKind", "FindingKind", "Health");

  private static final String REPORT = ReportJson.class.getPackageName();
  private static final JsonNode CONTRACT = contract();

  @Test
  void routesAndContractAreTheSame(@TempDir Path folder) {
    try (LocalServer server = LocalServer.start(folder)) {
      List<String> routes =
          server.routes().stream().map(route -> route.method() + " " + route.path()).toList();

      assertThat(operations()).containsExactlyInAnyOrderElementsOf(routes);
      assertThat(server.browser().get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references =
        CONTRACT.findValues("$ref").stream().map(JsonNode::asText).distinct().toList();

    assertThat(references)
        .contains("#/components/schemas/Outcome")
        .allSatisfy(
            reference ->
                assertThat(CONTRACT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void everyComponentIsUsed() {
    Set<String> references =
        CONTRACT.findValues("$ref").stream().map(JsonNode::asText).collect(Collectors.toSet());

    for (String kind : List.of("schemas", "responses", "parameters", "requestBodies")) {
      assertThat(references)
          .containsAll(
              names(CONTRACT.at("/components/" + kind))
                  .map(name -> "#/components/" + kind + "/" + name)
                  .toList());
    }
  }

  @Test
  void everySchemaIsARecordAndEveryRecordASchema() {
    assertThat(names(CONTRACT.at("/components/schemas")).filter(name -> !OTHERS.contains(name)))
        .containsExactlyInAnyOrderElementsOf(RECORDS.keySet());
  }

  @ParameterizedTest
  @MethodSource("schemaNames")
  void aSchemaHasThePropertiesOfItsRecord(String name) {
    JsonNode schema = schema(name);
    List<RecordComponent> components = components(name);

    assertThat(names(schema.path("properties")))
        .containsExactlyElementsOf(components.stream().map(RecordComponent::getName).toList());
    for (RecordComponent component : components) {
      assertThat(typeOf(schema.path("properties").path(component.getName())))
          .as(component.getName())
          .isEqualTo(typeOf(component.getGenericType()));
    }
  }

  /// In the report what is absent is null; everywhere else it is left out.
  @ParameterizedTest
  @MethodSource("schemaNames")
  void aSchemaRequiresWhatItsRecordAlwaysHas(String name) {
    boolean isReport =
        components(name).getFirst().getDeclaringRecord().getPackageName().equals(REPORT);

    assertThat(strings(schema(name).path("required")))
        .containsExactlyInAnyOrderElementsOf(
            components(name).stream()
                .filter(field -> isReport || !isNullable(field) || isAsked(name, field))
                .map(RecordComponent::getName)
                .toList());
    for (RecordComponent field : components(name)) {
      String property = schema(name).path("properties").path(field.getName()).toString();
      assertThat(property.contains("\"null\""))
          .as(field.getName())
          .isEqualTo(isReport && isNullable(field));
    }
  }

  @Test
  void choicesAreThoseOfTheDomain() {
    assertThat(strings(schema("Level").path("enum")))
        .containsExactlyElementsOf(Arrays.stream(Level.values()).map(Level::word).toList());
    assertThat(strings(schema("Mode").path("enum")))
        .containsExactlyElementsOf(Arrays.stream(Mode.values()).map(Mode::word).toList());
    assertThat(strings(schema("Origin").path("enum")))
        .containsExactlyElementsOf(Arrays.stream(Origin.values()).map(Origin::word).toList());
    assertThat(schema("SetupBody").at("/properties/questionIds/maxItems").asInt())
        .isEqualTo(Setup.MAX_QUESTIONS);
    assertThat(schema("SetupBody").at("/properties/questions/maximum").asInt())
        .isEqualTo(Setup.MAX_QUESTIONS);
  }

  @Test
  void everyExampleHasOnlyWhatItsSchemaHas() {
    List<JsonNode> withExample =
        CONTRACT.findParents("example").stream().filter(node -> node.has("schema")).toList();

    assertThat(withExample).isNotEmpty();
    for (JsonNode content : withExample) {
      String reference = content.path("schema").path("$ref").asText();
      assertThat(names(CONTRACT.at(reference.substring(1)).path("properties")).toList())
          .containsAll(names(content.path("example")).toList());
    }
  }

  static Stream<String> schemaNames() {
    return RECORDS.keySet().stream();
  }

  private static Map<String, Class<?>> records() {
    Map<String, Class<?>> records =
        new TreeMap<>(
            Map.ofEntries(
                entry("SetupBody", InterviewRoutes.SetupBody.class),
                entry("NameBody", HistoryRoutes.NameBody.class),
                entry("AnswerBody", AnswerRoute.AnswerBody.class),
                entry("PlainBody", AnswerRoute.PlainBody.class),
                entry("Problem", Problems.Problem.class),
                entry("Engine", Engine.class),
                entry("Report", ReportJson.class),
                entry("AttemptBody", AttemptRoute.AttemptBody.class),
                entry("SecondAttempt", AttemptJson.class),
                entry("SecondAttemptPoint", AttemptJson.Point.class),
                entry("DisputeBody", DisputeRoutes.DisputeBody.class),
                entry("Review", ReviewJson.class),
                entry("ReviewPoint", ReviewJson.Point.class),
                entry("RemarkBody", DiscussionRoutes.RemarkBody.class),
                entry("Remark", RemarkJson.class),
                entry("Grade", GradeJson.class),
                entry("Coverage", CoverageJson.class),
                entry("CoverageCell", CoverageJson.Cell.class),
                entry("CoveragePoint", CoverageJson.Point.class)));
    for (Class<?> shown : Shown.class.getPermittedSubclasses()) {
      records.put(shown.getSimpleName(), shown);
    }
    for (Class<?> part : ReportJson.class.getDeclaredClasses()) {
      boolean isShared = Set.of("Graded", "Judged", "Found").contains(part.getSimpleName());
      records.put((isShared ? "" : "Report") + part.getSimpleName(), part);
    }
    return records;
  }

  private static JsonNode contract() {
    try (InputStream yaml = OpenApiTest.class.getResourceAsStream("/openapi.yaml")) {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      return new ObjectMapper().valueToTree(loaded);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> operations() {
    JsonNode paths = CONTRACT.path("paths");
    return names(paths)
        .flatMap(
            path ->
                names(paths.path(path))
                    .filter(METHODS::contains)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + path));
  }

  private static List<RecordComponent> components(String schema) {
    Class<?> record = RECORDS.getOrDefault(schema, Object.class);
    return List.of(record.getRecordComponents());
  }

  private static JsonNode schema(String name) {
    return CONTRACT.at("/components/schemas/" + name);
  }

  /// What is refused if it is absent, though its record takes that in order to say so.
  private static boolean isAsked(String name, RecordComponent field) {
    return Set.of("DisputeBody", "AttemptBody", "RemarkBody").contains(name)
        || (name.equals("AnswerBody") && field.getName().equals("text"));
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /// `string`, `integer`, ..., the name of a schema, or either with `[]`; words count as strings.
  private static String typeOf(JsonNode property) {
    if (property.has("oneOf")) {
      return typeOf(property.path("oneOf").path(0));
    }
    if (property.has("$ref")) {
      String name = property.path("$ref").asText().replaceFirst(".*/", "");
      return OTHERS.contains(name) ? "string" : name;
    }
    JsonNode type = property.path("type");
    String word = type.isArray() ? type.path(0).asText() : type.asText();
    return word.equals("array") ? typeOf(property.path("items")) + "[]" : word;
  }

  private static String typeOf(Type type) {
    if (type instanceof ParameterizedType list) {
      return typeOf(list.getActualTypeArguments()[0]) + "[]";
    }
    Map<Type, String> words = new HashMap<>();
    words.put(String.class, "string");
    Stream.of(int.class, long.class, Integer.class, Long.class)
        .forEach(whole -> words.put(whole, "integer"));
    Stream.of(double.class, Double.class).forEach(number -> words.put(number, "number"));
    words.put(boolean.class, "boolean");
    RECORDS.forEach((name, record) -> words.put(record, name));
    return words.getOrDefault(type, type.getTypeName());
  }

  private static Stream<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false);
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
