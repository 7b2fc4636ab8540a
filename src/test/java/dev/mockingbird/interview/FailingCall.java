package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.store.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Counts calls and says which is the one that fails.
final class FailingCall {
  private final int number;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean isCounting;

  private FailingCall(int number, boolean isCounting) {
    this.number = number;
    this.isCounting = isCounting;
  }

  /// @param number of the call that fails, from 1
  static FailingCall at(int number) {
    return new FailingCall(number, true);
  }

  /// Counts the calls after [#arm()] only.
  static FailingCall later(int number) {
    return new FailingCall(number, false);
  }

  void arm() {
    isCounting = true;
  }

  boolean fails() {
    return isCounting && calls.incrementAndGet() == number;
  }

  boolean hasFailed() {
    return calls.get() >= number;
  }

  /// Fails in its turn, as a part with a bug or without a disk does.
  void breakIfDue() {
    if (fails()) {
      throw new IllegalStateException("planned: a part with a bug");
    }
  }

  /// A store in memory whose calls are counted.
  ///
  /// @param writesFirst true if the call that fails has done its work before
  InterviewStore store(boolean writesFirst) {
    MemoryStore memory = new MemoryStore();
    return (InterviewStore)
        Proxy.newProxyInstance(
            InterviewStore.class.getClassLoader(),
            new Class<?>[] {InterviewStore.class},
            (_, method, arguments) -> {
              boolean fails = fails();
              Object result = fails && !writesFirst ? null : call(memory, method, arguments);
              if (fails) {
                throw new UncheckedIOException(new IOException("planned: the disk is gone"));
              }
              return result;
            });
  }

  private static Object call(InterviewStore store, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(store, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /// Again if it failed: one call in all fails.
  static <T> T persist(Supplier<T> work) {
    try {
      return work.get();
    } catch (UncheckedIOException | IllegalStateException failure) {
      assertThat(failure).hasMessageContaining("planned");
      return work.get();
    }
  }
}
