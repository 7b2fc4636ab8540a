package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The bank's references as if somebody had imported them, without wordings and examples: what
/// their words earn in any order, and in theirs.
class ThrownTogetherTest {
  private static final int STEP = 3;
  private static final List<Question> QUESTIONS = imported();

  @Test
  void wordsInAnyOrderEarnLittle() {
    assertThat(mean(text -> Distortion.keyWords(text, Imported.STEMS, " ")))
        .isLessThanOrEqualTo(0.15);
    assertThat(mean(text -> Distortion.keyWords(text, Imported.STEMS, ", ")))
        .isLessThanOrEqualTo(0.15);
    assertThat(mean(Distortion::shuffled)).isLessThanOrEqualTo(0.15);
  }

  /// Fewer words are harder. To a judge without a sense of order they are worth .77.
  @Test
  void aClaimInAnyOrderEarnsLittle() {
    assertThat(meanOfClaims(Distortion::shuffled)).isLessThanOrEqualTo(0.25);
    assertThat(meanOfClaims(text -> Distortion.keyWords(text, Imported.STEMS, " ")))
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
    Question question = Imported.question("Which layers does the OSI model have?", layers);

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
    return Imported.assess(question, answer).score(question);
  }

  private static List<Question> imported() {
    List<Question> bank = new QuestionFiles(Imported.STEMS).read(Path.of("corpus"));
    return IntStream.iterate(0, i -> i < bank.size(), i -> i + STEP)
        .mapToObj(bank::get)
        .map(one -> Imported.question(one.text(), one.reference().text()))
        .toList();
  }
}
