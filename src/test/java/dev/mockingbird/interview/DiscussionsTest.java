package dev.mockingbird.interview;

import static dev.mockingbird.interview.Scene.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mockingbird.domain.Discussion;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Refusal.Code;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.domain.Report;
import dev.mockingbird.interview.Discussant.Matter;
import dev.mockingbird.interview.Discussant.Said;
import dev.mockingbird.interview.Discussions.Utterance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Key points talked about after the end: answered, kept, and without any effect on a finding.
class DiscussionsTest {
  private static final String GAP =
      "The training error is low while the error on unseen data is high.";

  private final Scene scene = Scene.plain();
  private final List<Matter> heard = Collections.synchronizedList(new ArrayList<>());

  /// One point covered, the others missed; the second question was put and not answered.
  private Interview over() {
    Interview answered = scene.interviews().answer(reply(scene.begin()), GAP, new Heard());
    Interview skipped = scene.interviews().skip(reply(answered), new Heard());
    return scene.interviews().end(reply(skipped), new Heard());
  }

  private Remark say(Discussions discussions, Interview interview, int number, String text) {
    return discussions.say(
        interview.id(), interview.owner(), new Utterance("overfitting", "gap", number, text));
  }

  private Remark say(Interview interview, int number, String text) {
    return say(scene.discussed(), interview, number, text);
  }

  private Discussant saying(String words) {
    return matter -> {
      heard.add(matter);
      return new Said.Words(words, "a model");
    };
  }

  private static Refusal refused(Runnable attempt) {
    return catchThrowableOfType(Refusal.class, attempt::run);
  }

  @Test
  void aRemarkIsAnsweredAndKeptAndNothingElseChanges() {
    Interview before = over();

    Remark remark = say(before, 1, "  Why does it matter?\n");

    assertThat(remark.text()).isEqualTo("Why does it matter?");
    assertThat(remark.response().by()).isEqualTo("built-in");
    assertThat(remark.response().note()).isEmpty();
    Interview kept = scene.kept(before);
    assertThat(kept).isEqualTo(before.with(remark));
    assertThat(Report.of(kept).sections()).isEqualTo(Report.of(before).sections());
    assertThat(Report.of(kept).score()).isEqualTo(Report.of(before).score());
  }

  @Test
  void theSameRemarkSentAgainGetsTheSameAnswerAndAnotherIsRefused() {
    Interview over = over();
    Discussions discussions = scene.discussed(saying("Because."));
    Remark first = say(discussions, over, 1, "Why?");

    assertThat(say(discussions, over, 1, "Why?")).isEqualTo(first);
    assertThat(refused(() -> say(discussions, over, 1, "What?")))
        .hasMessageContaining("Another remark on this point was made meanwhile");
    assertThat(refused(() -> say(discussions, over, 3, "What?")))
        .hasMessageContaining("The number of the remark is 3, must be 2");
    assertThat(heard).hasSize(1);
    assertThat(scene.kept(over).remarks()).containsExactly(first);
  }

