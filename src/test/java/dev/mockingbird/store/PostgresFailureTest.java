package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.mockingbird.interview.StoreFailure;
import dev.mockingbird.interview.StoreFailure.Kind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which failures of PostgreSQL are no bug: whoever sends the same again may get through.
class PostgresFailureTest {
  private final Jdbi jdbi = Jdbi.create(Postgres.freshUrl());
  private final Transactions transactions = new Transactions(jdbi);

  /// As [PostgresServer] has it happen to a server that stands still, only sooner.
  @Test
  void aTransactionThatStoodStillIsLostAndLeavesNothing() {
    jdbi.useHandle(handle -> handle.execute("CREATE TABLE notes (text TEXT NOT NULL)"));
    StoreFailure failure =
        catchThrowableOfType(
            StoreFailure.class,
            () ->
                transactions.useTransaction(
                    handle -> {
                      handle.execute("INSERT INTO notes (text) VALUES ('a note')");
                      int pid = number(handle, "SELECT pg_backend_pid()");
                      handle.execute("SET LOCAL idle_in_transaction_session_timeout = 50");
                      await().until(() -> isGone(pid));
                      handle.execute("INSERT INTO notes (text) VALUES ('another')");
                    }));

    assertThat(failure.kind()).isEqualTo(Kind.LOST);
    assertThat(number("SELECT count(*) FROM notes")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25006", "25P04", "40001", "40P01", "53200", "53300", "55P03", "57014", "57P03", "57P05"
      })
  void whatMayPassIsLostForNow(String state) {
    String raise = "DO $$ BEGIN RAISE EXCEPTION 'planned' USING ERRCODE = '" + state + "'; END $$";
    StoreFailure failure =
        catchThrowableOfType(
            StoreFailure.class, () -> transactions.useTransaction(handle -> handle.execute(raise)));
    assertThat(failure.kind()).isEqualTo(Kind.LOST);
    assertThat(failure.getMessage()).contains("planned");
  }

  private boolean isGone(int pid) {
    return number("SELECT count(*) FROM pg_stat_activity WHERE pid = " + pid) == 0;
  }

  private int number(String query) {
    return jdbi.withHandle(handle -> number(handle, query));
  }

  private static int number(Handle handle, String query) {
    return handle.createQuery(query).mapTo(int.class).one();
  }
}
