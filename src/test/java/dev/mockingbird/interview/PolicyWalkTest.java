package dev.mockingbird.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Pending;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Standing;
import dev.mockingbird.domain.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whole interviews under the rules alone: random questions, random grades, random choices among
/// the legal moves.
class PolicyWalkTest {
  private static final int RUNGS = 3;
  private static final List<String> KINDS = List.of("covered", "partly", "contradicted", "missed");

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyInterviewEndsAndKeepsTheRules(long seed) {
    Random random = new Random(seed);
    int followUps = random.nextInt(4);
    Policy policy =
        new Policy(new InterviewSettings(followUps, 100, "", Duration.ZERO, Duration.ZERO));
    Interview interview = beginning(random);
    int bound =
        interview.plan().stream()
            .mapToInt(question -> 1 + followUps + RUNGS * question.points().size())
            .sum();
    List<Move> moves = new ArrayList<>(List.of(interview.pending().move()));

    while (!interview.isOver()) {
      assertThat(moves).as("moves so far").hasSizeLessThanOrEqualTo(bound);
      interview = step(interview, policy, followUps, random);
      moves.add(interview.pending().move());
    }

    assertThat(moves.stream().filter(Move.Ask.class::isInstance).map(Interview::questionOf))
        .as("every question once, in the order of the plan")
        .containsExactlyElementsOf(interview.plan().stream().map(Question::id).toList());
    assertThat(moves.stream().filter(Move.Close.class::isInstance))
        .containsExactly(new Move.Close(Move.Reason.COMPLETE));
  }

  private static Interview step(Interview interview, Policy policy, int followUps, Random random) {
    Pending pending = interview.pending();
    if (policy.whyNoHint(interview).isEmpty() && random.nextInt(3) == 0) {
      Move hint = policy.afterHintRequest(interview).preferred();
      checkHint(interview, hint);
      return interview.with(new Turn.Hinted(pending, interview.began()), hint);
    }
    if (random.nextInt(8) == 0) {
      List<Move> legal = policy.afterSkip(interview).legal();
      assertThat(legal).containsExactly(next(interview));
      return interview.with(new Turn.Skipped(pending, interview.began()), legal.getFirst());
    }
    Turn.Answered answer =
        Findings.answered(
            interview,
            Findings.assessment(current(interview), _ -> KINDS.get(random.nextInt(KINDS.size()))));
    Decision decision = policy.afterAnswer(interview, answer);
    checkAnswer(interview, answer, decision, followUps);
    List<Move> legal = decision.legal();
    Move move =
        random.nextBoolean() ? decision.preferred() : legal.get(random.nextInt(legal.size()));
    return interview.with(answer, move);
  }

  private static void checkHint(Interview interview, Move move) {
    Move.Hint hint = (Move.Hint) move;
    List<Move> before = movesAbout(interview, hint.questionId());
    long used =
        before.stream()
            .filter(
                earlier ->
                    earlier instanceof Move.Hint(String _, String pointId, int _)
                        && pointId.equals(hint.pointId()))
            .count();
    assertThat(hint.questionId()).isEqualTo(current(interview).id());
    assertThat((long) hint.rung())
        .as("the next rung")
        .isEqualTo(used + 1)
        .isBetween(1L, (long) RUNGS);
  }

  private static void checkAnswer(
      Interview before, Turn.Answered answer, Decision decision, int followUps) {
    Question question = current(before);
    Standing now = before.standing(question).after(before.turns().size(), answer.assessment());
    List<String> open = now.open().stream().map(entry -> entry.point().id()).toList();
    List<String> probed = probes(movesAbout(before, question.id()));
    List<String> offered = probes(decision.legal());

    assertThat(decision.legal()).doesNotHaveDuplicates().contains(next(before));
    assertThat(decision.legal()).hasSize(1 + offered.size());
    assertThat(offered).as("follow-ups").isSubsetOf(open);
    assertThat(Collections.disjoint(offered, probed)).as("no follow-up twice").isTrue();
    assertThat(offered.isEmpty())
        .as("no follow-ups")
        .isEqualTo(probed.size() >= followUps || probed.containsAll(open));
  }

  /// The question after the current one, or the end.
  private static Move next(Interview interview) {
    int index = interview.plan().indexOf(current(interview)) + 1;
    return index == interview.plan().size()
        ? new Move.Close(Move.Reason.COMPLETE)
        : new Move.Ask(interview.plan().get(index).id());
  }

  private static Question current(Interview interview) {
    return interview.question(Interview.questionOf(interview.pending().move()));
  }

  private static List<Move> movesAbout(Interview interview, String questionId) {
    List<Move> moves = new ArrayList<>();
    interview.turns().forEach(turn -> moves.add(turn.asked().move()));
    moves.add(interview.pending().move());
    moves.removeIf(move -> !Interview.questionOf(move).equals(questionId));
    return moves;
  }

  private static List<String> probes(List<Move> moves) {
    return moves.stream()
        .filter(Move.Probe.class::isInstance)
        .map(move -> ((Move.Probe) move).pointId())
        .toList();
  }

  private static Interview beginning(Random random) {
    List<Question> plan =
        IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> question(i, random)).toList();
    return new Interview(
        "walk",
        Examples.OWNER,
        Examples.BEGAN,
        Examples.setup(),
        plan,
        List.of(),
        new Pending(new Move.Ask(plan.getFirst().id())),
        0);
  }

  private static Question question(int number, Random random) {
    return new Question(
        "question-" + number,
        new Question.Subject("topic", Level.JUNIOR, "Title"),
        new Question.Wording("What?", List.of()),
        new Question.Reference("That.", List.of()),
        IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> point(i, random)).toList());
  }

  private static KeyPoint point(int number, Random random) {
    return new KeyPoint(
        "point-" + number,
        1 + random.nextInt(KeyPoint.MAX_WEIGHT),
        new Claim("It is so.", List.of()),
        List.of(new Misconception(new Claim("It is not so.", List.of()), "It is.")),
        new KeyPoint.FollowUp("How so?", List.of("One.", "Two.", "Three.")));
  }
}
