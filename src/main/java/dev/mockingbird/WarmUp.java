package dev.mockingbird;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Does once, in the background, what is slow the first time: the first report of a process takes
/// seconds as PDF, for fonts and classes to load, and nobody is to wait for them at the end of an
/// interview. Begins when nobody has wanted anything for some seconds, however long that takes: on
/// two cores it would hold up the grading of an answer. Has a platform thread, since it computes
/// all the while: on a machine with one core a virtual one would give no request a turn.
final class WarmUp implements AutoCloseable {
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CountDownLatch closed = new CountDownLatch(1);
  private final Supplier<Duration> quiet;
  private final Thread thread;

  /// @param quiet how long nobody has wanted anything
  WarmUp(Runnable work, Supplier<Duration> quiet) {
    this.quiet = quiet;
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
      while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        if (quiet.get().compareTo(QUIET) >= 0) {
          work.run();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
