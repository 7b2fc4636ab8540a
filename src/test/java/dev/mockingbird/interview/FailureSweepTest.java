package dev.mockingbird.interview;

import static dev.mockingbird.interview.FailingCall.persist;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.interview.Speaker.Spoken;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever call of a whole interview fails, the first, the second, or any other: the interview can
/// be finished, what was said to be recorded is there once and in order, and every answer is
/// graded. No call to a file is among them: an interview makes none but through the store and
/// through the vectors that are kept, which `ArchitectureTest` holds. The latter are swept in
/// `KeptVectorsTest`, those of the bank, beside an interview, in `FileSweepTest`. What comes after
/// the end is swept in `AftermathSweepTest`.
class FailureSweepTest {
  private static final int MOST_STEPS = 40;

  /// What fails, and how.
  enum Fault {
    STORE_REFUSES,
    STORE_WRITES_AND_FAILS,
    SPEAKER_IS_AWAY,
    SPEAKER_BREAKS,
    JUDGE_IS_AWAY;

    private Scene scene(FailingCall call) {
      return switch (this) {
        case STORE_REFUSES -> sceneOn(call.store(false));
        case STORE_WRITES_AND_FAILS -> sceneOn(call.store(true));
        case SPEAKER_IS_AWAY ->
            Scene.with(List.of(speaker(call, false)), List.of(), Scene.FOR_EVER);
        case SPEAKER_BREAKS -> Scene.with(List.of(speaker(call, true)), List.of(), Scene.FOR_EVER);
        case JUDGE_IS_AWAY -> Scene.judgedBy(judge(call));
      };
    }

    private static Scene sceneOn(InterviewStore store) {
      return Scene.on(store, List.of(), List.of(), Scene.FOR_EVER);
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyCallMayFailOnceAndTheInterviewIsFinished(Fault fault) {
    int failing = 1;
    while (hasFailed(fault, failing)) {
      failing++;
    }
    assertThat(failing).as("calls swept").isGreaterThan(3);
  }

  /// False if the interview was over before the call came that was to fail.
  private static boolean hasFailed(Fault fault, int failing) {
    FailingCall call = FailingCall.at(failing);
    Scene scene = fault.scene(call);
    List<String> acknowledged = new ArrayList<>();
    Interview interview = persist(scene::begin);
    for (int step = 0; !interview.isOver(); step++) {
      assertThat(step).as("steps of %s at call %d", fault, failing).isLessThan(MOST_STEPS);
      interview = answer(scene, interview, step, acknowledged);
    }
    String where = fault + " at call " + failing;
    Interview over = interview;
    Interview kept = persist(() -> scene.kept(over));
    List<Turn.Answered> answers = kept.turns().stream().map(turn -> (Turn.Answered) turn).toList();
    assertThat(answers).extracting(Turn.Answered::answer).as(where).doesNotHaveDuplicates();
    assertThat(answers).extracting(Turn.Answered::answer).as(where).containsAll(acknowledged);
    assertThat(answers)
        .as(where)
        .allSatisfy(answer -> assertThat(answer.assessments()).isNotEmpty())
        .allSatisfy(answer -> assertThat(answer.asked().words()).isNotBlank());
    Report report = persist(() -> scene.interviews().report(over.id(), over.owner()));
    assertThat(report.interview().turns()).as(where).isEqualTo(kept.turns());
    return call.hasFailed();
  }

  /// As a browser does: sends the answer, and after a failure looks where the interview stands.
  private static Interview answer(
      Scene scene, Interview interview, int step, List<String> acknowledged) {
    String text = Scene.ANSWER + " That is all I can say, for the time number " + step + ".";
    try {
      scene
          .interviews()
          .answer(Scene.reply(interview), text, new WhenRecorded(_ -> acknowledged.add(text)));
    } catch (UncheckedIOException | IllegalStateException failure) {
      assertThat(failure).hasMessageContaining("planned");
    }
    return persist(() -> scene.interviews().see(interview.id(), interview.owner()).interview());
  }

  private static Speaker speaker(FailingCall call, boolean breaks) {
    return (cue, words) -> {
      if (breaks) {
        call.breakIfDue();
      } else if (call.fails()) {
        return new Spoken.Unavailable("it was planned");
      }
      words.accept("What do you say?");
      return new Spoken.Said(cue.preferred(), "What do you say?");
    };
  }

  private static Judge judge(FailingCall call) {
    return exchange ->
        new Verdict.Unavailable(call.fails() ? "it was planned" : "it is never there");
  }
}
