package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.grading.Verdict.Opinion;
import dev.mockingbird.llm.Leashed.Weak;
import dev.mockingbird.llm.ScriptedModel.Heard;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Models that call every point covered: what it earns is bounded by what their quotes can bear,
/// and a quote that is not in the answer earns nothing at all.
class LyingModelTest {
  private static final ScriptedModel MODEL = new ScriptedModel();
  private static final List<Weak> WEAK = Leashed.weak();

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().extensions(MODEL))
          .build();

  @Test
  void whoInventsQuotesGivesNothing() {
    assertThat(
            mean(
                "invented",
                (weak, heard) -> heard.points().stream().map(id -> claim(weak, id)).toList()))
        .isZero();
  }

  @Test
  void whoQuotesTheLongestSentenceForEverythingGivesLittle() {
    double mean =
        mean(
            "the longest sentence",
            (_, heard) ->
                all(
                    heard,
                    heard.passages().stream()
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow()));

    assertThat(mean).isLessThan(0.2);
  }

  @Test
  void whoQuotesAnythingGivesLittle() {
    Random random = new Random(7);
    double mean =
        mean(
            "any sentence",
            (_, heard) ->
                heard.points().stream()
                    .map(
                        id ->
                            covered(
                                id, heard.passages().get(random.nextInt(heard.passages().size()))))
                    .toList());

    assertThat(mean).isLessThan(0.2);
  }

  @Test
  void whoQuotesTheWholeAnswerGivesNoMoreThanItsBestPassages() {
    assertThat(mean("the whole answer", (_, heard) -> all(heard, heard.answer()))).isLessThan(0.35);
  }

  private static double mean(String name, BiFunction<Weak, Heard, List<Opinion>> script) {
    Leashed leashed = Leashed.at(server);
    double sum = 0;
    for (Weak weak : WEAK) {
      MODEL.follow(heard -> script.apply(weak, heard));
      Assessment assessment = leashed.grade(weak.question(), weak.text());
      assertThat(assessment.basis()).isEqualTo(Leashed.BASIS);
      assertThat(assessment.findings().stream().map(Finding::proof).flatMap(Optional::stream))
          .allMatch((Quote quote) -> quote.standsIn(weak.text()));
      sum += assessment.score(weak.question());
    }
    double mean = sum / WEAK.size();
    System.out.printf(
        Locale.ROOT,
        "all covered, quoting %-22s mean %.3f (%d answers)%n",
        name,
        mean,
        WEAK.size());
    return mean;
  }

  private static List<Opinion> all(Heard heard, String quote) {
    return heard.points().stream().map(id -> covered(id, quote)).toList();
  }

  private static Opinion claim(Weak weak, String id) {
    return covered(id, "Surely " + weak.question().point(id).claim().text());
  }

  private static Opinion covered(String id, String quote) {
    return new Opinion(id, Mark.COVERED, quote);
  }
}
