package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.mockingbird.corpus.Problem;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each rule on a question that keeps all the others, with a judge and vectors that are made up.
class BankCheckTest {

  @TempDir Path folder;
  private String dns = "";

  @BeforeEach
  void readAGoodQuestion() throws IOException {
    dns = Files.readString(Path.of("src/test/resources/questions/dns.md"));
    dns = dns.replaceAll("weight: \\d", "weight: 3").strip() + "\n" + "word ".repeat(200);
  }

  @Test
  void aQuestionThatKeepsAllRulesPasses() throws IOException {
    write("dns", dns);

    assertThat(problems(BankCheckTest::perfect, UnaryOperator.identity())).isEmpty();
  }

  @Test
  void weightsAndReadingTimeMustBeSensible() throws IOException {
    write(
        "dns",
        dns.replace("word ", "")
            .replaceFirst("weight: \\d", "weight: 1")
            .replaceFirst("(?s)(.*)weight: \\d", "$1weight: 3"));

    assertThat(check(BankCheckTest::perfect, UnaryOperator.identity()).problems(files(), true))
        .extracting(Problem::message)
        .anyMatch(message -> message.startsWith("the weights of its points sum to 4, must be 5"))
        .anyMatch(message -> message.contains("has weight 3 of 4, at most half"))
        .anyMatch(message -> message.matches("the reference answer has \\d+ words .*200 to 360"))
        .hasSize(3);
    assertThat(Balance.words("One $a + b$ two\n```python\nx = 1\n```\nthree, - $$\nc\n$$ four."))
        .isEqualTo(4);
  }

  @Test
  void aJudgeThatSeesEveryPointEverywhereFindsWhatSaysTooMuch() throws IOException {
    write("dns", dns);

    assertThat(problems((question, answer) -> all(question, answer, _ -> true), text -> text))
        .extracting(Problem::message)
        .anyMatch(message -> message.equals("states point cache too, must state its own only"))
        .anyMatch(message -> message.startsWith("is a misconception of point resolver, and"));
  }

  @Test
  void aJudgeThatSeesNothingFindsWhatSaysTooLittle() throws IOException {
    Path file = write("dns", dns);

    List<Problem> problems =
        problems((question, answer) -> all(question, answer, _ -> false), text -> text);

    int reference = dns.substring(0, dns.indexOf("\n---\n", 4)).split("\n").length + 2;
    assertThat(problems)
        .contains(
            new Problem(
                file,
                reference,
                "the reference answer does not earn point cache, the judge says missed"))
        .anyMatch(one -> one.message().startsWith("does not state point resolver to the judge"))
        .noneMatch(one -> one.message().contains("misconception"))
        .allMatch(one -> one.line() > 0);
  }

  @Test
  void aProbeOrHintThatMeansItsClaimGivesItAway() throws IOException {
    Path file = write("dns", dns);
    KeyPoint point = files().firstEntry().getValue().points().getFirst();
    String probe = point.followUp().probe();

    List<Problem> problems =
        problems(BankCheckTest::perfect, text -> text.equals(probe) ? point.claim().text() : text);

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().message())
        .startsWith("is so near to the claim of point resolver that it gives it away: 1.00,");
    assertThat(Files.readAllLines(file).get(problems.getFirst().line() - 1)).contains(probe);
  }

  @Test
  void twoQuestionsThatAskTheSameAreNamed() throws IOException {
    Path first = write("dns", dns);
    Path second = write("names", dns.replace("id: dns", "id: names"));

    assertThat(problems(BankCheckTest::perfect, UnaryOperator.identity()))
        .extracting(Problem::file, Problem::message)
        .containsExactly(tuple(second, "asks nearly the same as " + first));
  }

  @Test
  void whatNoPersonHasReadIsNotHeldToWhatAPersonDoes() throws IOException {
    write("dns", dns.replace("word ", "").replace("    weight:", "    origin: draft\n    weight:"));

    assertThat(problems((question, answer) -> all(question, answer, _ -> true), text -> text))
        .isEmpty();
  }

  private List<Problem> problems(
      BiFunction<Question, String, Assessment> grade, UnaryOperator<String> meaning) {
    return check(grade, meaning).problems(files(), false);
  }

  private static BankCheck check(
      BiFunction<Question, String, Assessment> grade, UnaryOperator<String> meaning) {
    Vectors vectors = texts -> texts.stream().map(meaning).map(BankCheckTest::vector).toList();
    return new BankCheck(vectors, grade, 0.75);
  }

  private SequencedMap<Path, Question> files() {
    return new QuestionFiles(new EnglishStems()).readAll(List.of(folder));
  }

  private Path write(String id, String text) throws IOException {
    return Files.writeString(folder.resolve(id + ".md"), text);
  }

  /// Different texts are nearly at right angles.
  private static float[] vector(String text) {
    Random random = new Random(text.hashCode());
    double[] numbers = random.doubles(300, -1, 1).toArray();
    double sum = 0;
    for (double number : numbers) {
      sum += number * number;
    }
    float[] vector = new float[numbers.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (numbers[i] / Math.sqrt(sum));
    }
    return vector;
  }

  /// Sees in each text what it was written for.
  private static Assessment perfect(Question question, String answer) {
    return all(
        question,
        answer,
        point ->
            answer.equals(question.reference().text())
                || point.claim().phrasings().anyMatch(answer::equals));
  }

  private static Assessment all(Question question, String answer, Predicate<KeyPoint> isCovered) {
    return new Assessment(
        question.points().stream()
            .<Finding>map(
                point ->
                    isCovered.test(point)
                        ? new Finding.Covered(point.id(), Quote.in(answer, answer).orElseThrow())
                        : new Finding.Missed(point.id()))
            .toList(),
        new Basis.BuiltIn("1", ""));
  }
}
