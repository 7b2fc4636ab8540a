package dev.mockingbird.store;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;

/// Where interviews are kept.
///
/// @param url empty: the SQLite file `mockingbird.db` in the data folder, which needs nothing
///     installed; else a PostgreSQL that any number of servers share, as
///     `jdbc:postgresql://host/database`
/// @param busyTimeout how long a writer waits while another one writes, before it gives up; 250 ms
///     or more
/// @param lease how long a server that died or stands still may hold up an interview before another
///     one goes on with it; 1 s or more, longer than its longest pause; of no account for SQLite,
///     which one server has for itself
public record StoreSettings(String url, Duration busyTimeout, Duration lease) {
  private static final Duration LEAST = Duration.ofMillis(250);
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public StoreSettings {
    if (busyTimeout.compareTo(LEAST) < 0) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "busy timeout of the store is " + busyTimeout.toMillis() + " ms, must be 250 ms or more");
    }
    if (lease.compareTo(SHORTEST) < 0) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "lease of the store is " + lease.toMillis() + " ms, must be 1 s or more");
    }
  }

  public static StoreSettings defaults() {
    return new StoreSettings("", Duration.ofSeconds(5), Duration.ofSeconds(10));
  }
}
