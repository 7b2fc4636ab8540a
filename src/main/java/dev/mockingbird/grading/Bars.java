package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.References.Neighbour;
import java.util.Map;

/// How much must speak for it that words say something about a key point: as a likelihood where
/// there are examples, else as a [Likeness].
///
/// @param covers from here on they state it
/// @param touches from here on they state it or a part of it
/// @param contradicts from here on they contradict it
record Bars(double covers, double touches, double contradicts) {
  /// Contradicting needs more than the others, since telling people that they are wrong when they
  /// are right is the worse mistake; a part needs the least, since the other way to be wrong about
  /// it is to see nothing. Among the best of some for the tuning answers of the bank, each question
  /// judged by weights fitted to the others.
  static final Bars NORMAL = new Bars(0.5, 0.45, 0.56);

  /// For answers to another question only what is nearly an example counts.
  static final Bars OFF_TOPIC = new Bars(0.9, 0.9, 0.9);

  /// For points without examples; among the best of some tried on graded answers of six
  /// examinations.
  static final Bars LIKE = new Bars(0.95, 0.6, 0.95);

  /// The claim's own meaning, and half of its words.
  static final Bars LIKE_OFF_TOPIC = new Bars(1.6, 1.6, 1.6);

  /// For points without examples where a network has read the answer beside the claims; among the
  /// best of some on graded answers of three examinations.
  static final Bars READ = new Bars(1.75, 1.0, 1.65);

  /// The claim's own meaning, half of its words, and over a third of what the network can read.
  static final Bars READ_OFF_TOPIC = new Bars(2.34, 2.34, 2.34);

  /// By so much an answer to another question is nearer to that one's reference than to its own, at
  /// least: good answers to other questions earn a third of what they do with 0.25, and marked
  /// answers are judged as well.
  static final double OFF_TOPIC_LEAD = 0.15;

  /// The same where the points have no examples.
  static final double LIKE_OFF_TOPIC_LEAD = 0.25;

  /// Where the question's points have examples.
  static Bars taught(References references) {
    return lead(references) >= OFF_TOPIC_LEAD ? OFF_TOPIC : NORMAL;
  }

  /// Where they have none.
  ///
  /// @param isRead whether a network has read the answer beside the claims
  static Bars untaught(References references, boolean isRead) {
    boolean isOffTopic = lead(references) >= LIKE_OFF_TOPIC_LEAD;
    if (isRead) {
      return isOffTopic ? READ_OFF_TOPIC : READ;
    }
    return isOffTopic ? LIKE_OFF_TOPIC : LIKE;
  }

  /// The mark that most speaks for. A part of it is not stated where more speaks for the contrary.
  ///
  /// @param strengths of what speaks for each mark; 0 for those that it lacks
  Mark mark(Map<Mark, Double> strengths) {
    double covered = strengths.getOrDefault(Mark.COVERED, 0.0);
    double partly = strengths.getOrDefault(Mark.PARTLY, 0.0);
    double contradicted = strengths.getOrDefault(Mark.CONTRADICTED, 0.0);
    if (contradicted >= contradicts) {
      return Mark.CONTRADICTED;
    }
    if (covered >= covers) {
      return Mark.COVERED;
    }
    double stated = covered + partly;
    return stated >= touches && stated > contradicted ? Mark.PARTLY : Mark.MISSED;
  }

  /// How much nearer the answer is to the nearest reference than to its own; 0 if nothing is known.
  /// An own reference that is not among the nearest is at most as near as the last of them.
  private static double lead(References references) {
    if (references.nearest().isEmpty()) {
      return 0;
    }
    double own =
        references.nearest().stream()
            .filter(neighbour -> neighbour.question().id().equals(references.own().id()))
            .mapToDouble(Neighbour::similarity)
            .findFirst()
            .orElse(references.nearest().getLast().similarity());
    return references.nearest().getFirst().similarity() - own;
  }
}
