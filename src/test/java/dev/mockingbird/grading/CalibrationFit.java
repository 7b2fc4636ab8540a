package dev.mockingbird.grading;

import dev.mockingbird.corpus.AnswerFiles;
import dev.mockingbird.corpus.Mark;
import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.MarkedAnswer;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.grading.Regression.Row;
import dev.mockingbird.grading.Verdict.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Fits the judge's [Calibration] files and prints how well they do on questions left out: `mvn -q
/// test -Dtest=CalibrationFit -Dfit=true`. It learns from the answers marked by hand that may be
/// tuned with, and from what is known without marking: what the bank's own phrasings say, and that
/// made-up attacks say nothing or the opposite. Look at the other tests afterwards.
@EnabledIfSystemProperty(named = "fit", matches = "true")
class CalibrationFit {
  private static final Path FOLDER =
      Path.of("src", "main", "resources", "dev", "mockingbird", "grading");

  private static final List<MarkedAnswers> MARKED =
      AnswerFiles.read(Path.of("corpus"), Bench.QUESTIONS);

  private static final List<Trait> TOGETHER = List.of(Trait.values());
  private static final List<Trait> ALONE =
      TOGETHER.stream()
          .filter(trait -> trait != Trait.WRONG_ELSEWHERE && trait != Trait.TOUCHED_ELSEWHERE)
          .toList();

  /// Answers made by rule are many and alike: all of one sort together count as so many marks.
  private static final double ATTACKS = 260;

  private static final double WORDINGS = 320;
  private static final double BELIEFS = 60;

  /// @param kinds for each point of the question one, or none where nothing is known
  private record Example(
      Question question,
      int clauses,
      List<Evidence> evidence,
      List<List<Kind>> kinds,
      double weight) {
    Stream<Row> rows() {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < evidence.size(); i++) {
        for (Kind kind : kinds.get(i)) {
          rows.add(new Row(evidence.get(i).traits(), kind, weight));
        }
      }
      return rows.stream().filter(row -> !row.traits().isEmpty());
    }

