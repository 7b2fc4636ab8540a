package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// How well the built-in judge grades what nobody would answer, measured over the whole bank and
/// printed. What it makes of the bank's own texts is part of `check`. The floors are what it
/// reaches now, less a little; raise them when it gets better.
class JudgeQualityTest {
  @Test
  void misspeltAnswersEarnNearlyAll() {
    Scores claims =
        Scores.of("claims, misspelt", q -> List.of(Attacks.claims(q, Attacks::misspelt)));
    Scores references =
        Scores.of("reference, misspelt", q -> List.of(Attacks.misspelt(q.reference().text())));

    assertThat(claims.mean()).isGreaterThan(0.93);
    assertThat(references.mean()).isGreaterThan(0.90);
  }

  @Test
  void noMisconceptionCoversItsPoint() {
    Map<String, Integer> found =
        count("misconceptions and wordings", point -> point.beliefs().getFirst());

    assertThat(found).doesNotContainKeys("covered", "partly");
    assertThat(found.getOrDefault("contradicted", 0)).isGreaterThan(total(found) * 90 / 100);
  }

  @Test
  void whatSaysNothingEarnsNothing() {
    assertThat(Scores.of("empty", _ -> Attacks.EMPTY).most()).isZero();
    assertThat(Scores.of("orders to the grader", _ -> Attacks.ORDERS).most()).isZero();
    assertThat(
            Scores.of("question and variants", q -> List.of(Attacks.questionAndVariants(q))).most())
        .isZero();
    Scores orders =
        Scores.of(
            "orders and question",
            q -> Attacks.ORDERS.stream().map(order -> order + " " + q.text()).toList());
    assertThat(orders.most()).isZero();
    assertThat(Scores.of("filler", _ -> List.of(Attacks.FILLER)).mean()).isLessThan(0.02);
  }

  @Test
  void wordsWithoutSentencesEarnLittle() {
    assertThat(Scores.of("key words", q -> List.of(Attacks.keyWords(q))).mean()).isLessThan(0.02);
    Scores reference =
        Scores.of("reference, shuffled", q -> List.of(Attacks.shuffled(q.reference().text())));
    Scores claims =
        Scores.of("claims, each shuffled", q -> List.of(Attacks.claims(q, Attacks::shuffled)));

    assertThat(reference.most()).isZero();
    assertThat(claims.mean()).isLessThan(0.2);
  }

  @Test
  void theOppositeEarnsLittle() {
    Scores negated =
        Scores.of("claims, each negated", q -> List.of(Attacks.claims(q, Attacks::negated)));
    Scores denied =
        Scores.of("claims, each denied", q -> List.of(Attacks.claims(q, Attacks::denied)));
    Scores beliefs = Scores.of("all misconceptions", q -> List.of(Attacks.beliefs(q)));

    Scores negatedReference =
        Scores.of("reference, negated", q -> List.of(Attacks.sentences(q, Attacks::negated)));
    Scores deniedReference =
        Scores.of("reference, denied", q -> List.of(Attacks.sentences(q, Attacks::denied)));

    assertThat(negatedReference.mean()) // where it already says "not", two of them make it true
        .isLessThan(0.25);
    assertThat(deniedReference.mean()) // what follows a formula is not denied here
        .isLessThan(0.1);
    assertThat(negated.mean()).isLessThan(0.08);
    assertThat(denied.mean()).isLessThan(0.02);
    assertThat(beliefs.mean()).isLessThan(0.05);
  }

  @Test
  void goodAnswersToOtherQuestionsEarnLittle() {
    List<Question> all = Bench.QUESTIONS;
    Scores scores =
        Scores.of(
            "references of three others",
            q ->
                Stream.of(1, 7, 13)
                    .map(step -> all.get((all.indexOf(q) + step) % all.size()).reference().text())
                    .toList());

    assertThat(scores.mean()).isLessThan(0.035);
  }

  private static Map<String, Integer> count(String name, Function<KeyPoint, Claim> claim) {
    Map<String, Integer> found = new TreeMap<>();
    for (Question question : Bench.QUESTIONS) {
      for (KeyPoint point : question.points()) {
        for (String words : claim.apply(point).phrasings().toList()) {
          Assessment assessment = Bench.grade(question, words);
          found.merge(Bench.kind(assessment, point.id()), 1, Integer::sum);
          assessment.findings().stream()
              .filter(finding -> !finding.pointId().equals(point.id()))
              .filter(Finding.Covered.class::isInstance)
              .forEach(_ -> found.merge("another point covered", 1, Integer::sum));
        }
      }
    }
    System.out.println(name + ": " + found);
    return found;
  }

  private static int total(Map<String, Integer> found) {
    return Stream.of("covered", "partly", "contradicted", "missed")
        .mapToInt(kind -> found.getOrDefault(kind, 0))
        .sum();
  }

  /// The scores that some answers to every question get.
  private record Scores(double mean, double least, double most) {
    static Scores of(String name, Function<Question, List<String>> answers) {
      double[] scores =
          Bench.QUESTIONS.stream()
              .flatMapToDouble(
                  question ->
                      answers.apply(question).stream()
                          .mapToDouble(answer -> Bench.grade(question, answer).score(question)))
              .sorted()
              .toArray();
      double mean = Arrays.stream(scores).average().orElseThrow();
      System.out.printf(
          Locale.ROOT,
          "%-28s mean %.3f  least %.3f  most %.3f  (%d answers)%n",
          name,
          mean,
          scores[0],
          scores[scores.length - 1],
          scores.length);
      return new Scores(mean, scores[0], scores[scores.length - 1]);
    }
  }
}
