package dev.mockingbird.eval;

import dev.mockingbird.corpus.Places;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Whether the proportions of a question are right: what its points weigh, and how long its
/// reference answer is.
record Balance(Question question, Places places) {
  /// Below, a grade has too few steps; above, no point counts.
  private static final int LEAST_WEIGHT = 5;

  private static final int MOST_WEIGHT = 20;

  /// A point that is more than half of a question is the question.
  private static final double MOST_OF_ONE_POINT = 0.5;

  /// People speak 130 to 160 words a minute; a reference answer is spoken in about two minutes,
  /// from one and a half to two and a half.
  private static final int FEWEST_WORDS = 200;

  private static final int MOST_WORDS = 360;

  /// Nobody reads these out.
  private static final Pattern CODE_AND_FORMULAE =
      Pattern.compile("(?s)```.*?```|\\$\\$.*?\\$\\$|\\$[^$]+\\$");

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    int total = question.weight();
    if (total < LEAST_WEIGHT || total > MOST_WEIGHT) {
      problems.add(
          places.problem(
              question.text(),
              "the weights of its points sum to %d, must be %d to %d"
                  .formatted(total, LEAST_WEIGHT, MOST_WEIGHT)));
    }
    for (KeyPoint point : question.points()) {
      if (point.weight() > MOST_OF_ONE_POINT * total) {
        problems.add(
            places.problem(
                point.id(),
                "point %s has weight %d of %d, at most half may be one point's"
                    .formatted(point.id(), point.weight(), total)));
      }
    }
    int words = words(question.reference().text());
    if (words < FEWEST_WORDS || words > MOST_WORDS) {
      problems.add(
          places.ofReference(
              "the reference answer has %d words without formulae and code, must have %d to %d"
                  .formatted(words, FEWEST_WORDS, MOST_WORDS)));
    }
    return problems;
  }

  static int words(String text) {
    String spoken = CODE_AND_FORMULAE.matcher(text).replaceAll(" ");
    return (int)
        Pattern.compile("\\s+")
            .splitAsStream(spoken)
            .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
            .count();
  }
}
