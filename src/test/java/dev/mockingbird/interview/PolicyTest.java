package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyTest {
  private static final Move GAP = new Move.Probe("overfitting", "gap");
  private static final Move CAUSE = new Move.Probe("overfitting", "cause");
  private static final Move REMEDY = new Move.Probe("overfitting", "remedy");
  private static final Move NEXT = new Move.Ask("lasso");
  private static final Move COMPLETE = new Move.Close(Move.Reason.COMPLETE);

  private final Policy policy = withFollowUps(2);
  private final Interview begun = Examples.beginning();

  @Test
  void iDoNotKnowIsNotPressed() {
    Interview begun = Examples.beginning();

    Decision unsure = policy.afterAnswer(begun, Examples.missed(begun, "I don't know, sorry."));
    Decision wrong = policy.afterAnswer(begun, Examples.missed(begun, "It is a kind of cake."));

    assertThat(unsure.preferred()).isEqualTo(new Move.Ask("lasso"));
    assertThat(wrong.preferred()).isInstanceOf(Move.Probe.class);
  }

  @Test
  void whatWasSaidWronglyIsFollowedUpFirstThenWhatWeighsMost() {
    assertThat(legal(begun, Map.of("cause", "partly", "remedy", "contradicted")))
        .containsExactly(REMEDY, GAP, CAUSE, NEXT);
  }

  @Test
  void aPointMadeInPartWeighsLessThanItsWhole() {
    // half of gap is worth 1.5, all of cause 2
    assertThat(legal(begun, Map.of("gap", "partly"))).containsExactly(CAUSE, GAP, REMEDY, NEXT);
  }

  @Test
  void aFullAnswerLeadsToTheNextQuestion() {
    assertThat(legal(begun, Map.of("gap", "covered", "cause", "covered", "remedy", "covered")))
        .containsExactly(NEXT);
  }

  @Test
  void noPointIsFollowedUpTwice() {
    Interview probed = after(begun, Map.of(), GAP);

    assertThat(legal(probed, Map.of("cause", "covered"))).containsExactly(REMEDY, NEXT);
  }

  @Test
  void aQuestionGetsNoMoreFollowUpsThanAreSet() {
    Interview twice = after(after(begun, Map.of(), GAP), Map.of("gap", "covered"), CAUSE);

    assertThat(legal(twice, Map.of("cause", "partly"))).containsExactly(NEXT);
    assertThat(withFollowUps(0).afterAnswer(begun, Findings.answered(begun, Map.of())).legal())
        .containsExactly(NEXT);
  }

  @Test
  void theNextQuestionHasFollowUpsOfItsOwn() {
    Interview next = after(after(after(begun, Map.of(), GAP), Map.of(), CAUSE), Map.of(), NEXT);

    assertThat(legal(next, Map.of()))
        .containsExactly(new Move.Probe("lasso", "constraint"), COMPLETE);
  }

  @Test
  void whoHasNoMoreToSayIsNotPressed() {
    Interview probed = after(begun, Map.of("gap", "covered"), CAUSE);

    assertThat(legal(probed, Map.of())).containsExactly(NEXT, REMEDY);
    assertThat(legal(probed, Map.of("gap", "covered"))).containsExactly(NEXT, REMEDY);
    assertThat(legal(probed, Map.of("cause", "partly"))).containsExactly(REMEDY, NEXT);
  }

  @Test
  void anAnswerAfterAHintIsNotPressedEither() {
    Interview hinted = hinted(begun);

    assertThat(legal(hinted, Map.of())).containsExactly(NEXT, GAP, CAUSE, REMEDY);
  }

  @Test
  void theLastQuestionLeadsToTheEnd() {
    Interview last = skipped(begun);

    assertThat(legal(last, Map.of("constraint", "covered"))).containsExactly(COMPLETE);
    assertThat(policy.afterSkip(last).legal()).containsExactly(COMPLETE);
  }

  @Test
  void aSkippedQuestionIsLeftForGood() {
    assertThat(policy.afterSkip(begun).legal()).containsExactly(NEXT);
    assertThat(policy.afterSkip(after(begun, Map.of(), GAP)).legal()).containsExactly(NEXT);
  }

  @Test
  void hintsGoFromTheFirstRungToTheLast() {
    Interview interview = begun;
    for (int rung = 1; rung <= 3; rung++) {
      assertThat(policy.whyNoHint(interview)).isEmpty();
      assertThat(policy.afterHintRequest(interview).legal())
          .containsExactly(new Move.Hint("overfitting", "gap", rung));
      interview = hinted(interview);
    }
    assertThat(refused(interview))
        .isEqualTo("There is no further hint here. Answer as far as you can, or skip the question.")
        .isEqualTo(policy.whyNoHint(interview));
  }

  @Test
  void aHintHelpsTowardsThePointThatIsAskedFor() {
    Interview probed = after(hinted(begun), Map.of(), REMEDY);

    assertThat(policy.afterHintRequest(probed).preferred())
        .isEqualTo(new Move.Hint("overfitting", "remedy", 1));
    assertThat(policy.afterHintRequest(hinted(probed)).preferred())
        .isEqualTo(new Move.Hint("overfitting", "remedy", 2));
  }

  @Test
  void interviewModeHasNoHints() {
    Setup setup = new Setup(List.of(), List.of(), 2, Mode.INTERVIEW, begun.setup().persona());
    Interview strict =
        new Interview(
            begun.id(),
            begun.owner(),
            begun.began(),
            setup,
            begun.plan(),
            begun.turns(),
            begun.pending(),
            begun.version());

    assertThat(refused(strict)).startsWith("Hints belong to practice mode.");
  }

  @Test
  void anInterviewThatIsOverHasNoHints() {
    assertThat(refused(Examples.ended())).isEqualTo("The interview is over.");
  }

  private List<Move> legal(Interview before, Map<String, String> kinds) {
    return policy.afterAnswer(before, Findings.answered(before, kinds)).legal();
  }

  private String refused(Interview interview) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> policy.afterHintRequest(interview));
    assertThat(refusal.code()).isEqualTo(Refusal.Code.CONFLICT);
    return refusal.getMessage();
  }

  private static Interview after(Interview before, Map<String, String> kinds, Move move) {
    return before.with(Findings.answered(before, kinds), move);
  }

  private Interview hinted(Interview before) {
    return before.with(
        new Turn.Hinted(before.pending(), before.began()),
        policy.afterHintRequest(before).preferred());
  }

  private Interview skipped(Interview before) {
    return before.with(
        new Turn.Skipped(before.pending(), before.began()), policy.afterSkip(before).preferred());
  }

  private static Policy withFollowUps(int followUps) {
    return new Policy(new InterviewSettings(followUps, 100, "", Duration.ZERO, Duration.ZERO));
  }
}
