package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Discriminant.Scores;
import dev.mockingbird.grading.Reading.Window;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How near some words of an answer come to what shows each mark of a key point, to other points
/// and to the question.
///
/// @param marks nearness to each
/// @param rival nearness to the nearest other point
/// @param question nearness to what was asked
/// @param quoted what they show by an example's very words, if they are such
record Fit(
    Window window,
    Map<Mark, Double> marks,
    double rival,
    double question,
    double statement,
    double denial,
    Optional<Mark> quoted,
    Scores scores)
    implements TwoSided<Fit> {
  /// The marks that somebody gets for words, best first.
  static final List<Mark> TELLING = List.of(Mark.COVERED, Mark.PARTLY, Mark.CONTRADICTED);

  /// How sharply shares tell what is nearer: a difference of 0.1 in nearness makes one three times
  /// as large as the other.
  static final double SHARPNESS = 12;

  /// From here on they may be: nobody is told to be wrong by such words.
  static final double RATHER_ELSEWHERE = 0.1;

  static Fit of(Window window, Comparison compared, double rival, double question, Scores scores) {
    Map<Mark, Double> marks = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      marks.put(mark, compared.nearness(mark).orElse(question));
    }
    return new Fit(
        window,
        marks,
        rival,
        question,
        compared.statement(),
        compared.denial(),
        compared.quoted(),
        scores);
  }

  double nearness(Mark mark) {
    return marks.getOrDefault(mark, question);
  }

  double share(Mark mark) {
    double all = Math.exp(SHARPNESS * rival);
    for (double nearness : marks.values()) {
      all += Math.exp(SHARPNESS * nearness);
    }
    return Math.exp(SHARPNESS * nearness(mark)) / all;
  }

  @Override
  public Fit denied() {
    Map<Mark, Double> left = new EnumMap<>(marks);
    left.put(Mark.COVERED, Math.min(question, nearness(Mark.COVERED)));
    left.put(Mark.PARTLY, Math.min(question, nearness(Mark.PARTLY)));
    return new Fit(window, left, rival, question, 0, denial, Optional.empty(), scores.denied());
  }

  /// False if the words are rather another point's.
  boolean isOwn() {
    return quoted.isPresent() || scores.distance() < RATHER_ELSEWHERE;
  }

  double rank(Mark mark) {
    return nearness(mark) * share(mark) - Reading.COST_OF_A_CLAUSE * (window.clauses() - 1);
  }
}
