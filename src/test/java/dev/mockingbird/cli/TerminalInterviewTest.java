package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Verdict;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.SecondAttempts;
import dev.mockingbird.interview.Speaker;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What the terminal shows of a model at work.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TerminalInterviewTest {
  private static final String NOTE = "[The interviewer's words end early because the line broke.]";

  /// Credits the point of weight 3 out of 6 that the example answer covers.
  private static final Judge JUDGE =
      exchange ->
          new Verdict.Judged(
              List.of(new Verdict.Opinion("gap", Mark.COVERED, "training error is low and")),
              new Basis.Model("a model", "1"));

  private static final Speaker SPEAKER =
      (cue, words) -> {
        words.accept("Let me think ab");
        return new Speaker.Spoken.CutShort(cue.preferred(), "Let me think ab", "the line broke");
      };

  @Test
  void inPracticeModeTheModelsGradeFollowsTheWords() {
    assertThat(play(Mode.PRACTICE))
        .containsSubsequence(
            "% so far]",
            "Let me think ab",
            NOTE,
            "[50% so far] Graded by a model, each credited point checked against your words.",
            "> ");
  }

  @Test
  void inInterviewModeTheNoteIsShownButNoGradeBeforeTheEnd() {
    assertThat(play(Mode.INTERVIEW)).contains(NOTE).doesNotContain("so far]", "Graded by");
  }

  @Test
  void aQuestionThatIsDoneIsTriedAgainAndTheDifferenceIsShown() {
    String input = "/again\n" + Examples.ANSWER + "\n\n/end\n/again\nIt is bad.\n\n/again\n";

    assertThat(play(Mode.PRACTICE, input))
        .containsSubsequence(
            "There is no question to try again",
            "[50% so far]",
            "/again tries “Overfitting” again; anything else goes on to the grade.",
            "Once more: What is overfitting",
            "First attempt 50%, second attempt 0%. 1 point worse.",
            "[covered, now missed] The training error is low",
            "the second changes nothing in it.",
            "Overall: 50%");
    assertThat(play(Mode.INTERVIEW, input)).doesNotContain("Once more", "second attempt");
  }

  private static String play(Mode mode) {
    return play(mode, Examples.ANSWER + "\n\n/end\n");
  }

  private static String play(Mode mode, String input) {
    StringWriter out = new StringWriter();
    BufferedReader in = new BufferedReader(new StringReader(input));
    Setup setup = new Setup(List.of(), List.of(), 1, mode, Examples.persona());
    interview(in, new PrintWriter(out)).play(setup);
    return out.toString();
  }

  private static TerminalInterview interview(BufferedReader in, PrintWriter out) {
    EnglishStems stems = new EnglishStems();
    Embeddings embeddings = new Embeddings();
    embeddings.start();
    Bank bank = new Bank(embeddings);
    bank.start(List.of(Examples.overfitting()));
    Panel panel =
        new Panel(
            new BuiltInJudge(stems, embeddings, embeddings.order()),
            List.of(JUDGE),
            new Grader(stems, embeddings));
    Voice voice = new Voice(List.of(SPEAKER), new PlainSpeaker());
    MemoryStore store = new MemoryStore();
    Interviews interviews = new Interviews(store, bank, panel, voice, InterviewSettings.defaults());
    SecondAttempts attempts = new SecondAttempts(interviews, store, bank, panel);
    return new TerminalInterview(interviews, attempts, in, out);
  }
}
