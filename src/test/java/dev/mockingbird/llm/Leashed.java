package dev.mockingbird.llm;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.corpus.AnswerFiles;
import dev.mockingbird.corpus.ExampleFiles;
import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.ExampleSource;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.grading.Verdict.Opinion;
import dev.mockingbird.llm.ScriptedModel.Heard;
import dev.mockingbird.search.EnglishStems;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The judges as an interview has them, the model's being a [ScriptedModel] behind a real server,
/// and the marked answers of the bank to try them on.
final class Leashed {
  static final EnglishStems STEMS = new EnglishStems();
  static final Vectors VECTORS = SharedVectors.SUBJECTS;
  static final List<Question> QUESTIONS =
      new QuestionFiles(STEMS).read(Path.of("corpus", "machine-learning"));

  private static final ExampleSource EXAMPLES =
      ExampleSource.of(ExampleFiles.read(List.of(Path.of("corpus")), QUESTIONS));

  static final Basis BASIS =
      new Basis.Model("openai m1", JudgePrompt.load(Samples.PROMPTS).file().version());

  private final Panel panel;

  private Leashed(Panel panel) {
    this.panel = panel;
  }

  /// An answer that deserves little, and what people found in it.
  record Weak(Question question, String text, Map<String, Mark> marks) {}

  static Leashed at(WireMockExtension server) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok()));
    ModelSettings settings = Samples.settings(Provider.OPENAI, server.baseUrl() + "/v1");
    return new Leashed(
        new Panel(
            new BuiltInJudge(
                    STEMS, VECTORS, SharedVectors.ORDER, SharedVectors.STATEMENTS, EXAMPLES)
                .readingWith(SharedVectors.READER)
                .readingClaimsWith(SharedVectors.CLAIMS),
            Models.choose(settings, Map.of(), Samples.PROMPTS, _ -> {}).judges(),
            new Grader(STEMS, VECTORS)));
  }

  static List<Weak> weak() {
    Set<Kind> kinds = Set.of(Kind.THIN, Kind.WRONG, Kind.OFF_TOPIC);
    return answers().filter(answer -> kinds.contains(answer.kind())).map(One::weak).toList();
  }

  static List<Weak> strong() {
    return answers().filter(answer -> answer.kind() == Kind.STRONG).map(One::weak).toList();
  }

  private record One(Kind kind, Weak weak) {}

  private static Stream<One> answers() {
    List<MarkedAnswers> sets = AnswerFiles.read(Path.of("corpus"), QUESTIONS);
    return sets.stream()
        .flatMap(
            set ->
                set.answers().stream()
                    .map(
                        one ->
                            new One(
                                one.kind(), new Weak(set.question(), one.text(), one.marks()))));
  }

  Assessment grade(Question question, String answer) {
    Exchange exchange = new Exchange(question.text(), answer, new References(question, List.of()));
    return panel.thorough(exchange).orElseThrow();
  }

  /// What a model would say that judges as people did, quoting what is nearest to the point.
  static List<Opinion> honest(Weak weak, Heard heard) {
    return heard.points().stream()
        .map(
            id ->
                honest(
                    weak.question().point(id), weak.marks().getOrDefault(id, Mark.MISSED), heard))
        .toList();
  }

  private static Opinion honest(KeyPoint point, Mark mark, Heard heard) {
    return switch (mark) {
      case COVERED -> opinion(point, Mark.COVERED, best(heard, List.of(point.claim())));
      case PARTLY -> opinion(point, Mark.PARTLY, best(heard, List.of(point.claim())));
      case CONTRADICTED -> opinion(point, Mark.CONTRADICTED, best(heard, point.beliefs()));
      case MISSED -> opinion(point, Mark.MISSED, "");
    };
  }

  /// What a model would say that gives full marks and makes the best of it.
  static List<Opinion> obedient(Question question, Heard heard) {
    return heard.points().stream()
        .map(question::point)
        .map(point -> opinion(point, Mark.COVERED, best(heard, List.of(point.claim()))))
        .toList();
  }

  private static Opinion opinion(KeyPoint point, Mark kind, String quote) {
    return new Opinion(point.id(), kind, quote);
  }

  /// The passage nearest in meaning to one of the claims.
  private static String best(Heard heard, List<Claim> claims) {
    List<float[]> wanted = VECTORS.of(claims.stream().flatMap(Claim::phrasings).toList());
    List<String> passages = heard.passages();
    VECTORS.of(passages); // all at once is quicker, and they are remembered
    return passages.stream()
        .max(
            Comparator.comparingDouble(
                passage -> {
                  float[] said = VECTORS.of(List.of(passage)).getFirst();
                  return wanted.stream()
                      .mapToDouble(one -> Vectors.cosine(one, said))
                      .max()
                      .orElse(-1);
                }))
        .orElseThrow();
  }
}
