package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.llm.SharedVectors;
import dev.mockingbird.material.Importer;
import dev.mockingbird.material.Limits;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bank's references as if somebody had imported them, without wordings and examples: what
/// their words earn in any order, and in theirs.
class ThrownTogetherTest {
  private static final int STEP = 3;
  private static final EnglishStems STEMS = new EnglishStems();
  private static final BuiltInJudge JUDGE =
      new BuiltInJudge(STEMS, SharedVectors.SUBJECTS, SharedVectors.ORDER)
          .readingClaimsWith(SharedVectors.CLAIMS);
  private static final Grader GRADER = new Grader(STEMS, SharedVectors.SUBJECTS);
  private static final BiFunction<String, String, Question> IMPORT =
      new Importer(STEMS, new Giveaways(STEMS), new QuestionFiles(STEMS), Limits.defaults())
          .byRule();
  private static final List<Question> QUESTIONS = imported();

  @Test
  void wordsInAnyOrderEarnLittle() {
    assertThat(mean(text -> Distortion.keyWords(text, STEMS, " "))).isLessThanOrEqualTo(0.15);
    assertThat(mean(text -> Distortion.keyWords(text, STEMS, ", "))).isLessThanOrEqualTo(0.15);
    assertThat(mean(Distortion::shuffled)).isLessThanOrEqualTo(0.15);
  }

  /// Fewer words are harder. To a judge without a sense of order they are worth .77.
  @Test
  void aClaimInAnyOrderEarnsLittle() {
    assertThat(meanOfClaims(Distortion::shuffled)).isLessThanOrEqualTo(0.25);
    assertThat(meanOfClaims(text -> Distortion.keyWords(text, STEMS, " ")))
        .isLessThanOrEqualTo(0.25);
  }

  @Test
  void inTheirOwnOrderTheyEarnAll() {
    assertThat(mean(UnaryOperator.identity())).isGreaterThanOrEqualTo(0.97);
    assertThat(meanOfClaims(UnaryOperator.identity())).isGreaterThanOrEqualTo(0.9);
    assertThat(mean(Distortion::misspelt)).isGreaterThanOrEqualTo(0.85);
  }

  /// It asks for one; as words thrown together nothing could be earned there.
  @Test
  void aReferenceThatIsAListMayBeAnsweredByOne() {
    String layers =
        "Physical layer, data link layer, network layer, transport layer, session layer,"
            + " presentation layer, application layer.";
    Question question = IMPORT.apply("Which layers does the OSI model have?", layers);

    assertThat(grade(question, layers)).isEqualTo(1);
    assertThat(
            grade(
                question,
                "physical, data link, network, transport, session, presentation, application"))
        .isGreaterThanOrEqualTo(0.5);
    assertThat(grade(question, "apples, pears, plums, cherries, figs, grapes, kiwis, limes, nuts"))
        .isZero();
  }

  private static double mean(UnaryOperator<String> change) {
    return QUESTIONS.stream()
        .mapToDouble(question -> grade(question, change.apply(question.reference().text())))
        .average()
        .orElseThrow();
  }

  private static double meanOfClaims(UnaryOperator<String> change) {
    return QUESTIONS.stream()
        .flatMap(question -> question.points().stream().map(point -> question.only(point.id())))
        .mapToDouble(
            question -> grade(question, change.apply(question.points().getFirst().claim().text())))
        .average()
        .orElseThrow();
  }

  private static double grade(Question question, String answer) {
    Exchange exchange = new Exchange(question.text(), answer, new References(question, List.of()));
    return GRADER.verify(exchange, JUDGE.judge(exchange)).score(question);
  }

  private static List<Question> imported() {
    List<Question> bank = new QuestionFiles(STEMS).read(Path.of("corpus"));
    return IntStream.iterate(0, i -> i < bank.size(), i -> i + STEP)
        .mapToObj(bank::get)
        .map(one -> IMPORT.apply(one.text(), one.reference().text()))
        .toList();
  }
}
