package dev.mockingbird.eval;

import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a judge says the same of the same answer every time.
///
/// @param answers one or more, each graded equally often
public record Stability(List<Repeated> answers) {
  public Stability {
    answers = List.copyOf(answers);
  }

  /// One answer, graded several times.
  record Repeated(Question question, List<Assessment> times) {
    Repeated {
      times = List.copyOf(times);
    }

    /// For each point the share of the times that its commonest finding came.
    Stream<Double> agreements() {
      return question.points().stream().map(point -> agreement(point.id()));
    }

    private double agreement(String pointId) {
      Map<String, Long> kinds =
          times.stream()
              .flatMap(assessment -> assessment.findings().stream())
              .filter(finding -> finding.pointId().equals(pointId))
              .collect(Collectors.groupingBy(Finding::kind, Collectors.counting()));
      return kinds.values().stream().mapToLong(count -> count).max().orElseThrow()
          / (double) times.size();
    }

    /// From the lowest score to the highest.
    double spread() {
      double[] scores = times.stream().mapToDouble(one -> one.score(question)).sorted().toArray();
      return scores[scores.length - 1] - scores[0];
    }
  }

  /// Grades some of the marked answers again and again, one from every part of the list.
  ///
  /// @param count of the answers; all of them if there are not so many
  /// @param times how often each is graded, 2 or more
  /// @param grade an answer to a question
  public static Stability of(
      List<MarkedAnswers> marked,
      int count,
      int times,
      BiFunction<Question, String, Assessment> grade) {
    List<Map.Entry<Question, String>> all = new ArrayList<>();
    marked.forEach(
        one -> one.answers().forEach(answer -> all.add(Map.entry(one.question(), answer.text()))));
    int few = Math.min(count, all.size());
    return new Stability(
        IntStream.range(0, few)
            .mapToObj(i -> all.get((int) ((long) i * all.size() / few)))
            .map(one -> repeated(one.getKey(), one.getValue(), times, grade))
            .toList());
  }

  private static Repeated repeated(
      Question question, String answer, int times, BiFunction<Question, String, Assessment> grade) {
    return new Repeated(
        question, IntStream.range(0, times).mapToObj(_ -> grade.apply(question, answer)).toList());
  }

  /// How many assessments rest on what.
  Map<String, Long> bases() {
    return answers.stream()
        .flatMap(answer -> answer.times().stream())
        .map(Assessment::basis)
        .collect(Collectors.groupingBy(Basis::sentence, TreeMap::new, Collectors.counting()));
  }

  List<Double> agreements() {
    return answers.stream().flatMap(Repeated::agreements).toList();
  }

  List<Double> spreads() {
    return answers.stream().map(Repeated::spread).toList();
  }
}
