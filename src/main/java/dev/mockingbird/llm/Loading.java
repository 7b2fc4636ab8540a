package dev.mockingbird.llm;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Something that takes a while to load, once: in the background after [#start], else by the first
/// who asks for it. Whoever asks meanwhile waits. May be shared between threads.
final class Loading<T> {
  private final String name;
  private final FutureTask<T> task;

  /// @param name such as "the embedding model", for messages
  Loading(String name, Callable<T> load) {
    this.name = name;
    this.task = new FutureTask<>(load);
  }

  /// Begins to load; further calls do nothing.
  void start() {
    Thread.ofPlatform().daemon().name("loads " + name).start(task);
  }

  /// What was loaded.
  ///
  /// @throws IllegalStateException if it does not load
  T value() {
    task.run(); // does nothing if it has begun
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + name + " was loading", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(name + " does not load", e.getCause());
    }
  }
}
