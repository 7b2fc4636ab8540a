package dev.mockingbird.web;

import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.StoreFailure;
import dev.mockingbird.interview.StoreFailure.Kind;
import dev.mockingbird.store.MemoryStore;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A store that fails, as a real one does or by a bug, while a test says so: a full one still
/// reads.
final class BreakableStore {
  private static final Set<String> WRITES =
      Set.of("begin", "record", "told", "said", "assessed", "reviewed", "rename", "delete");

  private final Set<Kind> broken = ConcurrentHashMap.newKeySet();
  private final List<Throwable> bugs = new CopyOnWriteArrayList<>();
  private final MemoryStore memory = new MemoryStore();

  InterviewStore store() {
    return (InterviewStore)
        Proxy.newProxyInstance(
            InterviewStore.class.getClassLoader(),
            new Class<?>[] {InterviewStore.class},
            (_, method, arguments) -> {
              for (Kind kind : EnumSet.allOf(Kind.class)) {
                boolean concerned = kind == Kind.LOST || WRITES.contains(method.getName());
                if (concerned && broken.contains(kind)) {
                  throw new StoreFailure(kind, "as planned", new IOException());
                }
              }
              for (Throwable bug : bugs) {
                throw bug;
              }
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  void fail(Kind kind) {
    broken.add(kind);
  }

  /// Every call fails.
  void fail(Throwable bug) {
    bugs.add(bug);
  }

  void mend() {
    broken.clear();
    bugs.clear();
  }
}
