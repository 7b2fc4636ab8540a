package dev.mockingbird.web;

import io.javalin.util.JavalinException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/// Has one request answered in memory before the first one from outside is let in. Javalin makes
/// some of its parts for the first request without a lock (`javalinLazy` in its servlet and in its
/// mapper of JSON): of several that came at once, as when browsers wait for a server to come back,
/// one could find such a part half made, and got status 500.
final class Rehearsal implements LifeCycle.Listener {
  /// What it asks for: answered with JSON, and no work for anybody.
  private static final String REQUEST =
      "GET /health/live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  /// When all that answers is there, and nothing is accepted yet.
  @Override
  public void lifeCycleStarted(LifeCycle answering) {
    LocalConnector memory = new LocalConnector(((ServletContextHandler) answering).getServer());
    try {
      memory.start();
      memory.getResponse(REQUEST);
      memory.stop();
    } catch (Exception e) {
      throw new JavalinException(e);
    }
  }
}
