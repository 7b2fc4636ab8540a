package dev.mockingbird.store;

import java.nio.file.Path;

class SqliteRoundTripTest extends RoundTripContract {
  @Override
  SqlStore store(Path folder) {
    return new SqlStore(StoreSettings.defaults(), folder);
  }
}
