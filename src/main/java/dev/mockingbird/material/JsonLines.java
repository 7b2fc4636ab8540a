package dev.mockingbird.material;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads one JSON object a line, each with a question and an answer.
final class JsonLines {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final List<Reading.Row> rows = new ArrayList<>();
  private final List<Reading.Dropped> dropped = new ArrayList<>();

  private JsonLines() {}

  static Reading read(List<Line> lines) {
    JsonLines reader = new JsonLines();
    for (Line line : lines) {
      try {
        JsonNode node = line.text().isBlank() ? JSON.nullNode() : JSON.readTree(line.text());
        if (!node.isNull() && !node.isObject()) {
          return new Reading.Broken(line.number(), "is no JSON object here, must be one a line");
        }
        if (!node.isNull()) {
          reader.readObject(line.number(), node);
        }
      } catch (JsonProcessingException e) {
        String problem = e.getOriginalMessage().lines().findFirst().orElse("");
        return new Reading.Broken(line.number(), "is not JSON here: " + problem);
      }
    }
    return new Reading.Table(reader.rows, reader.dropped);
  }

  private void readObject(int line, JsonNode object) {
    Map<Columns, String> values = new EnumMap<>(Columns.class);
    object
        .properties()
        .forEach(
            field -> {
              Optional<Columns> column = Columns.of(field.getKey());
              if (column.isPresent() && field.getValue().isValueNode()) {
                values.putIfAbsent(column.get(), field.getValue().asText().strip());
              } else {
                String known = "is an unknown field, known are " + Columns.known();
                String why = column.isPresent() ? "is a field that is no text" : known;
                dropped.add(new Reading.Dropped(line, line, field.getKey(), why));
              }
            });
    String question = values.getOrDefault(Columns.QUESTION, "");
    String answer = values.getOrDefault(Columns.ANSWER, "");
    if (question.isBlank() || answer.isBlank()) {
      String why = question.isBlank() ? "is an object without a question" : Segments.UNANSWERED;
      dropped.add(new Reading.Dropped(line, line, object.toString(), why));
      return;
    }
    rows.add(
        new Reading.Row(
            line,
            line,
            new Entry.Text(question, answer),
            values.getOrDefault(Columns.TOPIC, ""),
            values.getOrDefault(Columns.LEVEL, ""),
            values.getOrDefault(Columns.TITLE, "")));
  }
}
