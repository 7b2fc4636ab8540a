package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.MarkedAnswer;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StabilityTest {
  private static final Question QUESTION =
      Words.question("What is dropped?", "It drops units randomly.");
  private static final List<MarkedAnswers> MARKED =
      List.of(marked("units", "randomly", "x"), marked("units randomly", "y", "z"));

  @Test
  void aJudgeWhoSaysTheSameIsStable() {
    Stability stability = Stability.of(MARKED, 4, 3, Words::grade);

    assertThat(stability.answers()).hasSize(4);
    assertThat(stability.agreements()).hasSize(8).containsOnly(1.0);
    assertThat(stability.spreads()).containsOnly(0.0);
    assertThat(StabilityTable.of(stability))
        .startsWith("4 answers with 8 points, each graded 3 times")
        .contains("12: Graded by the built-in judge.")
        .contains("points with the same finding every time: 8 of 8 (1.000)");
  }

  /// Every fourth time it sees no "randomly".
  @Test
  void aJudgeWhoWaversIsShownToWaver() {
    AtomicInteger calls = new AtomicInteger();

    Stability stability =
        Stability.of(
            List.of(marked("units randomly")),
            1,
            4,
            (question, answer) ->
                Words.grade(question, calls.incrementAndGet() % 4 == 0 ? "units" : answer));

    assertThat(stability.agreements()).containsExactly(1.0, 0.75);
    assertThat(stability.spreads().getFirst()).isCloseTo(0.5, within(1e-9));
    assertThat(StabilityTable.of(stability))
        .contains("points with the same finding every time: 1 of 2 (0.500)")
        .contains("equal findings per point: mean 0.875, least 0.750")
        .contains("score, highest less lowest: mean 0.500, most 0.500");
  }

  @Test
  void answersComeFromAllPartsOfTheList() {
    List<String> graded = new ArrayList<>();

    Stability.of(
        MARKED,
        3,
        2,
        (question, answer) -> {
          graded.add(answer);
          return Words.grade(question, answer);
        });

    assertThat(graded).containsExactly("units", "units", "x", "x", "y", "y");
    assertThat(Stability.of(MARKED, 100, 2, Words::grade).answers()).hasSize(6);
  }

  private static MarkedAnswers marked(String... texts) {
    return new MarkedAnswers(
        QUESTION,
        Use.TUNING,
        List.of(texts).stream().map(text -> new MarkedAnswer(Kind.MIXED, text, Map.of())).toList());
  }
}
