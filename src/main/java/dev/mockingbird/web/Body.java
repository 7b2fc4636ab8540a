package dev.mockingbird.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.type.LogicalType;
import dev.mockingbird.domain.Refusal;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads JSON bodies, and says in a sentence what is wrong with one. Strict about types: `5` is no
/// text and `2.5` no count, since a silent conversion would take what nobody meant.
final class Body {
  private final ObjectMapper json;

  Body(ObjectMapper json) {
    this.json =
        json.copy()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    refuse(LogicalType.Textual, CoercionInputShape.Integer, CoercionInputShape.Float);
    refuse(LogicalType.Textual, CoercionInputShape.Boolean);
    refuse(LogicalType.Integer, CoercionInputShape.String, CoercionInputShape.EmptyString);
  }

  private void refuse(LogicalType type, CoercionInputShape... shapes) {
    for (CoercionInputShape shape : shapes) {
      json.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }

  /// The body as a record; an absent body reads as an empty object.
  ///
  /// @throws Refusal if it is no JSON, has unknown fields or fields of a wrong type
  <T> T read(Context context, Class<T> type) {
    byte[] bytes = context.bodyAsBytes();
    try {
      return bytes.length == 0
          ? json.convertValue(json.createObjectNode(), type)
          : present(json.readValue(bytes, type));
    } catch (UnrecognizedPropertyException e) {
      throw invalid(
          "The field "
              + e.getPropertyName()
              + " is unknown. Known are "
              + e.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    } catch (JsonMappingException e) {
      throw invalid(wrongType(e));
    } catch (JsonProcessingException e) {
      throw invalid(
          "The body is not JSON: it breaks off or goes wrong in line "
              + e.getLocation().getLineNr());
    } catch (IOException e) {
      throw invalid("The body is not text in UTF-8");
    }
  }

  /// What a field holds.
  ///
  /// @param shape a sentence on what the body has to hold
  /// @throws Refusal if it is missing
  static String required(String field, @Nullable String value, String shape) {
    if (value == null) {
      throw new Refusal(Refusal.Code.INVALID, "The field " + field + " is missing. " + shape);
    }
    return value;
  }

  private static <T> T present(T value) {
    if (value == null) {
      throw invalid("The body is null, must be an object");
    }
    return value;
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Code.INVALID, message + ".");
  }

  private static String wrongType(JsonMappingException e) {
    String path =
        String.join(
            ".",
            e.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull) // a place in a list has none
                .toList());
    return path.isEmpty()
        ? "The body is not JSON of one object and nothing after it"
        : "The field " + path + " has a wrong type, or is not text in UTF-8";
  }
}
