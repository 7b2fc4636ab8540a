package dev.mockingbird.llm;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Something that takes a while to load. Begins with [#start] in the background, or with the first
/// who wants it; everybody waits for the same.
final class Loading<T> {
  private final String what;
  private final FutureTask<T> task;

  /// @param what it is, for messages
  Loading(String what, Callable<T> load) {
    this.what = what;
    this.task = new FutureTask<>(load);
  }

  /// Further calls do nothing.
  void start() {
    Thread.ofPlatform().daemon().name(what).start(task);
  }

  T get() {
    task.run(); // does nothing if it has begun
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + what + " was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(what + " does not load", e.getCause());
    }
  }
}
