package dev.mockingbird.store;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Lease;
import dev.mockingbird.interview.Leases;
import dev.mockingbird.interview.Receipt;
import dev.mockingbird.interview.StoreFailure;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;

/// Keeps interviews in an SQLite file or in PostgreSQL, and the journal of model calls beside them.
/// Whatever a method has returned from outlives the process. May be used from many threads at once,
/// and by several processes on one database: versions decide races.
public final class SqlStore implements InterviewStore, AutoCloseable {
  /// The file in the data folder.
  static final String FILE = "mockingbird.db";

  private final Database database;
  private final Transactions writes;
  private final Transactions reads;
  private final Leases leases;
  private final StoredJson json = new StoredJson();

  /// Opens nothing yet; [#start] does.
  ///
  /// @param dataFolder where the file is, if the settings name no other database
  /// @throws Refusal with code INVALID if the settings name one that we do not know
  public SqlStore(StoreSettings settings, Login login, Path dataFolder) {
    this.database =
        settings.url().isEmpty()
            ? new SqliteFile(dataFolder.resolve(FILE), settings)
            : new PostgresServer(settings, login);
    this.writes = database.writes();
    this.reads = database.reads();
    this.leases = database.leases();
  }

  /// As the settings alone say, without a login beside them.
  public SqlStore(StoreSettings settings, Path dataFolder) {
    this(settings, new Login("", ""), dataFolder);
  }

  /// Opens the database, or makes it, and brings it to this version's tables; before any other
  /// method.
  ///
  /// @throws Refusal with code INVALID if that cannot be done; the message names the database and
  ///     what to do
  public void start() {
    database.start();
    // what they say rests on how grades come about, which may be another in this release
    try {
      writes.useTransaction(handle -> handle.execute("DELETE FROM summaries"));
    } catch (StoreFailure failure) {
      throw database.unwritable(failure);
    }
  }

  @Override
  public void close() {
    database.close();
  }

  @Override
  public void begin(Interview interview) {
    writes.useTransaction(handle -> rows(handle).insert(interview));
  }

  @Override
  public Optional<Interview> find(String id, String owner) {
    return isText(id) && isText(owner)
        ? reads.inTransaction(handle -> rows(handle).find(id, owner))
        : Optional.empty();
  }

  @Override
  public Optional<Interview> find(String id) {
    return isText(id) ? reads.inTransaction(handle -> rows(handle).find(id)) : Optional.empty();
  }

  @Override
  public List<Interview> of(String owner) {
    return isText(owner) ? reads.inTransaction(handle -> rows(handle).of(owner)) : List.of();
  }

  @Override
  public List<Summary> summaries(String owner, int skip, int limit) {
    return kept(
        reads.inTransaction(handle -> new SummaryRows(handle, json).page(owner, skip, limit)));
  }

  @Override
  public Optional<Summary> summary(String id, String owner) {
    var rows = reads.inTransaction(handle -> new SummaryRows(handle, json).one(id, owner));
    return kept(rows).stream().findFirst();
  }

  /// Keeps those that had to be made, so that the next list is quick.
  private List<Summary> kept(List<SummaryRows.Row> rows) {
    List<SummaryRows.Row> made = rows.stream().filter(SummaryRows.Row::isToKeep).toList();
    if (!made.isEmpty()) {
      try {
        writes.useTransaction(handle -> made.forEach(new SummaryRows(handle, json)::keep));
      } catch (StoreFailure _) {
        // who only reads need not know that there is no room
      }
    }
    return rows.stream().map(SummaryRows.Row::summary).toList();
  }

  @Override
  public int count(String owner) {
    return reads.inTransaction(handle -> new SummaryRows(handle, json).count(owner));
  }

  @Override
  public void rename(String id, String owner, String name) {
    writes.useTransaction(
        handle ->
            handle.execute(
                "UPDATE interviews SET name = ? WHERE id = ? AND owner = ?", name, id, owner));
  }

  @Override
  public void record(Interview after, Receipt receipt, Lease lease) {
    writes.useTransaction(
        handle -> {
          InterviewRows rows = rows(handle);
          if (!rows.advance(after)) {
            throw rows.exists(after.id()) ? StoreRules.overtaken() : StoreRules.deleted();
          }
          rows.insertTurn(after, after.turns().size() - 1);
          if (receipt.isKept()
              && !new ReceiptRows(handle).insert(after.id(), receipt, after.version())) {
            throw StoreRules.taken();
          }
          SharedLeases.check(handle, lease);
        });
  }

