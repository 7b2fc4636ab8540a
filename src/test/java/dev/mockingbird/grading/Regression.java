package dev.mockingbird.grading;

import dev.mockingbird.grading.Verdict.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Fits a [Calibration]: multinomial logistic regression with a ridge penalty, by gradient descent
/// with momentum on standardised traits. The same rows give the same weights.
final class Regression {
  private static final int STEPS = 300;
  private static final double RATE = 0.5;
  private static final double MOMENTUM = 0.9;
  private static final double RIDGE = 2;
  private static final int KINDS = Calibration.KINDS.size();

  private Regression() {}

  /// @param weight how much it counts
  record Row(Map<Trait, Double> traits, Kind kind, double weight) {}

  static Calibration fit(List<Trait> traits, List<Row> rows) {
    double[] mean = new double[traits.size()];
    double[] spread = new double[traits.size()];
    for (int t = 0; t < traits.size(); t++) {
      Trait trait = traits.get(t);
      double average = rows.stream().mapToDouble(row -> value(row, trait)).average().orElseThrow();
      double square =
          rows.stream()
              .mapToDouble(row -> Math.pow(value(row, trait) - average, 2))
              .average()
              .orElseThrow();
      mean[t] = average;
      spread[t] = Math.sqrt(square) + 1e-6;
    }
    double[][] design = new double[rows.size()][traits.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      for (int t = 0; t < traits.size(); t++) {
        design[i][t] = (value(rows.get(i), traits.get(t)) - mean[t]) / spread[t];
      }
      design[i][traits.size()] = 1;
    }
    return calibration(traits, descend(design, rows), mean, spread);
  }

  private static double[][] descend(double[][] design, List<Row> rows) {
    int columns = design[0].length;
    double total = rows.stream().mapToDouble(Row::weight).sum();
    double[][] weights = new double[columns][KINDS];
    double[][] speed = new double[columns][KINDS];
    for (int step = 0; step < STEPS; step++) {
      double[][] slope = new double[columns][KINDS];
      for (int i = 0; i < design.length; i++) {
        double[] error = likelihoods(design[i], weights);
        error[Calibration.KINDS.indexOf(rows.get(i).kind())] -= 1;
        for (int c = 0; c < columns; c++) {
          for (int k = 0; k < KINDS; k++) {
            slope[c][k] += rows.get(i).weight() / total * design[i][c] * error[k];
          }
        }
      }
      for (int c = 0; c < columns; c++) {
        double ridge = c == columns - 1 ? 0 : RIDGE / total; // the offset is free
        for (int k = 0; k < KINDS; k++) {
          speed[c][k] = MOMENTUM * speed[c][k] + slope[c][k] + ridge * weights[c][k];
          weights[c][k] -= RATE * speed[c][k];
        }
      }
    }
    return weights;
  }

  private static double[] likelihoods(double[] row, double[][] weights) {
    double[] odds = new double[KINDS];
    double sum = 0;
    for (int k = 0; k < KINDS; k++) {
      double exponent = 0;
      for (int c = 0; c < row.length; c++) {
        exponent += row[c] * weights[c][k];
      }
      odds[k] = Math.exp(exponent);
      sum += odds[k];
    }
    for (int k = 0; k < KINDS; k++) {
      odds[k] /= sum;
    }
    return odds;
  }

  /// The weights for traits as they are, not standardised.
  private static Calibration calibration(
      List<Trait> traits, double[][] weights, double[] mean, double[] spread) {
    Map<Trait, List<Double>> plain = new EnumMap<>(Trait.class);
    double[] offset = weights[traits.size()].clone();
    for (int t = 0; t < traits.size(); t++) {
      List<Double> row = new ArrayList<>();
      for (int k = 0; k < KINDS; k++) {
        row.add(weights[t][k] / spread[t]);
        offset[k] -= weights[t][k] * mean[t] / spread[t];
      }
      plain.put(traits.get(t), row);
    }
    List<Double> offsets = new ArrayList<>();
    for (double value : offset) {
      offsets.add(value);
    }
    return new Calibration(plain, offsets);
  }

  private static double value(Row row, Trait trait) {
    return row.traits().getOrDefault(trait, 0.0);
  }
}
