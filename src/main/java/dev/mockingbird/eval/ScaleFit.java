package dev.mockingbird.eval;

import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Fits the weights of the built-in judge to marked answers: multinomial logistic regression with a
/// ridge, by gradient descent from zero, so that the same answers always give the same weights.
public final class ScaleFit {
  /// How strongly weights are held down; of 0.03 to 3 the agreement with answers to questions left
  /// out hardly differs.
  static final double RIDGE = 0.003;

  private static final Mark[] ALL = Mark.values();
  private static final int STEPS = 4000;
  private static final double RATE = 1.0;

  private final double[][] rows;
  private final Mark[] marks;

  /// What is known of one key point in one answer.
  ///
  /// @param signs as the judge reads them
  public record Case(List<Double> signs, Mark mark) {}

  /// What a judge goes by in marked answers, and what people found there.
  public static List<Case> cases(List<MarkedAnswers> marked, BuiltInJudge judge) {
    List<Case> cases = new ArrayList<>();
    for (MarkedAnswers one : marked) {
      Question question = one.question();
      for (MarkedAnswers.MarkedAnswer answer : one.answers()) {
        References references = new References(question, List.of());
        List<List<Double>> signs =
            judge.signs(new Exchange(question.text(), answer.text(), references));
        for (int i = 0; i < signs.size(); i++) {
          String pointId = question.points().get(i).id();
          Mark mark = answer.marks().getOrDefault(pointId, Mark.MISSED);
          cases.add(new Case(signs.get(i), mark));
        }
      }
    }
    return cases;
  }

  private ScaleFit(List<Case> cases) {
    this.rows =
        cases.stream()
            .map(one -> one.signs().stream().mapToDouble(sign -> sign).toArray())
            .toArray(double[][]::new);
    this.marks = cases.stream().map(Case::mark).toArray(Mark[]::new);
  }

  /// The scale that fits the cases best; those with fewer signs than others are left out.
  ///
  /// @param cases one or more
  public static Scale of(List<Case> cases) {
    int most = cases.stream().mapToInt(one -> one.signs().size()).max().orElseThrow();
    return new ScaleFit(cases.stream().filter(one -> one.signs().size() == most).toList()).fit();
  }

  private Scale fit() {
    double[] means = new double[rows[0].length];
    double[] spreads = new double[rows[0].length];
    for (int i = 0; i < means.length; i++) {
      int column = i;
      double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElse(0);
      double variance =
          Arrays.stream(rows)
              .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
              .average()
              .orElse(0);
      means[i] = mean;
      spreads[i] = Math.max(Math.sqrt(variance), 1e-6);
    }
    double[][] standard =
        Arrays.stream(rows).map(row -> standard(row, means, spreads)).toArray(double[][]::new);
    return scale(descend(standard), means, spreads);
  }

  /// With a 1 at the end, for the offset.
  private static double[] standard(double[] row, double[] means, double[] spreads) {
    double[] standard = new double[row.length + 1];
    for (int i = 0; i < row.length; i++) {
      standard[i] = (row[i] - means[i]) / spreads[i];
    }
    standard[row.length] = 1;
    return standard;
  }

  private double[][] descend(double[][] standard) {
    double[][] weights = new double[ALL.length][standard[0].length];
    double[][] before = new double[ALL.length][standard[0].length];
    for (int step = 1; step <= STEPS; step++) {
      double[][] ahead = ahead(weights, before, (step - 1.0) / (step + 2.0));
      before = weights;
      weights = less(ahead, gradient(standard, ahead));
    }
    return weights;
  }

  /// Nesterov (1983): the slope is taken where the last step leads on to.
  private static double[][] ahead(double[][] weights, double[][] before, double momentum) {
    double[][] ahead = new double[weights.length][];
    for (int mark = 0; mark < weights.length; mark++) {
      ahead[mark] = new double[weights[mark].length];
      for (int i = 0; i < weights[mark].length; i++) {
        ahead[mark][i] = weights[mark][i] + momentum * (weights[mark][i] - before[mark][i]);
      }
    }
    return ahead;
  }

  private static double[][] less(double[][] weights, double[][] slope) {
    double[][] less = new double[weights.length][];
    for (int mark = 0; mark < weights.length; mark++) {
      less[mark] = new double[weights[mark].length];
      for (int i = 0; i < weights[mark].length; i++) {
        less[mark][i] = weights[mark][i] - RATE * slope[mark][i];
      }
    }
    return less;
  }

  private double[][] gradient(double[][] standard, double[][] weights) {
    double[][] slope = new double[weights.length][weights[0].length];
    for (int row = 0; row < standard.length; row++) {
      double[] likelihoods = likelihoods(weights, standard[row]);
      for (int mark = 0; mark < weights.length; mark++) {
        double error = likelihoods[mark] - (marks[row] == ALL[mark] ? 1 : 0);
        for (int i = 0; i < slope[mark].length; i++) {
          slope[mark][i] += error * standard[row][i] / standard.length;
        }
      }
    }
    for (int mark = 0; mark < weights.length; mark++) {
      for (int i = 0; i < slope[mark].length - 1; i++) {
        slope[mark][i] += RIDGE * weights[mark][i];
      }
    }
    return slope;
  }

  private static double[] likelihoods(double[][] weights, double[] row) {
    double[] odds = new double[weights.length];
    for (int mark = 0; mark < weights.length; mark++) {
      for (int i = 0; i < row.length; i++) {
        odds[mark] += weights[mark][i] * row[i];
      }
    }
    double most = Arrays.stream(odds).max().orElse(0);
    double[] shares = Arrays.stream(odds).map(odd -> Math.exp(odd - most)).toArray();
    double all = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / all).toArray();
  }

  private static Scale scale(double[][] weights, double[] means, double[] spreads) {
    Map<Mark, List<Double>> plain = new EnumMap<>(Mark.class);
    for (int mark = 0; mark < ALL.length; mark++) {
      double[] row = weights[mark].clone();
      for (int i = 0; i < means.length; i++) {
        row[i] /= spreads[i];
        row[means.length] -= row[i] * means[i];
      }
      plain.put(ALL[mark], Arrays.stream(row).boxed().toList());
    }
    return new Scale(plain);
  }
}
