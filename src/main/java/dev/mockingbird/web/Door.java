package dev.mockingbird.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// Lets clients in as far as the limits go, and nobody new once the server is told to end. What it
/// keeps of a client is a counter, and only while the client is there. Shared by all request
/// threads.
final class Door {
  private static final Duration WINDOW = Duration.ofMinutes(1);

  /// A browser comes back for a stream this soon.
  private static final Duration SOON = Duration.ofSeconds(5);

  private final WebLimits limits;
  private final InstantSource clock;
  private final AtomicInteger streams = new AtomicInteger();
  private final Phaser work = new Phaser(1); // the one is the server itself
  private final Map<String, Integer> streamsOf = new ConcurrentHashMap<>();
  private final Map<String, Window> begun = new ConcurrentHashMap<>();
  private volatile boolean isClosing;

  Door(WebLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// The interviews that a client began in a minute.
  private record Window(Instant start, int count) {
    boolean isOver(Instant now) {
      return !now.isBefore(start.plus(WINDOW));
    }
  }

  /// From now on nothing new is begun.
  void close() {
    isClosing = true;
  }

  /// Begins work that the end of the server waits for: a request, a reply.
  void begin() {
    work.register();
  }

  void end() {
    work.arriveAndDeregister();
  }

  /// Waits until no work is left, but no longer than this.
  ///
  /// @return whether none is left
  boolean awaitQuiet(Duration most) throws InterruptedException {
    try {
      work.awaitAdvanceInterruptibly(work.arrive(), most.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  boolean isClosing() {
    return isClosing;
  }

  /// Lets a new interview in.
  ///
  /// @throws Busy if the client began too many, or the server is about to end
  private void welcome(Context context) {
    refuseIfClosing();
    Instant now = clock.instant();
    if (begun.size() >= limits.streams()) {
      begun.values().removeIf(window -> window.isOver(now));
    }
    Window window =
        begun.merge(
            client(context),
            new Window(now, 1),
            (old, one) -> old.isOver(now) ? one : new Window(old.start(), old.count() + 1));
    if (window.count() > limits.interviewsPerMinute()) {
      throw Busy.tooMany(
          "You began "
              + limits.interviewsPerMinute()
              + " interviews within a minute, which is the most."
              + " Go on with one of them, or wait a little and begin again.",
          Duration.between(now, window.start().plus(WINDOW)));
    }
  }

  /// What a client is let in to only as [#welcome] allows.
  Handler welcoming(Handler handler) {
    return context -> {
      welcome(context);
      handler.handle(context);
    };
  }

  /// Lets a reply in: an answer, a skip, a request for a hint.
  ///
  /// @throws Busy if the server is about to end
  void refuseIfClosing() {
    if (isClosing) {
      throw Busy.ending(SOON);
    }
  }

  /// Lets a stream in, until the pass is closed.
  ///
  /// @throws Busy if too many are open
  Pass open(Context context) {
    String client = client(context);
    int own = streamsOf.merge(client, 1, Integer::sum);
    Pass pass = new Pass(client);
    int all = streams.incrementAndGet();
    if (own > limits.streamsPerClient()) {
      pass.close();
      throw Busy.tooMany(
          "You have "
              + limits.streamsPerClient()
              + " streams open, which is the most. Close some of the tabs, then reload this one.",
          SOON);
    }
    if (all > limits.streams()) {
      pass.close();
      throw Busy.tooMany(
          "As many people as this server can take are here at the moment."
              + " What you wrote is kept. Wait a little and try again.",
          SOON);
    }
    return pass;
  }

  /// Leave for one open stream. Closed once.
  final class Pass implements AutoCloseable {
    private final String client;

    private Pass(String client) {
      this.client = client;
    }

    @Override
    public void close() {
      streams.decrementAndGet();
      streamsOf.computeIfPresent(client, (_, open) -> open == 1 ? null : open - 1);
    }
  }

  private String client(Context context) {
    String chain = limits.forwarded() ? context.header("X-Forwarded-For") : null;
    return chain == null ? context.ip() : chain.substring(chain.lastIndexOf(',') + 1).strip();
  }
}
