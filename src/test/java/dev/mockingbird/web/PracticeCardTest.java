package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.App;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The card after each question, as the page shows it.
class PracticeCardTest {
  private static final Question DROPOUT =
      new App(Map.of())
          .check(Path.of("corpus"), true).stream()
              .filter(question -> question.id().equals("dropout"))
              .findFirst()
              .orElseThrow();

  @TempDir static Path folder;

  private static LocalServer server;

  private Browser browser;

  @BeforeAll
  static void start() {
    server = LocalServer.start(folder);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void come() {
    browser = server.browser();
  }

  @Test
  void whatProvesAPointIsMarkedInTheAnswerAndTheRestWaitsForTheEnd() {
    String id = begin("practice");
    KeyPoint first = DROPOUT.points().getFirst();
    KeyPoint second = DROPOUT.points().get(1);

    browser.answer(id, "I like cake. " + first.claim().wordings().getFirst() + ".");
    String open = page(id);
    assertThat(open).containsPattern("I like cake\\. *<mark class=\"covered\">");
    assertThat(open).doesNotContain("Why it matters", "In two lines");

    browser.post(API + "/" + id + "/skip", "");
    String done = page(id);
    assertThat(done)
        .contains("Why it matters:", "It weighs 3 of " + DROPOUT.weight(), "In two lines");
    assertThat(second.why()).isNotEmpty();
    assertThat(Wording.of(done)).contains(Wording.of(second.why()));
    assertThat(Wording.of(done)).doesNotContain(Wording.of(first.why()));
    assertThat(Wording.of(open)).doesNotContain(Wording.of(second.why()));
    assertThat(Wording.of(done))
        .contains(Wording.of(first.claim().text()), Wording.of(second.claim().text()));
    String model = done.replaceFirst("(?s).*<div class=\"model\">(.*?)</div>.*", "$1");
    assertThat(model.split("<p ", -1)).as("a heading and two lines").hasSize(3);
  }

  @Test
  void theCostOfAHintStandsThereBeforeItIsTaken() {
    String id = begin("practice");
    long percent = Math.round(100 * 0.25 * 3 / DROPOUT.weight());

    assertThat(page(id)).contains("Hint 1 of 3, broad: costs up to " + percent + "%");
    browser.post(API + "/" + id + "/hint", "");
    assertThat(page(id)).contains("Hint 2 of 3: costs up to " + percent + "%");
    browser.post(API + "/" + id + "/hint", "");
    assertThat(page(id)).contains("Hint 3 of 3, near: costs up to " + percent + "%");
    browser.post(API + "/" + id + "/hint", "");
    assertThat(page(id)).contains("data-cost=\"\"");
  }

  @Test
  void notKnowingIsNeitherPraisedNorPadded() {
    String id = begin("practice");

    browser.answer(id, "I don't know.");

    assertThat(page(id))
        .contains("You said that you do not know. This is what there is to know.", "In two lines")
        .doesNotContain("Nothing in this answer was found");
    assertThat(browser.state(id).at("/pending/questionId").asText()).isEqualTo("k-means");
  }

  @Test
  void interviewModeMarksNothingAndOffersNoHint() {
    String id = begin("interview");

    browser.answer(id, DROPOUT.points().getFirst().claim().text());

    assertThat(page(id)).doesNotContain("<mark", "class=\"feedback\"").contains("data-cost=\"\"");
  }

  private String begin(String mode) {
    return browser.begin(
        "{\"mode\": \"%s\", \"questionIds\": [\"dropout\", \"k-means\"]}".formatted(mode));
  }

  private String page(String id) {
    return browser.get("/interviews/" + id + "/transcript").body();
  }
}