    Example in(Weighing weighing) {
      return new Example(question, clauses, weighing.inContext(evidence, clauses), kinds, weight);
    }
  }

  @Test
  void writesTheWeights() throws IOException {
    List<Example> marks =
        MARKED.stream()
            .filter(file -> file.use() == MarkedAnswers.Use.TUNING)
            .flatMap(
                file -> file.answers().stream().map(answer -> example(file.question(), answer)))
            .toList();
    List<Question> questions = marks.stream().map(Example::question).distinct().toList();
    List<Example> examples = new ArrayList<>(marks);
    examples.addAll(made(questions));
    leaveQuestionsOut(questions, examples, marks);
    Weighing weighing = fit(examples, _ -> true);
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("alone.txt"), weighing.alone().written());
    Files.writeString(FOLDER.resolve("together.txt"), weighing.together().written());
  }

  /// Each question's points are weighed with what the other questions taught.
  private static void leaveQuestionsOut(
      List<Question> questions, List<Example> examples, List<Example> measured) {
    int[][] confusion = new int[Kind.values().length][Kind.values().length];
    for (Question left : questions) {
      Weighing weighing = fit(examples, example -> !example.question().equals(left));
      measured.stream()
          .filter(example -> example.question().equals(left))
          .map(example -> example.in(weighing))
          .flatMap(Example::rows)
          .forEach(
              row -> {
                Evidence evidence = new Evidence(0, 0, row.traits());
                Kind found = Bars.NORMAL.kind(weighing.together().likelihoods(evidence));
                confusion[Calibration.KINDS.indexOf(row.kind())][
                    Calibration.KINDS.indexOf(found)]++;
              });
    }
    System.out.println("left out: rows what people marked, columns what the judge says");
    for (Kind kind : Kind.values()) {
      System.out.println(kind + " " + Arrays.toString(confusion[Calibration.KINDS.indexOf(kind)]));
    }
  }

  private static Weighing fit(List<Example> examples, Predicate<Example> of) {
    List<Example> some = examples.stream().filter(of).toList();
    Calibration alone = Regression.fit(ALONE, some.stream().flatMap(Example::rows).toList());
    Weighing first = new Weighing(alone, alone);
    List<Row> inContext =
        some.stream().map(example -> example.in(first)).flatMap(Example::rows).toList();
    return new Weighing(alone, Regression.fit(TOGETHER, inContext));
  }

  private static Example example(Question question, MarkedAnswer answer) {
    List<List<Kind>> kinds =
        question.points().stream()
            .map(point -> List.of(kind(answer.marks().getOrDefault(point.id(), Mark.MISSED))))
            .toList();
    return example(question, answer.text(), kinds, 1);
  }

  private static Kind kind(Mark mark) {
    return Kind.valueOf(mark.name());
  }

  private static Example example(
      Question question, String text, List<List<Kind>> kinds, double weight) {
    return new Example(
        question,
        Clauses.of(text).size(),
        Bench.JUDGE.evidence(Bench.exchange(question, question.text(), text)),
        kinds,
        weight);
  }

  private static List<Example> made(List<Question> questions) {
    List<Example> attacks = questions.stream().flatMap(CalibrationFit::attacks).toList();
    List<Example> wordings = questions.stream().flatMap(q -> phrasings(q, Kind.COVERED)).toList();
    List<Example> beliefs =
        questions.stream().flatMap(q -> phrasings(q, Kind.CONTRADICTED)).toList();
    return Stream.of(
            weighed(attacks, ATTACKS), weighed(wordings, WORDINGS), weighed(beliefs, BELIEFS))
        .flatMap(list -> list)
        .toList();
  }

  private static Stream<Example> weighed(List<Example> examples, double together) {
    long rows = examples.stream().flatMap(Example::rows).count();
    return examples.stream()
        .map(e -> new Example(e.question(), e.clauses(), e.evidence(), e.kinds(), together / rows));
  }

  private static Stream<Example> attacks(Question question) {
    List<Question> all = Bench.QUESTIONS;
    String reference = question.reference().text();
    String other = all.get((all.indexOf(question) + 7) % all.size()).reference().text();
    return Stream.of(
        all(question, reference, Kind.COVERED),
        all(question, Attacks.misspelt(reference), Kind.COVERED),
        all(question, Attacks.claims(question, claim -> claim), Kind.COVERED),
        all(question, Attacks.claims(question, Attacks::misspelt), Kind.COVERED),
        all(question, Attacks.claims(question, Attacks::negated), Kind.CONTRADICTED),
        all(question, Attacks.beliefs(question), Kind.CONTRADICTED),
        all(question, Attacks.questionAndVariants(question), Kind.MISSED),
        all(question, Attacks.FILLER, Kind.MISSED),
        all(question, Attacks.ORDERS.getFirst() + " " + question.text(), Kind.MISSED),
        all(question, other, Kind.MISSED));
  }

  private static Example all(Question question, String text, Kind kind) {
    return example(question, text, question.points().stream().map(_ -> List.of(kind)).toList(), 1);
  }

  /// What one phrasing says of its own point, and a true one of the others: nothing.
  private static Stream<Example> phrasings(Question question, Kind kind) {
    return question.points().stream()
        .flatMap(
            point ->
                claims(point, kind)
                    .flatMap(Claim::phrasings)
                    .map(text -> example(question, text, about(question, point, kind), 1)));
  }

  private static Stream<Claim> claims(KeyPoint point, Kind kind) {
    return kind == Kind.COVERED ? Stream.of(point.claim()) : point.beliefs().stream();
  }

  private static List<List<Kind>> about(Question question, KeyPoint said, Kind kind) {
    List<Kind> others = kind == Kind.COVERED ? List.of(Kind.MISSED) : List.of();
    return question.points().stream()
        .map(point -> point.equals(said) ? List.of(kind) : others)
        .toList();
  }
}
