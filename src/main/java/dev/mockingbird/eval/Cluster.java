package dev.mockingbird.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The answers to one question as numbers. What is said of one question is alike, so that questions
/// are drawn and left out as a whole.
record Cluster(List<Pair> pairs) {
  Cluster {
    pairs = List.copyOf(pairs);
  }

  /// What a judge and people made of one answer.
  ///
  /// @param calibrated the score on the scale of the people who graded the other questions; not a
  ///     number if there is no other
  record Pair(double score, double calibrated, double grade) {}

  static List<Cluster> of(List<ScoredAnswer> answers) {
    Map<List<String>, List<ScoredAnswer>> questions =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    one -> List.of(one.answer().dataset(), one.answer().asked().questionId()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return calibrated(
        questions.values().stream()
            .map(
                own ->
                    own.stream()
                        .map(one -> new Pair(one.score(), Double.NaN, one.answer().grade()))
                        .toList())
            .toList());
  }

  /// Each question's scores by the straight line that fits all the other questions best (least
  /// squares).
  static List<Cluster> calibrated(List<List<Pair>> questions) {
    List<Cluster> calibrated = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      List<Pair> others = new ArrayList<>();
      for (int other = 0; other < questions.size(); other++) {
        if (other != i) {
          others.addAll(questions.get(other));
        }
      }
      double slope = slope(others);
      double intercept = mean(others, false) - slope * mean(others, true);
      calibrated.add(
          new Cluster(
              questions.get(i).stream()
                  .map(
                      pair ->
                          new Pair(pair.score(), intercept + slope * pair.score(), pair.grade()))
                  .toList()));
    }
    return calibrated;
  }

  /// Zero where all scores are the same.
  private static double slope(List<Pair> pairs) {
    double score = mean(pairs, true);
    double grade = mean(pairs, false);
    double squares = 0;
    double products = 0;
    for (Pair pair : pairs) {
      squares += (pair.score() - score) * (pair.score() - score);
      products += (pair.score() - score) * (pair.grade() - grade);
    }
    return squares == 0 ? 0 : products / squares;
  }

  private static double mean(List<Pair> pairs, boolean ofScores) {
    return pairs.stream()
        .mapToDouble(ofScores ? Pair::score : Pair::grade)
        .average()
        .orElse(Double.NaN);
  }
}
