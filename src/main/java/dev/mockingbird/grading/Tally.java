package dev.mockingbird.grading;

import dev.mockingbird.grading.Reading.Manner;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Scorer.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Collects what the clauses of one answer say of one key point, and finds what tells most.
/// Confined to one judgement.
final class Tally {
  /// A longer stretch must fit better by so much a clause than the clause alone: short quotes prove
  /// more.
  static final double COST_OF_A_CLAUSE = 0.04;

  /// The same for nearness to a false belief.
  static final double COST_OF_A_BELIEVED_CLAUSE = 0.02;

  /// What asks ("is it that ...?") states only half.
  static final double ASKING = 0.7;

  /// How much plainer an error must be than the truth said elsewhere.
  static final double MARGIN = 0.1;

  /// So likely it must be that words deny the claim, to need no weighing.
  static final double PLAIN_DENIAL = 0.6;

  private final List<Piece> pieces = new ArrayList<>();

  /// Some words of the answer, and what they say of the point.
  record Piece(Window window, Score score) {
    /// What is rejected as a whole is not stated, however little was recognised as denied.
    double states() {
      boolean states = score.states() >= score.errs() && window.manner() != Manner.REJECTED;
      return states ? asked(score.states()) : 0;
    }

    boolean isStated() {
      return window.manner() == Manner.STATED;
    }

    double denies() {
      return score.isPlainlyWrong() ? asked(score.errs()) : 0;
    }

    double believes() {
      return score.belief().nearness() - COST_OF_A_BELIEVED_CLAUSE * (window.clauses() - 1);
    }

    /// How much they tell, whichever way.
    double rank() {
      double errs = score.errs() > score.states() ? asked(score.errs()) - MARGIN : 0;
      return Math.max(states(), errs) - COST_OF_A_CLAUSE * (window.clauses() - 1);
    }

    private double asked(double likelihood) {
      return window.manner() == Manner.ASKED ? ASKING * likelihood : likelihood;
    }
  }

  void add(Window window, Score score) {
    pieces.add(new Piece(window, score));
  }

  /// Words that are a phrasing of the claim, if the answer has them.
  Optional<Window> claim() {
    return first(piece -> piece.isStated() && piece.score().isTheClaim());
  }

  /// Words that are a phrasing of a false belief, or plainly deny what the answer says nowhere.
  Optional<Window> error() {
    double bar = Math.max(PLAIN_DENIAL, most(Piece::states) + MARGIN);
    return first(piece -> piece.isStated() && piece.score().isTheBelief())
        .or(() -> first(piece -> piece.score().claim().isDenied() && piece.denies() >= bar));
  }

  private Optional<Window> first(Predicate<Piece> wanted) {
    return pieces.stream().filter(wanted).map(Piece::window).findFirst();
  }

  /// What the words that fit best show; nothing if there were no words.
  Evidence evidence() {
    return pieces.stream()
        .max(Comparator.comparingDouble(Piece::rank))
        .map(
            best ->
                Evidence.of(best, most(Piece::states), most(Piece::denies), most(Piece::believes)))
        .orElse(Evidence.NONE);
  }

  private double most(ToDoubleFunction<Piece> figure) {
    return pieces.stream().mapToDouble(figure).max().orElse(0);
  }
}
