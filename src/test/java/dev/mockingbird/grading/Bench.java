package dev.mockingbird.grading;

import dev.mockingbird.corpus.ExampleFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.llm.SharedVectors;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The built-in judge and the grader with everything real that they need, and the bank's nearest
/// references as retrieval would supply them.
final class Bench {
  static final Stems STEMS = new EnglishStems();
  static final Vectors VECTORS = SharedVectors.SUBJECTS;
  static final List<Question> QUESTIONS = Bank.questions();
  static final ExampleSource EXAMPLES =
      ExampleSource.of(ExampleFiles.read(List.of(Path.of("corpus")), QUESTIONS));
  static final BuiltInJudge JUDGE =
      new BuiltInJudge(STEMS, VECTORS, SharedVectors.ORDER, SharedVectors.STATEMENTS, EXAMPLES)
          .readingWith(SharedVectors.READER)
          .readingClaimsWith(SharedVectors.CLAIMS);
  static final Grader GRADER = new Grader(STEMS, VECTORS);
  private static final int NEIGHBOURS = 5;
  private static final Map<String, float[]> REFERENCES = references();

  private Bench() {}

  static Assessment grade(Question question, String answer) {
    return grade(question, question.text(), answer);
  }

  static Assessment grade(Question question, String asked, String answer) {
    Exchange exchange = exchange(question, asked, answer);
    return GRADER.verify(exchange, JUDGE.judge(exchange));
  }

  static Exchange exchange(Question question, String asked, String answer) {
    float[] said = VECTORS.of(List.of(answer)).getFirst();
    Stream<References.Neighbour> neighbours =
        QUESTIONS.stream()
            .map(
                other ->
                    new References.Neighbour(
                        other, Vectors.cosine(said, REFERENCES.getOrDefault(other.id(), said))))
            .sorted(Comparator.comparingDouble(References.Neighbour::similarity).reversed())
            .limit(NEIGHBOURS);
    return new Exchange(asked, answer, new References(question, neighbours.toList()));
  }

  /// What an assessment found for a point: covered, partly, contradicted or missed.
  static String kind(Assessment assessment, String pointId) {
    return assessment.findings().stream()
        .filter(finding -> finding.pointId().equals(pointId))
        .map(Finding::kind)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, float[]> references() {
    Map<String, float[]> vectors = new HashMap<>();
    for (Question question : QUESTIONS) {
      vectors.put(question.id(), VECTORS.of(List.of(question.reference().text())).getFirst());
    }
    return vectors;
  }
}
