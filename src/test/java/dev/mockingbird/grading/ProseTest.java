package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void whatPeopleWriteIsNoHeapOfWords() {
    assertThat(Bench.QUESTIONS)
        .noneMatch(question -> Prose.isHeapOfWords(question.reference().text()));
    assertThat(Bench.QUESTIONS.stream().flatMap(question -> question.points().stream()))
        .allSatisfy(point -> assertThat(point.claim().phrasings()).noneMatch(Prose::isHeapOfWords));
  }

  @Test
  void aSentenceOfSmallTalkTurnsNoAnswerIntoAHeap() {
    String talk =
        " In my last project we looked at this for a while and discussed it with the team, and the"
            + " customer liked the charts, so we kept it in the backlog.";

    assertThat(Bench.QUESTIONS)
        .noneMatch(question -> Prose.isHeapOfWords(question.reference().text() + talk));
    assertThat(Prose.isHeapOfWords(talk.repeat(30))).isFalse();
  }

  @Test
  void whatIsThrownTogetherIs() {
    assertThat(Bench.QUESTIONS)
        .allMatch(question -> Prose.isHeapOfWords(shuffled(question.reference().text())));
  }

  @Test
  void aListOfTermsIs() {
    assertThat(
            Prose.isHeapOfWords(
                "dropout, neurons, random, probability, zero, training, co-adaptation, ensemble,"
                    + " thinned networks, share weights, inference, scaling, keep probability,"
                    + " rate, hyperparameter, underfitting"))
        .isTrue();
    assertThat(
            Prose.isHeapOfWords(
                "weights, error, gradient, steepest, minimum, update, cost, direction, opposite"))
        .isTrue();
    assertThat(Prose.isHeapOfWords("customer segmentation, image compression")).isFalse();
  }

  private static String shuffled(String text) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split("\\s+", -1)));
    Collections.shuffle(words, new Random(1));
    return String.join(" ", words);
  }
}
