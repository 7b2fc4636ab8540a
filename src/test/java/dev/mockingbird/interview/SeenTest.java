package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When a reference answer would spoil an interview.
class SeenTest {
  private static final Question FIRST = Examples.overfitting();
  private static final Question SECOND = Examples.lasso();

  @Test
  void inInterviewModeEveryPlannedQuestionStaysClosedToTheEnd() {
    Interview begun = begun(Mode.INTERVIEW);
    Interview onward = skipped(begun, new Move.Ask(SECOND.id()));
    Interview over = skipped(onward, new Move.Close(Move.Reason.COMPLETE));

    for (Question question : List.of(FIRST, SECOND)) {
      assertThat(new Seen(begun, false).isSpoiltBy(question.id())).isTrue();
      assertThat(new Seen(onward, false).isSpoiltBy(question.id())).isTrue();
      assertThat(new Seen(over, false).isSpoiltBy(question.id())).isFalse();
    }
  }

  @Test
  void inPracticeAQuestionIsClosedUntilItHasBeenPut() {
    Interview begun = begun(Mode.PRACTICE);
    Interview onward = skipped(begun, new Move.Ask(SECOND.id()));

    assertThat(new Seen(begun, false).isSpoiltBy(FIRST.id())).isFalse();
    assertThat(new Seen(begun, false).isSpoiltBy(SECOND.id())).isTrue();
    assertThat(new Seen(onward, false).isSpoiltBy(FIRST.id())).isFalse();
    assertThat(new Seen(onward, false).isSpoiltBy(SECOND.id())).isFalse();
  }

  /// A model may yet stay with the first.
  @Test
  void whileItIsBeingDecidedTheNextQuestionHasNotBeenPut() {
    Interview deciding = skipped(begun(Mode.PRACTICE), new Move.Ask(SECOND.id()));

    assertThat(new Seen(deciding, true).isSpoiltBy(SECOND.id())).isTrue();
    assertThat(new Seen(deciding, true).isSpoiltBy(FIRST.id())).isFalse();
  }

  @Test
  void aQuestionOfNoPlanSpoilsNothing() {
    assertThat(new Seen(begun(Mode.INTERVIEW), false).isSpoiltBy("another")).isFalse();
  }

  private static Interview begun(Mode mode) {
    Setup setup = new Setup(List.of(), List.of(), 2, mode, Examples.persona());
    return new Interview(
        "one",
        Examples.OWNER,
        Examples.BEGAN,
        setup,
        List.of(FIRST, SECOND),
        List.of(),
        new Pending(new Move.Ask(FIRST.id())),
        0);
  }

  private static Interview skipped(Interview interview, Move next) {
    return interview.with(new Turn.Skipped(interview.pending(), Examples.BEGAN), next);
  }
}
