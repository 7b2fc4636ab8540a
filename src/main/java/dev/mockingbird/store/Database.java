package dev.mockingbird.store;

import dev.mockingbird.domain.Refusal;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.StoreFailure;

/// Where the tables are: opened, checked and brought to this version, or refused with a sentence.
/// What [SqlStore] says to it is the SQL that both kinds speak.
sealed interface Database extends AutoCloseable permits SqliteFile, PostgresServer {
  /// For transactions that write; each sees what others have committed when it comes to wait for
  /// them.
  Transactions writes();

  /// For transactions that see one moment, and block no writer.
  Transactions reads();

  /// Who has the floor, among the servers that share it.
  Leases leases();

  /// Opens it and brings it to this version's tables.
  ///
  /// @throws Refusal with code INVALID if that cannot be done
  void start();

  /// Why it cannot be used, found at the first write, and what to do.
  Refusal unwritable(StoreFailure failure);

  @Override
  void close();
}
