package dev.mockingbird.store;

import dev.mockingbird.interview.StoreFailure;
import dev.mockingbird.interview.StoreFailure.Kind;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.sqlite.SQLiteException;

/// Transactions on a database. Where its disk is full or it cannot be used, they fail with a
/// [StoreFailure]; with anything else, as the library has it, since that is a bug of ours.
final class Transactions {
  // SQLite's primary result codes, https://www.sqlite.org/rescode.html
  private static final int FULL = 13;
  private static final Set<Integer> UNUSABLE =
      Set.of(
          5, // busy
          6, // locked
          8, // read-only
          10, // input or output failed
          11, // corrupt
          14, // cannot be opened
          15, // its locks were not to be had
          26); // no database

  // PostgreSQL's, https://www.postgresql.org/docs/current/errcodes-appendix.html
  private static final String DISK_FULL = "53100";
  private static final Set<String> GONE =
      Set.of(
          "25006", // only reads, as a standby does
          "25P03", // we stood still in a transaction for too long
          "25P04", // a transaction of ours lasted too long
          "40001", // transactions were in each other's way
          "40P01", // each waited for the other
          "53200", // out of memory
          "53300", // too many connections
          "55P03", // a lock did not come in time
          "57014", // cancelled, by whoever runs it or a time limit
          "57P01", // shut down
          "57P02", // crashed
          "57P03", // starting up
          "57P05", // we had asked nothing for too long
          "58030"); // input or output failed
  private static final String NO_CONNECTION = "08"; // and whatever follows

  private final Jdbi jdbi;

  Transactions(Jdbi jdbi) {
    this.jdbi = jdbi;
    // a message would hold what people wrote, and go to the log
    jdbi.configure(
        StatementExceptions.class, texts -> texts.setMessageRendering(MessageRendering.NONE));
  }

  <X extends Exception> void useTransaction(HandleConsumer<X> work) throws X {
    inTransaction(
        handle -> {
          work.useHandle(handle);
          return true;
        });
  }

  <R, X extends Exception> R inTransaction(HandleCallback<R, X> work) throws X {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw failure(e).<RuntimeException>map(failed -> failed).orElse(e);
    }
  }

  /// The failure of the database that led to this; empty if it did not fail.
  static Optional<StoreFailure> failure(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        Optional<Kind> kind = kind(sql);
        if (kind.isPresent()) {
          return Optional.of(new StoreFailure(kind.get(), firstLine(sql), thrown));
        }
      }
    }
    return Optional.empty();
  }

  /// What follows may hold values of a row.
  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }

  private static Optional<Kind> kind(SQLException failure) {
    if (failure instanceof SQLiteException sqlite) {
      int code = sqlite.getErrorCode() & 0xff; // the rest of the number only refines it
      return code == FULL ? Optional.of(Kind.FULL) : lostIf(UNUSABLE.contains(code));
    }
    String state = String.valueOf(failure.getSQLState());
    if (state.equals(DISK_FULL)) {
      return Optional.of(Kind.FULL);
    }
    return lostIf(
        GONE.contains(state)
            || state.startsWith(NO_CONNECTION)
            || failure instanceof SQLTransientConnectionException); // the pool has none
  }

  private static Optional<Kind> lostIf(boolean isLost) {
    return isLost ? Optional.of(Kind.LOST) : Optional.empty();
  }
}
