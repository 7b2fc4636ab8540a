package dev.mockingbird.interview;

import static dev.mockingbird.interview.FailingCall.persist;
import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Difference;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Review;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.grading.Verdict.Opinion;
import dev.mockingbird.interview.Discussant.Said;
import dev.mockingbird.interview.Discussions.Utterance;
import dev.mockingbird.interview.Reviews.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever call fails of what comes after the end, two remarks on a point, a dispute and a second
/// attempt: each comes to a defined end when it is sent again, is kept once, and nothing that was
/// recorded before is touched.
class AftermathSweepTest {
  private static final String GAP =
      "The training error is low while the error on unseen data is high.";
  private static final List<String> REMARKS = List.of("Why does it matter?", "And then?");
  private static final String REASON = "I said just that.";

  /// What fails, and how; and whether it says so itself, in the words "it was planned".
  enum Fault {
    STORE_REFUSES(false),
    STORE_WRITES_AND_FAILS(false),
    DISCUSSANT_IS_AWAY(true),
    DISCUSSANT_BREAKS(false),
    JUDGE_IS_AWAY(true),
    JUDGE_BREAKS(false);

    private final boolean isTold;

    Fault(boolean isTold) {
      this.isTold = isTold;
    }
  }

  /// One interview that is over, with a model behind it, and what was heard of its aftermath.
  private static final class Aftermath {
    private final FailingCall call;
    private final Fault fault;
    private final Scene scene;
    private final Discussions discussions;
    private final Interview over;
    private final List<Remark> answered = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    private Aftermath(Fault fault, int failing) {
      this.fault = fault;
      this.call = FailingCall.later(failing);
      boolean ofStore = fault.name().startsWith("STORE");
      InterviewStore store =
          ofStore
              ? call.store(fault == Fault.STORE_WRITES_AND_FAILS)
              : FailingCall.later(1).store(false);
      this.scene = Scene.on(store, List.of(), List.of(judge()), Scene.FOR_EVER);
      this.discussions = scene.discussed(discussant());
      Interview one = scene.interviews().answer(reply(scene.begin()), GAP, new Heard());
      Interview two = scene.interviews().skip(reply(one), new Heard());
      this.over = scene.interviews().end(reply(two), new Heard());
      call.arm();
    }

    private Judge judge() {
      return _ -> {
        if (fault == Fault.JUDGE_BREAKS) {
          call.breakIfDue();
        } else if (fault == Fault.JUDGE_IS_AWAY && call.fails()) {
          return new Verdict.Unavailable("it was planned");
        }
        Opinion opinion = new Opinion("gap", Mark.COVERED, GAP);
        return new Verdict.Judged(List.of(opinion), new Basis.Model("a model", "1"));
      };
    }

    private Discussant discussant() {
      return matter -> {
        if (fault == Fault.DISCUSSANT_BREAKS) {
          call.breakIfDue();
        } else if (fault == Fault.DISCUSSANT_IS_AWAY && call.fails()) {
          return new Said.Unavailable("it was planned");
        }
        return new Said.Words("Because of " + matter.text(), "a model");
      };
    }

    void say(int number) {
      Utterance utterance = new Utterance("overfitting", "gap", number, REMARKS.get(number - 1));
      answered.add(persist(() -> discussions.say(over.id(), over.owner(), utterance)));
    }

    /// Sent again after a failure, as a person does who has read that nothing was recorded, or
    /// that it had been.
    void dispute() {
      try {
        persist(this::disputed);
      } catch (Refusal refusal) {
        refused.add(refusal.getMessage());
        int kept = kept().reviews().size();
        assertThat(refusal)
            .hasMessageContaining(kept == 0 ? "Nothing was recorded" : "disputed already");
        if (kept == 0) {
          disputed();
        }
      }
    }

    private Object disputed() {
      Objection objection = new Objection("overfitting", "gap", REASON);
      return scene.reviews().dispute(over.id(), over.owner(), objection);
    }

    Difference tryAgain() {
      return persist(
          () -> scene.attempts().tryAgain(over.id(), over.owner(), "overfitting", "Noise. " + GAP));
    }

    Interview kept() {
      return persist(() -> scene.kept(over));
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyCallMayFailOnceAndAllIsKeptOnce(Fault fault) {
    int failing = 1;
    while (hasFailed(fault, failing)) {
      failing++;
    }
    assertThat(failing - 1).as("calls swept").isGreaterThan(1);
  }

  /// False if all was done before the call came that was to fail.
  private static boolean hasFailed(Fault fault, int failing) {
    Aftermath aftermath = new Aftermath(fault, failing);
    aftermath.say(1);
    aftermath.dispute();
    Difference difference = aftermath.tryAgain();
    aftermath.say(2);

    String where = fault + " at call " + failing;
    Interview kept = aftermath.kept();
    assertThat(kept.remarks()).as(where).isEqualTo(aftermath.answered);
    assertThat(kept.remarks()).as(where).extracting(Remark::text).isEqualTo(REMARKS);
    assertThat(kept.attempts()).as(where).containsExactly(difference.attempt());
    assertThat(kept.reviews())
        .as(where)
        .singleElement()
        .isInstanceOfSatisfying(
            Review.Dispute.class, dispute -> assertThat(dispute.reason()).isEqualTo(REASON));
    assertUntouched(aftermath.over, kept, where);
    boolean hasFailed = aftermath.call.hasFailed();
    assertThat(reasons(aftermath, kept)).as(where).hasSize(hasFailed && fault.isTold ? 1 : 0);
    return hasFailed;
  }

  /// Where the built-in side stood in, it is recorded why; where it must not, it was said.
  private static List<String> reasons(Aftermath aftermath, Interview kept) {
    Stream<String> notes = kept.remarks().stream().map(remark -> remark.response().note());
    Stream<String> grades =
        kept.attempts().stream().map(attempt -> attempt.assessment().basis().sentence());
    return Stream.of(notes, grades, aftermath.refused.stream())
        .flatMap(said -> said)
        .filter(said -> said.contains("it was planned"))
        .toList();
  }

  /// What was recorded before stands where it stood; of opinions there is one more.
  private static void assertUntouched(Interview over, Interview kept, String where) {
    assertThat(kept.reviewed(0).turns()).as(where).isEqualTo(over.turns());
    assertThat(Report.of(kept.reviewed(0)).score()).as(where).isEqualTo(Report.of(over).score());
    List<Integer> opinions =
        IntStream.range(0, kept.turns().size())
            .filter(i -> kept.turns().get(i) instanceof Turn.Answered)
            .mapToObj(
                i -> kept.answered(i).assessments().size() - over.answered(i).assessments().size())
            .toList();
    assertThat(opinions).as(where).containsExactly(1);
  }
}
