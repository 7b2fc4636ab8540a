package dev.mockingbird.store;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Summary;
import dev.mockingbird.domain.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Interviews in short, inside a transaction that the caller holds. What came of an interview is
/// kept with what it was made of: how many turns, assessments and reviews. Those are only ever
/// added, so it is true as long as the numbers are the same, and nobody who adds one has to think
/// of it.
record SummaryRows(Handle handle, StoredJson json) {
  private static final String SELECT =
      """
      SELECT i.id, i.owner, i.name, i.began, i.setup, i.pending,
        s.questions, s.answered, s.graded, s.score
      FROM interviews i LEFT JOIN summaries s ON s.interview = i.id AND s.version = i.version
        AND s.assessments = (SELECT count(*) FROM assessments a WHERE a.interview = i.id)
        AND s.reviews = (SELECT count(*) FROM reviews r WHERE r.interview = i.id)
      """;

  /// A summary, and what it was made of where it had to be made.
  ///
  /// @param made none or one: the interview
  record Row(Summary summary, List<Interview> made) {
    /// True if it stays true: a move that nobody has put into words may still become another.
    boolean isToKeep() {
      return !made.isEmpty() && summary.isSettled();
    }
  }

  List<Row> page(String owner, int skip, int limit) {
    return handle
        .createQuery(
            SELECT + "WHERE i.owner = ? ORDER BY i.began DESC, i.rowid DESC LIMIT ? OFFSET ?")
        .bind(0, owner)
        .bind(1, limit)
        .bind(2, skip)
        .map((row, _) -> row(row))
        .list();
  }

  /// None or one.
  List<Row> one(String id, String owner) {
    return handle
        .createQuery(SELECT + "WHERE i.id = ? AND i.owner = ?")
        .bind(0, id)
        .bind(1, owner)
        .map((row, _) -> row(row))
        .list();
  }

  int count(String owner) {
    return handle
        .createQuery("SELECT count(*) FROM interviews WHERE owner = ?")
        .bind(0, owner)
        .mapTo(int.class)
        .one();
  }

  /// Does nothing if the interview was deleted meanwhile.
  void keep(Row row) {
    Interview of = row.made().getFirst();
    Summary.Result result = row.summary().result();
    handle
        .createUpdate(
            """
            INSERT INTO summaries
              (interview, version, assessments, reviews, questions, answered, graded, score)
            SELECT id, :version, :assessments, :reviews, :questions, :answered, :graded, :score
            FROM interviews WHERE id = :id
            ON CONFLICT (interview) DO UPDATE SET version = excluded.version,
              assessments = excluded.assessments, reviews = excluded.reviews,
              questions = excluded.questions, answered = excluded.answered,
              graded = excluded.graded, score = excluded.score
            """)
        .bind("id", of.id())
        .bind("version", of.version())
        .bind("assessments", assessments(of))
        .bind("reviews", of.reviews().size())
        .bind("questions", result.questions())
        .bind("answered", result.answered())
        .bind("graded", result.isGraded() ? 1 : 0)
        .bind("score", result.score())
        .execute();
  }

  private Row row(ResultSet row) throws SQLException {
    String id = row.getString("id");
    int questions = row.getInt("questions");
    if (row.wasNull()) {
      Interview whole =
          new InterviewRows(handle, json).find(id, row.getString("owner")).orElseThrow();
      return new Row(Summary.of(whole, row.getString("name")), List.of(whole));
    }
    var result =
        new Summary.Result(
            questions, row.getInt("answered"), row.getInt("graded") == 1, row.getDouble("score"));
    Summary summary =
        new Summary(
            id,
            row.getString("name"),
            Instant.parse(row.getString("began")),
            json.read(row.getString("setup"), Setup.class),
            json.read(row.getString("pending"), Pending.class),
            result);
    return new Row(summary, List.of());
  }

  private static int assessments(Interview interview) {
    return interview.turns().stream()
        .mapToInt(
            turn -> turn instanceof Turn.Answered answered ? answered.assessments().size() : 0)
        .sum();
  }
}
