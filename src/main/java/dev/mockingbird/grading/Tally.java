package dev.mockingbird.grading;

import dev.mockingbird.grading.Reading.Manner;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Scorer.Score;
import dev.mockingbird.grading.Verdict.Kind;
import dev.mockingbird.grading.Verdict.Opinion;

/// Collects what the clauses of one answer say of one key point, and comes to an opinion. Confined
/// to one judgement.
final class Tally {
  /// A longer stretch must fit better by so much a clause than the clause alone: short quotes prove
  /// more.
  static final double COST_OF_A_CLAUSE = 0.04;

  /// What asks ("is it that ...?") states only half.
  static final double ASKING = 0.7;

  /// How much plainer an error must be than the truth said elsewhere.
  static final double MARGIN = 0.1;

  private Piece right = Piece.NONE;
  private Piece wrong = Piece.NONE;

  /// The words that say most so far.
  private record Piece(int start, int end, double likelihood, int clauses) {
    static final Piece NONE = new Piece(0, 0, 0, 1);

    double rank() {
      return likelihood - COST_OF_A_CLAUSE * (clauses - 1);
    }

    Piece or(Window window, double value) {
      Piece other = new Piece(window.start(), window.end(), value, window.clauses());
      return other.rank() > rank() ? other : this;
    }

    /// What seems wrong alone may be right in its place: "..., but that does not change this". What
    /// turns round the truth within it is wrong, if about as likely. Elsewhere an error must be
    /// plainer than the truth, which has been said after all.
    boolean outweighs(Piece truth) {
      if (truth.start <= start && end <= truth.end) {
        return likelihood > truth.likelihood;
      }
      boolean apart = end <= truth.start || truth.end <= start;
      return apart
          ? likelihood > truth.likelihood + MARGIN
          : likelihood + rank() > truth.likelihood + truth.rank();
    }
  }

  void add(Window window, Score score) {
    double scale = window.manner() == Manner.ASKED ? ASKING : 1;
    if (score.states() >= score.errs()) {
      // what is rejected as a whole is not stated, however little of it was recognised as denied
      scale = window.manner() == Manner.REJECTED ? 0 : scale;
      right = right.or(window, score.states() * scale);
    } else if (score.plainlyErrs()) {
      wrong = wrong.or(window, score.errs() * scale);
    }
  }

  Opinion opinion(String pointId, Reading reading, Bars bars) {
    if (wrong.rank() >= bars.contradicts() && wrong.outweighs(right)) {
      return opinion(pointId, Kind.CONTRADICTED, wrong, reading);
    }
    if (right.rank() >= bars.touches()) {
      Kind kind = right.rank() >= bars.covers() ? Kind.COVERED : Kind.PARTLY;
      return opinion(pointId, kind, right, reading);
    }
    return new Opinion(pointId, Kind.MISSED, "");
  }

  private static Opinion opinion(String pointId, Kind kind, Piece piece, Reading reading) {
    return new Opinion(pointId, kind, reading.answer().substring(piece.start(), piece.end()));
  }
}
