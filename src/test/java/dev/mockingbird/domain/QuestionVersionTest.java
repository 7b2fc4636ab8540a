package dev.mockingbird.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The version of a question names what answers are graded by.
class QuestionVersionTest {
  private static final Question QUESTION = Examples.overfitting();

  @Test
  void isTheSameOnEveryMachine() {
    assertThat(QUESTION.version()).isEqualTo("e40637e6eed1");
    assertThat(Examples.overfitting().version()).isEqualTo(QUESTION.version());
  }

  @Test
  void doesNotChangeWithWhatNoJudgeReads() {
    Question moved =
        new Question(
            "another-id",
            new Question.Subject("another topic", Level.SENIOR, "Another title"),
            new Question.Wording(QUESTION.text(), List.of("another variant")),
            new Question.Reference(QUESTION.reference().text(), List.of("another source")),
            QUESTION.points());

    assertThat(moved.version()).isEqualTo(QUESTION.version());
  }

  @Test
  void doesNotChangeWithWhyAPointMattersAndWhatKnowingItTakes() {
    KeyPoint first = QUESTION.points().getFirst();
    KeyPoint explained =
        new KeyPoint(
            "gap",
            3,
            first.claim(),
            first.misconceptions(),
            first.followUp(),
            "It is a warning.",
            Competence.JUDGEMENT);

    assertThat(with(explained)).isNotEqualTo(QUESTION);
    assertThat(with(explained).version()).isEqualTo(QUESTION.version());
  }

  @ParameterizedTest
  @MethodSource
  void changesWithWhatAJudgeReads(Question changed) {
    assertThat(changed.version()).isNotEqualTo(QUESTION.version());
  }

  static Stream<Question> changesWithWhatAJudgeReads() {
    KeyPoint first = QUESTION.points().getFirst();
    Claim claim = first.claim();
    Misconception misconception = first.misconceptions().getFirst();
    return Stream.of(
        with("Another question?", QUESTION.reference().text(), QUESTION.points()),
        with(QUESTION.text(), "Another reference.", QUESTION.points()),
        with(QUESTION.text(), QUESTION.reference().text(), QUESTION.points().subList(0, 2)),
        with(QUESTION.text(), QUESTION.reference().text(), QUESTION.points().reversed()),
        with(new KeyPoint("gap", 2, claim, first.misconceptions(), first.followUp())),
        with(
            new KeyPoint(
                "gap", 3, new Claim("Another.", claim.wordings()), List.of(), first.followUp())),
        with(
            new KeyPoint(
                "gap",
                3,
                new Claim(claim.text(), List.of("another wording")),
                first.misconceptions(),
                first.followUp())),
        with(new KeyPoint("gap", 3, claim, List.of(), first.followUp())),
        with(
            new KeyPoint(
                "gap",
                3,
                claim,
                List.of(new Misconception(misconception.belief(), "Another correction.")),
                first.followUp())));
  }

  private static Question with(KeyPoint first) {
    List<KeyPoint> points = new ArrayList<>(QUESTION.points());
    points.set(0, first);
    return with(QUESTION.text(), QUESTION.reference().text(), points);
  }

  private static Question with(String text, String reference, List<KeyPoint> points) {
    return new Question(
        QUESTION.id(),
        QUESTION.subject(),
        new Question.Wording(text, QUESTION.wording().variants()),
        new Question.Reference(reference, QUESTION.reference().sources()),
        points);
  }
}
