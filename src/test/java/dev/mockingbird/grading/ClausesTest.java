package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.grading.Clauses.Clause;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {
  @Test
  void cutsSentencesIntoWhatStatesSomething() {
    assertThat(
            texts(
                "It lowers variance, but it leaves bias as it is. That is all I know; sorry for"
                    + " that."))
        .containsExactly(
            "It lowers variance",
            "but it leaves bias as it is.",
            "That is all I know",
            "sorry for that.");
  }

  @Test
  void knowsWhereAFullStopEndsNothing() {
    assertThat(texts("A rate of e.g. 0.5 is usual, i.e. half of the units vs. all of them."))
        .hasSize(1);
    assertThat(texts("The loss is $L = a. \\quad b; c$ and nothing else matters.")).hasSize(1);
    assertThat(texts("Call `np.min(x); np.max(x)` on each of the columns.")).hasSize(1);
  }

  @Test
  void cutsBulletsNotesAndCode() {
    assertThat(texts("Steps:\n- assign each point\n- move the centroids\n\n1. then start again"))
        .containsExactly(
            "Steps", "- assign each point", "- move the centroids", "1. then start again");
    assertThat(texts("like this:\n```python\nspan = hi - lo\n```\nso it is safe"))
        .contains("span = hi - lo");
  }

  @Test
  void aLineBreakInTheMiddleOfASentenceCutsNothing() {
    assertThat(texts("the mean of the\npoints of a cluster")).hasSize(1);
  }

  @Test
  void numbersSentences() {
    assertThat(Clauses.of("It is fast, and it is simple. It is old."))
        .extracting(Clause::sentence)
        .containsExactly(0, 0, 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyClauseStandsInTheAnswerInOrderAndThereAreNotTooMany(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      String answer = Texts.random(random) + ". a b c".repeat(random.nextInt(300));
      List<Clause> clauses = Clauses.of(answer);
      assertThat(clauses).as("seed %d", seed).hasSizeLessThanOrEqualTo(Clauses.MOST_CLAUSES);
      int end = 0;
      for (Clause clause : clauses) {
        assertThat(answer.startsWith(clause.text(), clause.start())).as("seed %d", seed).isTrue();
        assertThat(clause.start()).as("seed %d", seed).isGreaterThanOrEqualTo(end);
        end = clause.end();
      }
    }
  }

  private static List<String> texts(String answer) {
    return Clauses.of(answer).stream().map(Clause::text).toList();
  }
}
