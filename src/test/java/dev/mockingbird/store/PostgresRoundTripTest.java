package dev.mockingbird.store;

import java.nio.file.Path;

class PostgresRoundTripTest extends RoundTripContract {
  @Override
  SqlStore store(Path folder) {
    return new SqlStore(Postgres.settings(Postgres.freshUrl()), folder);
  }
}
