package dev.mockingbird;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does once, in the background, what is slow the first time: the first report of a process takes
/// seconds as PDF, for fonts and classes to load, and nobody is to wait for them at the end of an
/// interview. Has a platform thread, since it computes all the while: on a machine with one core
/// a virtual one would give no request a turn.
final class WarmUp implements AutoCloseable {
  /// The first page and the first question belong to whoever has waited for the start.
  private static final Duration DELAY = Duration.ofSeconds(3);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  WarmUp(Runnable work) {
    this.thread = Thread.ofPlatform().daemon().name("warm-up").unstarted(() -> run(work));
  }

  void start() {
    thread.start();
  }

  /// If it has not begun by now, it never does.
  @Override
  public void close() {
    closed.countDown();
  }

  private void run(Runnable work) {
    try {
      if (!closed.await(DELAY.toMillis(), TimeUnit.MILLISECONDS)) {
        work.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