  @Override
  public Optional<Receipt.Kept> receipt(String interviewId, String key) {
    return reads.inTransaction(handle -> new ReceiptRows(handle).find(interviewId, key));
  }

  @Override
  public void told(String interviewId, String key, String outcome) {
    writes.useTransaction(handle -> new ReceiptRows(handle).told(interviewId, key, outcome));
  }

  @Override
  public void said(Lease lease, long version, Pending said) {
    writes.useTransaction(
        handle -> {
          handle.execute(
              "UPDATE interviews SET pending = ? WHERE id = ? AND version = ?",
              json.write(said),
              lease.interviewId(),
              version);
          SharedLeases.check(handle, lease);
        });
  }

  @Override
  public Leases leases() {
    return leases;
  }

  @Override
  public boolean assessed(String id, int turn, Assessment assessment) {
    return writes.inTransaction(
        handle -> {
          InterviewRows rows = rows(handle);
          return rows.hold(id) && assessed(rows, id, turn, assessment);
        });
  }

  private static boolean assessed(InterviewRows rows, String id, int turn, Assessment assessment) {
    Interview found = rows.find(id).orElseThrow();
    // checked before it is kept: what cannot be read back must not get in
    Interview after = found.assessed(turn, assessment);
    boolean isKept = !after.equals(found);
    if (isKept) {
      rows.insertAssessment(id, turn, after.answered(turn).assessments().size() - 1, assessment);
    }
    return isKept;
  }

  @Override
  public void reviewed(String id, Review review, Map<Integer, Assessment> opinions) {
    // checked before it is kept: what cannot be read back must not get in
    add(id, (rows, found) -> rows.insertReview(found.with(review, opinions), opinions.keySet()));
  }

  @Override
  public void triedAgain(String id, SecondAttempt attempt) {
    add(
        id,
        (rows, found) -> {
          int number = found.with(attempt).attempts().size();
          if (number > found.attempts().size()) {
            rows.insertAttempt(id, number, attempt);
          }
        });
  }

  @Override
  public void remarked(String id, Remark remark) {
    add(
        id,
        (rows, found) -> {
          int number = found.with(remark).remarks().size();
          if (number > found.remarks().size()) {
            rows.insertRemark(id, number, remark);
          }
        });
  }

  /// Adds to an interview as it is kept, unless it was deleted.
  private void add(String id, BiConsumer<InterviewRows, Interview> addition) {
    writes.useTransaction(
        handle -> {
          InterviewRows rows = rows(handle);
          if (rows.hold(id)) {
            addition.accept(rows, rows.find(id).orElseThrow());
          }
        });
  }

  @Override
  public void delete(String id, String owner) {
    writes.useTransaction(
        handle -> handle.execute("DELETE FROM interviews WHERE id = ? AND owner = ?", id, owner));
  }

  /// Adds a call to the journal, to the millisecond.
  public void journal(ModelCall call) {
    writes.useTransaction(
        handle ->
            handle.execute(
                """
                INSERT INTO model_calls
                  (at, model, purpose, tokens_in, tokens_out, milliseconds, outcome)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                SqlTime.text(call.at()),
                call.model(),
                call.purpose(),
                call.tokens().input(),
                call.tokens().output(),
                call.took().toMillis(),
                call.outcome().replace("\0", "")));
  }

  /// The journalled calls from a moment on, the earliest first.
  public List<ModelCall> calls(Instant since) {
    return reads.inTransaction(
        handle ->
            handle
                .createQuery("SELECT * FROM model_calls WHERE at >= ? ORDER BY at, rowid")
                .bind(0, SqlTime.text(since))
                .map((row, _) -> call(row))
                .list());
  }

  /// No id or owner of ours holds the character that no text of PostgreSQL may hold.
  private static boolean isText(String word) {
    return word.indexOf('\0') < 0;
  }

  private InterviewRows rows(Handle handle) {
    return new InterviewRows(handle, json);
  }

  private static ModelCall call(ResultSet row) throws SQLException {
    return new ModelCall(
        Instant.parse(row.getString("at")),
        row.getString("model"),
        row.getString("purpose"),
        new ModelCall.Tokens(row.getInt("tokens_in"), row.getInt("tokens_out")),
        Duration.ofMillis(row.getLong("milliseconds")),
        row.getString("outcome"));
  }
}
