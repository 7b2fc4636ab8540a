package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Examples;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.WordsInCommon;
import dev.mockingbird.interview.InterviewSettings;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.QuestionBank;
import dev.mockingbird.interview.Reviews;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// An interviewer who does not come to an end, as the browser shows it. Skipped where there is no
/// Chromium.
final class BrowserStopTest {
  @Test
  void speechIsFoundAgainAfterAReloadAndEndsWhenItIsStopped() {
    Optional<Path> executable = Chromium.find();
    assumeTrue(executable.isPresent(), "there is no Chromium on the path");
    try (Server server = server();
        Chromium chromium = Chromium.launch(executable.get());
        InterviewPage page =
            new InterviewPage(chromium.browser(), "http://127.0.0.1:" + server.start())) {
      page.page().navigate("/");
      page.begin();
      page.box().fill("The training error is low while the error on unseen data is high.");
      page.box().press("Enter");
      assertThat(page.page().locator("#live")).containsText(EndlessSpeaker.WORDS);
      assertThat(page.box()).hasValue("");

      page.box().fill("typed while it goes on");
      page.page().reload();
      assertThat(page.page().locator("#live")).containsText(EndlessSpeaker.WORDS);
      page.button("Stop").click();
      page.waitUntilListening();

      assertThat(page.page().locator("#transcript .said").getByText(EndlessSpeaker.WORDS))
          .isVisible();
      assertThat(page.page().locator(".note").getByText("you stopped them")).isVisible();
      assertThat(page.page().locator("#live")).isHidden();
      assertThat(page.box()).hasValue("typed while it goes on");
      assertThat(page.complaints()).isEmpty();
    }
  }

  private static Server server() {
    EnglishStems stems = new EnglishStems();
    QuestionBank bank = new TwoQuestions();
    Vectors vectors = texts -> texts.stream().map(_ -> new float[] {1}).toList();
    Panel panel =
        new Panel(new BuiltInJudge(new WordsInCommon()), List.of(), new Grader(stems, vectors));
    InterviewSettings rules = InterviewSettings.defaults();
    InterviewStore store = new MemoryStore();
    Interviews interviews =
        new Interviews(
            store,
            bank,
            panel,
            new Voice(List.of(new EndlessSpeaker()), new PlainSpeaker()),
            rules);
    return new Server(
        new WebSettings("127.0.0.1", 0),
        rules,
        interviews,
        new Reviews(interviews, store, bank, panel),
        new Content(
            bank,
            List.of(Examples.persona()),
            new Engine("endless", true, "For a test."),
            List::of,
            List.of()));
  }

  /// A bank that is read from no file.
  private record TwoQuestions() implements QuestionBank {
    @Override
    public List<Question> all() {
      return List.of(Examples.overfitting(), Examples.lasso());
    }

    @Override
    public List<Question> choose(Setup setup, long seed) {
      return all();
    }

    @Override
    public List<Question> search(String text, int limit) {
      return all();
    }

    @Override
    public List<Question> about(String text) {
      return all();
    }

    @Override
    public References references(Question own, String answer) {
      return new References(own, List.of());
    }
  }
}