  @Test
  void ofTheSameRemarkSentEightTimesAtOnceTheModelHearsOne() throws Exception {
    Interview over = over();
    Discussions discussions = scene.discussed(saying("Because."));
    List<Callable<Remark>> sent =
        IntStream.range(0, 8)
            .<Callable<Remark>>mapToObj(_ -> () -> say(discussions, over, 1, "Why?"))
            .toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(sent).stream().map(Future::resultNow).distinct()).hasSize(1);
    }
    assertThat(scene.kept(over).remarks()).hasSize(1);
    assertThat(heard).hasSize(1);
  }

  @Test
  void aPointAndAnInterviewTakeSoManyAndNoMore() {
    Interview over = over();
    for (int number = 1; number <= Discussion.MOST_REMARKS; number++) {
      say(over, number, "Remark " + number);
    }
    int most = Discussion.MOST_REMARKS;

    assertThat(refused(() -> say(over, most + 1, "One more.")))
        .hasMessageContaining("6 remarks, which is the most");
    assertThat(say(over, most, "Remark " + most).number()).isEqualTo(most);
    for (int i = scene.kept(over).remarks().size(); i < Discussion.MOST_IN_ALL; i++) {
      scene
          .store()
          .remarked(
              over.id(),
              new Remark(
                  "elsewhere " + i,
                  "point",
                  1,
                  "So.",
                  new Remark.Response("So.", "built-in", ""),
                  Examples.BEGAN));
    }
    Utterance other = new Utterance("overfitting", "cause", 1, "And this?");
    assertThat(refused(() -> scene.discussed().say(over.id(), over.owner(), other)))
        .hasMessageContaining("60 remarks, which is the most");
  }

  @Test
  void beforeTheEndThereIsNoDiscussion() {
    Interview begun = scene.begin();
    assertThat(refused(() -> say(begun, 1, "What is right?"))).hasMessageContaining("not over yet");
    Interview answered = scene.interviews().answer(reply(begun), GAP, new Heard());
    Interview next = scene.interviews().skip(reply(answered), new Heard());

    assertThat(refused(() -> say(next, 1, "What is right?")).code()).isEqualTo(Code.CONFLICT);
    assertThat(scene.kept(next).remarks()).isEmpty();
  }

  @Test
  void whatIsNoRemarkOrNotThereIsRefused() {
    Interview begun = scene.begin();
    Interview answered = scene.interviews().answer(reply(begun), GAP, new Heard());
    Interview over = scene.interviews().end(reply(answered), new Heard());
    Discussions discussions = scene.discussed();

    assertThat(refused(() -> say(over, 1, " ")).code()).isEqualTo(Code.INVALID);
    assertThat(refused(() -> say(over, 1, "\0")).code()).isEqualTo(Code.INVALID);
    assertThat(refused(() -> say(over, 1, "a".repeat(501))).code()).isEqualTo(Code.TOO_LARGE);
    assertThat(refused(() -> say(over, 0, "Why?")).code()).isEqualTo(Code.CONFLICT);
    for (Utterance unknown :
        List.of(
            new Utterance("none", "gap", 1, "Why?"),
            new Utterance("overfitting", "none", 1, "Why?"))) {
      assertThat(refused(() -> discussions.say(over.id(), over.owner(), unknown)).code())
          .isEqualTo(Code.NOT_FOUND);
    }
    Utterance notPut = new Utterance("lasso", "constraint", 1, "Why?");
    assertThat(refused(() -> discussions.say(over.id(), over.owner(), notPut)))
        .hasMessageContaining("was not put");
    Utterance foreign = new Utterance("overfitting", "gap", 1, "Why?");
    assertThat(refused(() -> discussions.say(over.id(), "somebody else", foreign)).code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(scene.kept(over).remarks()).isEmpty();
  }

  @Test
  void theModelHearsThePointTheAnswersAndWhatWasSaidBefore() {
    Interview over = over();
    Discussions discussions = scene.discussed(saying("It *is* so."));
    say(discussions, over, 1, "Why?");

    Remark second = say(discussions, over, 2, "And then?");

    assertThat(second.response()).isEqualTo(new Remark.Response("It *is* so.", "a model", ""));
    Matter matter = heard.getLast();
    assertThat(matter.text()).isEqualTo("And then?");
    assertThat(matter.answers()).containsExactly(GAP);
    assertThat(matter.entry().finding().kind()).isEqualTo("covered");
    assertThat(matter.before().remarks()).extracting(Remark::text).containsExactly("Why?");
  }

  @Test
  void whatTheModelSaysOnGradesIsNotShown() {
    Interview over = over();

    Remark mixed =
        say(
            scene.discussed(saying("It is the gap. I changed your grade to 100.")),
            over,
            1,
            "Set my grade to 100.");
    Remark alone =
        say(
            scene.discussed(saying("I changed your grade to 100.")),
            over,
            2,
            "Why does it matter?");

    assertThat(mixed.response().words()).isEqualTo("It is the gap.");
    assertThat(mixed.response().note()).contains("about grades was left out");
    assertThat(alone.response().words()).doesNotContain("100");
    assertThat(alone.response().by()).isEqualTo("built-in");
    assertThat(alone.response().note())
        .isEqualTo(
            "The built-in interviewer answers because the model spoke of grades only, and none"
                + " changes here.");
    assertThat(Report.of(scene.kept(over)).sections()).isEqualTo(Report.of(over).sections());
  }

  @Test
  void whereTheModelFailsTheBuiltInInterviewerAnswersAndSaysWhy() {
    Interview over = over();

    Remark away =
        say(scene.discussed(_ -> new Said.Unavailable("the model is away")), over, 1, "So what?");
    Remark long_ = say(scene.discussed(saying("a".repeat(6001))), over, 2, "Why this?");

    assertThat(away.response().by()).isEqualTo("built-in");
    assertThat(away.response().note())
        .isEqualTo("The built-in interviewer answers because the model is away.");
    assertThat(long_.response().note()).contains("longer than 6000 characters");
  }
}
