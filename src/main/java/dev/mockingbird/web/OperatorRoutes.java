package dev.mockingbird.web;

import dev.mockingbird.interview.QuestionBank;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// For whoever runs the server: is it alive, is it ready, what does it offer.
final class OperatorRoutes {
  private final QuestionBank bank;

  OperatorRoutes(QuestionBank bank) {
    this.bank = bank;
  }

  void live(Context context) {
    context.json(Map.of("status", "live"));
  }

  /// Not ready while the questions are being indexed, for some seconds after the start.
  void ready(Context context) {
    boolean isReady = bank.isReady();
    context
        .status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .json(Map.of("status", isReady ? "ready" : "indexing the questions"));
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
