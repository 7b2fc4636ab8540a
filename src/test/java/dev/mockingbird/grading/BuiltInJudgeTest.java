package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.llm.SharedVectors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInJudgeTest {
  private static final Question BIAS = Bank.question("bias-variance-trade-off");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "with more training data the variance goes down but the bias stays about the same |"
            + " covered",
        "More training data does not reduce variance. | missed",
        "More data always helps, whatever the model. | contradicted",
        "It is not true that more data improves every model. | missed",
        "more trainig data reduces varince but does litle for the bias | covered",
      })
  void saysWhatAnAnswerShowsOfAPoint(String answer, String kind) {
    assertThat(Bench.kind(Bench.grade(BIAS, answer), "more-data")).isEqualTo(kind);
  }

  @Test
  void aSentenceAboutTheSubjectInGeneralStatesNoPoint() {
    String answer =
        "The trade-off between bias and variance is very important in machine learning.";

    assertThat(Bench.grade(BIAS, answer).score(BIAS)).isZero();
  }

  @Test
  void theSameWordsGetTheSameOpinion() {
    Exchange exchange = Bench.exchange(BIAS, BIAS.text(), BIAS.reference().text());

    assertThat(
            new BuiltInJudge(
                    Bench.STEMS,
                    Bench.VECTORS,
                    SharedVectors.ORDER,
                    SharedVectors.STATEMENTS,
                    Bench.EXAMPLES)
                .readingWith(SharedVectors.READER)
                .readingClaimsWith(SharedVectors.CLAIMS)
                .judge(exchange))
        .isEqualTo(Bench.JUDGE.judge(exchange));
  }

  @Test
  void aVerdictNamesTheExamplesThatItStandsOn() {
    Exchange exchange = Bench.exchange(BIAS, BIAS.text(), BIAS.reference().text());
    List<Example> others = Bench.EXAMPLES.of(BIAS).reversed();
    ExampleSource turned = _ -> others;

    String given = Bench.JUDGE.judge(exchange).parameters();

    assertThat(given)
        .isEqualTo(
            "examples "
                + Example.version(Bench.EXAMPLES.of(BIAS))
                + ", network "
                + Learnt.shipped().network());
    assertThat(
            new BuiltInJudge(
                    Bench.STEMS,
                    Bench.VECTORS,
                    SharedVectors.ORDER,
                    SharedVectors.STATEMENTS,
                    turned)
                .judge(exchange)
                .parameters())
        .startsWith("examples ")
        .isNotEqualTo(given);
    assertThat(
            new BuiltInJudge(Bench.STEMS, Bench.VECTORS, SharedVectors.ORDER)
                .judge(exchange)
                .parameters())
        .isEmpty();
  }

  @Test
  void onlyAQuestionWithoutExamplesNeedsTheNetworkThatReadsClaims() {
    List<StretchVectors.Stretched> read = new ArrayList<>();
    StretchVectors network =
        texts -> {
          read.addAll(texts);
          return SharedVectors.CLAIMS.of(texts);
        };

    Bench.JUDGE.readingClaimsWith(network).prepare(BIAS);
    assertThat(read).isEmpty();

    new BuiltInJudge(Bench.STEMS, Bench.VECTORS, SharedVectors.ORDER)
        .readingClaimsWith(network)
        .prepare(BIAS);
    assertThat(read).isNotEmpty();
  }

  @Test
  void aShortAnswerToAProbeIsJudgedLikeAnyOther() {
    Question dropout = Bank.question("dropout");
    KeyPoint point = dropout.point("off-at-prediction");
    String answer = "nothing is dropped then, the full net is used";

    assertThat(Bench.kind(Bench.grade(dropout, point.followUp().probe(), answer), point.id()))
        .isEqualTo("covered");
  }

  @Test
  void everyQuoteStandsInTheAnswerAndIsShort() {
    String answer = BIAS.reference().text();
    Exchange exchange = new Exchange(BIAS.text(), answer, new References(BIAS, List.of()));

    assertThat(Bench.JUDGE.judge(exchange).opinions())
        .hasSameSizeAs(BIAS.points())
        .allSatisfy(
            opinion -> {
              assertThat(answer).contains(opinion.words());
              assertThat(opinion.words().length()).isLessThan(answer.length() / 2);
            });
  }
}
