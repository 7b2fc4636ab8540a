package dev.mockingbird.store;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A store over a database of its own, open while a test runs.
final class OpenStore implements BeforeEachCallback, AfterEachCallback {
  private final Supplier<StoreSettings> settings;
  private final Supplier<Path> folder;
  private final Deque<SqlStore> open = new ArrayDeque<>();

  private OpenStore(Supplier<StoreSettings> settings, Supplier<Path> folder) {
    this.settings = settings;
    this.folder = folder;
  }

  /// @param folder asked when the test begins
  static OpenStore sqlite(Supplier<Path> folder) {
    return new OpenStore(StoreSettings::defaults, folder);
  }

  /// @param folder asked when the test begins
  static OpenStore postgres(Supplier<Path> folder) {
    return new OpenStore(() -> Postgres.settings(Postgres.freshUrl()), folder);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    open.push(new SqlStore(settings.get(), folder.get()));
    store().start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    open.pop().close();
  }

  SqlStore store() {
    return open.element();
  }
}
