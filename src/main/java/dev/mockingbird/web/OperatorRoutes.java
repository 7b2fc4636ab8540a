package dev.mockingbird.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// For whoever runs the server: is it alive, is it ready, what does it offer.
final class OperatorRoutes {
  void live(Context context) {
    context.json(Map.of("status", "live"));
  }

  /// Ready as soon as it answers: the server begins to listen when all else has started.
  void ready(Context context) {
    context.json(Map.of("status", "ready"));
  }

  void openapi(Context context) {
    try (InputStream contract = OperatorRoutes.class.getResourceAsStream("/openapi.yaml")) {
      if (contract == null) {
        throw new IllegalStateException("openapi.yaml is not in the program");
      }
      context.contentType("application/yaml").result(contract.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
