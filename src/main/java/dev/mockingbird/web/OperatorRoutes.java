package dev.mockingbird.web;

import dev.mockingbird.interview.History;
import dev.mockingbird.interview.QuestionBank;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/// For whoever runs the server: is it alive, is it ready, what does it offer.
final class OperatorRoutes {
  private static final String READY = "ready";

  private final QuestionBank bank;
  private final History history;
  private final Door door;

  OperatorRoutes(QuestionBank bank, History history, Door door) {
    this.bank = bank;
    this.history = history;
    this.door = door;
  }

  void live(Context context) {
    context.json(Map.of("status", "live"));
  }

  /// Not ready while the questions are being indexed, for some seconds after the start, while the
  /// database cannot be reached, and from the moment on when the server was told to end, so that
  /// nobody new is sent here.
  void ready(Context context) {
    String status = status();
    context
        .status(status.equals(READY) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .json(Map.of("status", status));
  }

  private String status() {
    if (door.isClosing()) {
      return "about to stop";
    }
    if (!bank.isReady()) {
      return "indexing the questions";
    }
    return history.isAtHand() ? READY : "without its database";
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
