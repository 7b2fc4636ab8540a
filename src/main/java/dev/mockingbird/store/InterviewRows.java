package dev.mockingbird.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.SecondAttempt;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/// One interview as rows of seven tables, inside a transaction that the caller holds. Its parts are
/// JSON, since they are read whole or not at all.
record InterviewRows(Handle handle, StoredJson json) {
  void insert(Interview interview) {
    handle
        .createUpdate(
            """
            INSERT INTO interviews (id, owner, began, setup, pending, version)
            VALUES (:id, :owner, :began, :setup, :pending, :version)
            """)
        .bind("id", interview.id())
        .bind("owner", interview.owner())
        .bind("began", SqlTime.text(interview.began()))
        .bind("setup", json.write(interview.setup()))
        .bind("pending", json.write(interview.pending()))
        .bind("version", interview.version())
        .execute();
    for (int i = 0; i < interview.plan().size(); i++) {
      handle.execute(
          "INSERT INTO questions (interview, position, question) VALUES (?, ?, ?)",
          interview.id(),
          i,
          json.write(interview.plan().get(i)));
    }
    for (int i = 0; i < interview.turns().size(); i++) {
      insertTurn(interview, i);
    }
    for (int i = 0; i < interview.reviews().size(); i++) {
      insertReview(interview.id(), i + 1, interview.reviews().get(i));
    }
    for (int i = 0; i < interview.attempts().size(); i++) {
      insertAttempt(interview.id(), i + 1, interview.attempts().get(i));
    }
    for (int i = 0; i < interview.remarks().size(); i++) {
      insertRemark(interview.id(), i + 1, interview.remarks().get(i));
    }
  }

  /// The last review of the interview, and the latest assessment of each of these turns.
  void insertReview(Interview after, Set<Integer> turns) {
    insertReview(after.id(), after.reviews().size(), after.reviews().getLast());
    for (int turn : turns) {
      List<Assessment> all = after.answered(turn).assessments();
      insertAssessment(after.id(), turn, all.size() - 1, all.getLast());
    }
  }

  private void insertReview(String id, int number, Review review) {
    handle.execute(
        "INSERT INTO reviews (interview, number, review) VALUES (?, ?, ?)",
        id,
        number,
        json.write(review));
  }

  /// @param number from 1, in the order they were made
  void insertAttempt(String id, int number, SecondAttempt attempt) {
    handle.execute(
        "INSERT INTO attempts (interview, number, attempt) VALUES (?, ?, ?)",
        id,
        number,
        json.write(attempt));
  }

  /// @param number from 1, in the order they were made, whichever point they are about
  void insertRemark(String id, int number, Remark remark) {
    handle.execute(
        "INSERT INTO remarks (interview, number, remark) VALUES (?, ?, ?)",
        id,
        number,
        json.write(remark));
  }

  void insertTurn(Interview interview, int position) {
    Turn turn = interview.turns().get(position);
    handle.execute(
        "INSERT INTO turns (interview, position, turn) VALUES (?, ?, ?)",
        interview.id(),
        position,
        json.writeTurn(turn));
    if (turn instanceof Turn.Answered answered) {
      for (int i = 0; i < answered.assessments().size(); i++) {
        insertAssessment(interview.id(), position, i, answered.assessments().get(i));
      }
    }
  }

  void insertAssessment(String id, int turn, int sequence, Assessment assessment) {
    handle.execute(
        "INSERT INTO assessments (interview, turn, sequence, assessment) VALUES (?, ?, ?, ?)",
        id,
        turn,
        sequence,
        json.write(assessment));
  }

  /// Moves the interview on by one version.
  ///
  /// @return false if it is not at the version before
  boolean advance(Interview after) {
    return handle.execute(
            "UPDATE interviews SET pending = ?, version = ? WHERE id = ? AND version = ?",
            json.write(after.pending()),
            after.version(),
            after.id(),
            after.version() - 1)
        == 1;
  }

  /// Keeps other writers of the interview out until the transaction ends, so that what is read now
  /// still holds when something is added to it.
  ///
  /// @return false if there is no such interview
  boolean hold(String id) {
    return handle.execute("UPDATE interviews SET version = version WHERE id = ?", id) == 1;
  }

  boolean exists(String id) {
    return handle
        .createQuery("SELECT 1 FROM interviews WHERE id = ?")
        .bind(0, id)
        .mapTo(int.class)
        .findOne()
        .isPresent();
  }

  List<Interview> of(String owner) {
    return handle
        .createQuery("SELECT * FROM interviews WHERE owner = ? ORDER BY began DESC, rowid DESC")
        .bind(0, owner)
        .map((row, _) -> interview(row))
        .list();
  }

  Optional<Interview> find(String id, String owner) {
    return handle
        .createQuery("SELECT * FROM interviews WHERE id = ? AND owner = ?")
        .bind(0, id)
        .bind(1, owner)
        .map((row, _) -> interview(row))
        .findOne();
  }

  Optional<Interview> find(String id) {
    return handle
        .createQuery("SELECT * FROM interviews WHERE id = ?")
        .bind(0, id)
        .map((row, _) -> interview(row))
        .findOne();
  }

  List<Turn> turns(String id) {
    Map<Integer, List<String>> assessments = assessments(id);
    return handle
        .createQuery("SELECT position, turn FROM turns WHERE interview = ? ORDER BY position")
        .bind(0, id)
        .map(
            (row, _) ->
                json.readTurn(row.getString(2), assessments.getOrDefault(row.getInt(1), List.of())))
        .list();
  }

  private Interview interview(ResultSet row) throws SQLException {
    String id = row.getString("id");
    return new Interview(
        id,
        row.getString("owner"),
        Instant.parse(row.getString("began")),
        json.read(row.getString("setup"), Setup.class),
        plan(id),
        turns(id),
        json.read(row.getString("pending"), Pending.class),
        row.getLong("version"),
        reviews(id),
        attempts(id),
        remarks(id));
  }

  private List<Review> reviews(String id) {
    return handle
        .createQuery("SELECT review FROM reviews WHERE interview = ? ORDER BY number")
        .bind(0, id)
        .map((row, _) -> json.read(row.getString(1), Review.class))
        .list();
  }

  private List<SecondAttempt> attempts(String id) {
    return handle
        .createQuery("SELECT attempt FROM attempts WHERE interview = ? ORDER BY number")
        .bind(0, id)
        .map((row, _) -> json.read(row.getString(1), SecondAttempt.class))
        .list();
  }

  private List<Remark> remarks(String id) {
    return handle
        .createQuery("SELECT remark FROM remarks WHERE interview = ? ORDER BY number")
        .bind(0, id)
        .map((row, _) -> json.read(row.getString(1), Remark.class))
        .list();
  }

  private List<Question> plan(String id) {
    return handle
        .createQuery("SELECT question FROM questions WHERE interview = ? ORDER BY position")
        .bind(0, id)
        .map((row, _) -> json.readQuestion(row.getString(1)))
        .list();
  }

  /// The assessments of each answered turn in order, as JSON.
  private Map<Integer, List<String>> assessments(String id) {
    return handle
        .createQuery(
            "SELECT turn, assessment FROM assessments WHERE interview = ? ORDER BY turn, sequence")
        .bind(0, id)
        .map((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
