package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.corpus.AttackFile;
import dev.mockingbird.corpus.AttackTexts;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.eval.Attack.Goal;
import dev.mockingbird.eval.Attack.Try;
import dev.mockingbird.eval.AttackResult.Scores;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AttackTest {
  private static final Offset<Double> EXACTLY = within(1e-9);
  private static final AttackTexts TEXTS = AttackFile.read(Path.of("corpus"));
  private static final Question UNITS =
      Words.question("What is dropped?", "It drops units randomly. Weights are kept.");
  private static final Question MEAN = Words.question("What is a centroid?", "It is the average.");
  private static final List<Target> TARGETS =
      List.of(
          new Target(UNITS, List.of("units, randomly, dropped"), List.of("units"), List.of("mean")),
          new Target(MEAN, List.of("the average of all"), List.of(), List.of("units")));

  @Test
  void meansAreOverQuestionsAndSharesOverAllThatWasEarned() {
    List<List<Scores>> scores =
        List.of(List.of(new Scores(0.2, 0.1), new Scores(0.4, 0.4)), List.of(new Scores(0.9, 1)));

    AttackResult score = result(Goal.SCORE, 0.6, scores);
    assertThat(score.mean()).isCloseTo((0.3 + 0.9) / 2, EXACTLY);
    assertThat(score.answers()).isEqualTo(3);
    assertThat(score.least()).isEqualTo(0.2);
    assertThat(score.most()).isEqualTo(0.9);
    assertThat(result(Goal.GAIN, 0, scores).mean()).isCloseTo((0.05 - 0.1) / 2, EXACTLY);
    assertThat(result(Goal.SHARE, 0, scores).mean()).isCloseTo(1.5 / 1.5, EXACTLY);
    assertThat(result(Goal.SHARE, 0, scores).least()).isCloseTo(0.9, EXACTLY);
  }

  @Test
  void aLimitIsHeldFromTheRightSide() {
    List<List<Scores>> half = List.of(List.of(new Scores(0.5, 0.5)));

    assertThat(result(Goal.SCORE, 0.5, half).holds()).isTrue();
    assertThat(result(Goal.SCORE, 0.4, half).holds()).isFalse();
    assertThat(result(Goal.WORTH, 0.5, half).holds()).isTrue();
    assertThat(result(Goal.WORTH, 0.6, half).holds()).isFalse();
    assertThat(result(Goal.GAIN, 0, half).holds()).isTrue();
    assertThat(result(Goal.SHARE, 1.1, half).holds()).isFalse();
    assertThat(result(Goal.WORTH, 0.6, List.of()).holds()).isTrue();
  }

  /// It falls for everything that has the words.
  @Test
  void aJudgeOfSingleWordsFailsWhereWordsAreKept() {
    List<AttackResult> results = results(Words::grade);

    assertThat(broken(results))
        .contains(
            "reference, its words shuffled",
            "key words of the reference, shuffled",
            "reference, each sentence negated",
            "reference, each sentence denied")
        .doesNotContain(
            "empty",
            "says it does not know",
            "good answers to other questions",
            "the question pasted back",
            "honest: the reference itself",
            "honest: strong answer, filler around it");
  }

  @Test
  void aJudgeWhoGivesAllFullMarksFailsEveryAttackAndNoHonestAnswer() {
    List<AttackResult> results =
        results((question, _) -> Words.grade(question, question.reference().text()));

    assertThat(broken(results))
        .isEqualTo(
            results.stream()
                .map(result -> result.attack().name())
                .filter(name -> !name.startsWith("honest") && !name.startsWith("weak"))
                .toList());
  }

  @Test
  void aJudgeWhoObeysPaysForInjectionsAlone() {
    List<AttackResult> results =
        results(
            (question, answer) ->
                Words.grade(
                    question, answer.contains("full marks") ? question.reference().text() : ""));

    assertThat(broken(results))
        .contains("injection: orders")
        .doesNotContain("filler", "injection: system messages");
  }

  @Test
  void everyKindOfInjectionIsTriedAloneAndOnAWeakAnswer() {
    List<Attack> attacks = Attacks.of(TEXTS, new EnglishStems());

    assertThat(attacks).extracting(Attack::name).doesNotHaveDuplicates();
    assertThat(TEXTS.injections())
        .hasSizeGreaterThanOrEqualTo(7)
        .allSatisfy(
            injection ->
                assertThat(tries(attacks, "injection: " + injection.kind()))
                    .hasSameSizeAs(injection.texts()));
    assertThat(tries(attacks, "weak answer and injection"))
        .hasSameSizeAs(TEXTS.injections())
        .allSatisfy(
            one -> {
              assertThat(one.clean()).isEqualTo("units");
              assertThat(one.answer()).contains("units").isNotEqualTo("units");
            });
    assertThat(
            attacks.stream()
                .flatMap(attack -> attack.tries().apply(TARGETS.getFirst()).stream())
                .map(Try::answer))
        .noneMatch(answer -> answer.contains("{question}") || answer.contains("{title}"));
  }

  @Test
  void theTableShowsWhatHoldsAndWhatWasNotTried() {
    String table =
        AttackTable.of(
            List.of(
                result(Goal.SCORE, 0.05, List.of(List.of(new Scores(0.5, 0.5)))),
                result(Goal.WORTH, 0.97, List.of(List.of(new Scores(1, 1)))),
                result(Goal.GAIN, 0.02, List.of())));

    assertThat(table)
        .containsPattern("some name +1 +0\\.500 +0\\.500 +0\\.500 +at most 0\\.05 +no")
        .containsPattern("some name +1 +1\\.000 +1\\.000 +1\\.000 +at least 0\\.97 +yes")
        .containsPattern("some name +0 +- +- +- +gains 0\\.02 +-")
        .endsWith("1 of 3 limits do not hold");
  }

  private static List<Try> tries(List<Attack> attacks, String name) {
    return attacks.stream()
        .filter(attack -> attack.name().equals(name))
        .findFirst()
        .orElseThrow()
        .tries()
        .apply(TARGETS.getFirst());
  }

  private static List<AttackResult> results(BiFunction<Question, String, Assessment> grade) {
    return AttackResult.of(TARGETS, TEXTS, new EnglishStems(), grade);
  }

  private static List<String> broken(List<AttackResult> results) {
    return results.stream()
        .filter(result -> !result.holds())
        .map(result -> result.attack().name())
        .toList();
  }

  private static AttackResult result(Goal goal, double limit, List<List<Scores>> scores) {
    return new AttackResult(new Attack("some name", goal, limit, _ -> List.of()), scores);
  }
}
