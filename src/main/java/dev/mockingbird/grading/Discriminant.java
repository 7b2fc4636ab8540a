package dev.mockingbird.grading;

import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells by all examples of a question together what some words show of which key point: for each
/// point and mark a direction in the space of meanings along which its examples lie apart from all
/// others, found by least squares with a ridge (regression on indicators). Where the nearest
/// examples of right and wrong are equally near, it knows which of their differences matter.
/// Immutable.
final class Discriminant {
  /// How strongly directions are held down. Of 0.05 to 2 these do best on the tuning answers, each
  /// question left out in turn: kappa .65, where 0.05 gives .64 and 2 gives .62.
  static final double RIDGE = 0.2;

  private final double[] middle;
  private final Map<Shown, double[]> directions;

  private Discriminant(double[] middle, Map<Shown, double[]> directions) {
    this.middle = middle;
    this.directions = directions;
  }

  private record Shown(String pointId, Mark mark) {}

  /// How some words lie along the directions: about 1 for those of an example, about 0 for what is
  /// unlike it.
  ///
  /// @param own of the point's marks; 0 for those without examples
  /// @param others the most of any other point
  record Scores(Map<Mark, Double> own, double others) {
    double of(Mark mark) {
      return own.getOrDefault(mark, 0.0);
    }

    /// How much more they state it than get it wrong.
    double lead() {
      return of(Mark.COVERED) - of(Mark.CONTRADICTED);
    }

    /// The most of any mark that tells something.
    double telling() {
      return Math.max(of(Mark.COVERED), Math.max(of(Mark.PARTLY), of(Mark.CONTRADICTED)));
    }

    /// How much more they show of another point than of this one.
    double distance() {
      return others - telling();
    }

    /// The same in a sentence that denies the point: what seems right is wrong.
    Scores denied() {
      Map<Mark, Double> left = new EnumMap<>(Mark.class);
      left.put(Mark.COVERED, Math.min(0, of(Mark.COVERED)));
      left.put(Mark.PARTLY, Math.min(0, of(Mark.PARTLY)));
      left.put(Mark.CONTRADICTED, Math.max(of(Mark.COVERED), of(Mark.CONTRADICTED)));
      left.put(Mark.MISSED, of(Mark.MISSED));
      return new Scores(left, others);
    }
  }

  /// @param examples one or more
  /// @param meanings theirs, in the same order
  static Discriminant of(List<Example> examples, List<Meaning> meanings) {
    double[] middle = middle(meanings);
    List<double[]> centred = meanings.stream().map(meaning -> less(meaning, middle)).toList();
    double[][] factor = factor(centred);
    Map<Shown, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      places
          .computeIfAbsent(new Shown(example.pointId(), example.mark()), _ -> new ArrayList<>())
          .add(i);
    }
    Map<Shown, double[]> directions = new LinkedHashMap<>();
    places.forEach(
        (shown, rows) -> {
          double[] indicator = new double[centred.size()];
          Arrays.fill(indicator, -(double) rows.size() / centred.size());
          rows.forEach(row -> indicator[row] += 1);
          directions.put(shown, sum(centred, solve(factor, indicator)));
        });
    return new Discriminant(middle, directions);
  }

  /// What some words show of each key point, in the order of the ids.
  List<Scores> scores(Meaning meaning, List<String> pointIds) {
    double[] words = less(meaning, middle);
    Map<Shown, Double> along = new LinkedHashMap<>();
    directions.forEach((shown, direction) -> along.put(shown, product(words, direction)));
    return pointIds.stream().map(id -> scores(along, id)).toList();
  }

  private static Scores scores(Map<Shown, Double> along, String pointId) {
    Map<Mark, Double> own = new EnumMap<>(Mark.class);
    double others = 0;
    for (Map.Entry<Shown, Double> entry : along.entrySet()) {
      Shown shown = entry.getKey();
      if (shown.pointId().equals(pointId)) {
        own.put(shown.mark(), entry.getValue());
      } else if (shown.mark() != Mark.MISSED) {
        others = Math.max(others, entry.getValue());
      }
    }
    return new Scores(own, others);
  }

  private static double[] middle(List<Meaning> meanings) {
    double[] middle = new double[meanings.getFirst().size()];
    for (Meaning meaning : meanings) {
      for (int i = 0; i < middle.length; i++) {
        middle[i] += meaning.at(i) / meanings.size();
      }
    }
    return middle;
  }

  private static double[] less(Meaning meaning, double[] middle) {
    double[] less = new double[middle.length];
    for (int i = 0; i < less.length; i++) {
      less[i] = meaning.at(i) - middle[i];
    }
    return less;
  }

  /// The lower Cholesky factor of the products of all pairs, with the ridge on the diagonal.
  private static double[][] factor(List<double[]> rows) {
    double[][] factor = new double[rows.size()][];
    for (int i = 0; i < factor.length; i++) {
      factor[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double left = product(rows.get(i), rows.get(j)) + (i == j ? RIDGE : 0);
        for (int k = 0; k < j; k++) {
          left -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(left) : left / factor[j][j];
      }
    }
    return factor;
  }

  /// Forwards, then backwards.
  private static double[] solve(double[][] factor, double[] wanted) {
    double[] solution = wanted.clone();
    for (int i = 0; i < solution.length; i++) {
      for (int k = 0; k < i; k++) {
        solution[i] -= factor[i][k] * solution[k];
      }
      solution[i] /= factor[i][i];
    }
    for (int i = solution.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < solution.length; k++) {
        solution[i] -= factor[k][i] * solution[k];
      }
      solution[i] /= factor[i][i];
    }
    return solution;
  }

  private static double[] sum(List<double[]> rows, double[] weights) {
    double[] sum = new double[rows.getFirst().length];
    for (int row = 0; row < weights.length; row++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weights[row] * rows.get(row)[i];
      }
    }
    return sum;
  }

  private static double product(double[] one, double[] other) {
    double product = 0;
    for (int i = 0; i < one.length; i++) {
      product += one[i] * other[i];
    }
    return product;
  }
}
