package dev.mockingbird.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.mockingbird.domain.Difference.Change;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A second attempt beside the first.
class DifferenceTest {
  private static final Question OVERFITTING = Examples.overfitting();
  private static final String AGAIN =
      "The error on unseen data is high. Regularisation reduces it.";

  /// `gap` was covered before and is missed now; `remedy` was contradicted and is covered now.
  private static SecondAttempt attempt(String answer) {
    return new SecondAttempt(
        OVERFITTING.id(),
        answer,
        new Assessment(
            List.of(
                new Finding.Missed("gap"),
                new Finding.Partly("cause", quote("unseen data"), "the noise"),
                new Finding.Covered("remedy", quote("Regularisation reduces it."))),
            new Basis.BuiltIn("1", "")),
        Examples.BEGAN);
  }

  private static Quote quote(String words) {
    return Quote.in(AGAIN, words).orElseThrow();
  }

  @Test
  void everyPointIsSetBesideWhatItWas() {
    Interview again = Examples.ended().with(attempt(AGAIN));

    Difference difference = Difference.of(again, OVERFITTING).orElseThrow();

    assertThat(difference.changes())
        .extracting(
            change -> change.first().finding().kind() + ", now " + change.second().kind(),
            Change::isBetter,
            Change::isWorse)
        .containsExactly(
            tuple("covered, now missed", false, true),
            tuple("partly, now partly", false, false),
            tuple("contradicted, now covered", true, false));
    assertThat(difference.before()).isEqualTo(4.0 / 6);
    assertThat(difference.after()).isEqualTo(2.0 / 6);
  }

  @Test
  void noGradeAndNoTurnChangesByIt() {
    Interview before = Examples.ended();

    Interview again = before.with(attempt(AGAIN));

    assertThat(again.turns()).isEqualTo(before.turns());
    assertThat(again.version()).isEqualTo(before.version());
    assertThat(Report.of(again).score()).isEqualTo(Report.of(before).score());
    assertThat(again.standing(OVERFITTING)).isEqualTo(before.standing(OVERFITTING));
    assertThat(Summary.of(again, "")).isEqualTo(Summary.of(before, ""));
  }

  @Test
  void theFirstAttemptAtAQuestionStaysAndThereIsNoneOfAnother() {
    Interview again = Examples.ended().with(attempt(AGAIN));

    assertThat(again.with(attempt(AGAIN + " Once more."))).isEqualTo(again);
    assertThat(Difference.of(again, Examples.lasso())).isEmpty();
  }

  @Test
  void whatComesLaterKeepsIt() {
    Interview again = Examples.ended().with(attempt(AGAIN));

    assertThat(again.reviewed(0).attempts()).hasSize(1);
    assertThat(again.at(1).attempts()).hasSize(1);
    assertThat(
            again
                .with(new Review.Regrade(Examples.BEGAN), Map.of(0, Examples.assessment()))
                .attempts())
        .hasSize(1);
  }

  @Test
  void aQuoteFromElsewhereIsRefused() {
    assertThatThrownBy(() -> attempt("something else"))
        .hasMessage("a finding quotes what is not in the answer");
  }
}
