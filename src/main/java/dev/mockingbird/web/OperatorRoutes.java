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
  private final Door door;

  OperatorRoutes(QuestionBank bank, Door door) {
    this.bank = bank;
    this.door = door;
  }

  void live(Context context) {
    context.json(Map.of("status", "live"));
  }

  /// Not ready while the questions are being indexed, for some seconds after the start, and from
  /// the moment on when the server was told to end, so that nobody new is sent here.
  void ready(Context context) {
    String why = door.isClosing() ? "about to stop" : "indexing the questions";
    boolean isReady = bank.isReady() && !door.isClosing();
    context
        .status(isReady ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .json(Map.of("status", isReady ? "ready" : why));
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
