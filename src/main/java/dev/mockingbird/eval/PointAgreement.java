package dev.mockingbird.eval;

import dev.mockingbird.corpus.MarkedAnswers;
import dev.mockingbird.corpus.MarkedAnswers.Kind;
import dev.mockingbird.corpus.MarkedAnswers.MarkedAnswer;
import dev.mockingbird.corpus.MarkedAnswers.Use;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.eval.Confusion.Pair;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;

/// How far a judge agrees with people about what answers show of key points.
///
/// @param questions those with marked answers
public record PointAgreement(List<Graded> questions) {
  public PointAgreement {
    questions = List.copyOf(questions);
  }

  /// What the judge found in the answers to one question.
  record Graded(String id, Use use, List<Answer> answers) {
    Confusion confusion() {
      return Confusion.of(answers.stream().flatMap(answer -> answer.pairs().stream()).toList());
    }
  }

  /// What the judge found in one answer.
  ///
  /// @param score by the judge, 0 to 1
  /// @param took how long the judge read it, the question being ready
  record Answer(Kind kind, double score, List<Pair> pairs, Duration took) {}

  /// Grades all marked answers.
  ///
  /// @param grade an answer to a question
  public static PointAgreement of(
      List<MarkedAnswers> marked, BiFunction<Question, String, Assessment> grade) {
    return new PointAgreement(marked.stream().map(one -> graded(one, grade)).toList());
  }

  private static Graded graded(
      MarkedAnswers marked, BiFunction<Question, String, Assessment> grade) {
    Question question = marked.question();
    var _ = grade.apply(question, ""); // makes it ready
    return new Graded(
        question.id(),
        marked.use(),
        marked.answers().stream().map(answer -> answer(question, answer, grade)).toList());
  }

  private static Answer answer(
      Question question, MarkedAnswer marked, BiFunction<Question, String, Assessment> grade) {
    Timed timed = Timed.of(() -> grade.apply(question, marked.text()));
    Assessment assessment = timed.assessment();
    List<Pair> pairs =
        assessment.findings().stream()
            .map(
                finding ->
                    new Pair(
                        marked.marks().getOrDefault(finding.pointId(), Mark.MISSED),
                        Mark.of(finding)))
            .toList();
    return new Answer(marked.kind(), assessment.score(question), pairs, timed.took());
  }

  /// Only what may be used for this.
  public PointAgreement of(Use use) {
    return new PointAgreement(questions.stream().filter(one -> one.use() == use).toList());
  }

  Confusion confusion() {
    return Confusion.sum(questions.stream().map(Graded::confusion).toList());
  }

  long answers() {
    return questions.stream().mapToLong(question -> question.answers().size()).sum();
  }

  Timings timings() {
    return new Timings(
        questions.stream()
            .flatMap(question -> question.answers().stream())
            .map(Answer::took)
            .toList());
  }

  /// The mean score of the answers of a kind.
  double score(Kind kind) {
    return questions.stream()
        .flatMap(question -> question.answers().stream())
        .filter(answer -> answer.kind() == kind)
        .mapToDouble(Answer::score)
        .average()
        .orElse(Double.NaN);
  }

  /// Where a figure lies. Questions are drawn, not points: what is said of one question is alike.
  Interval interval(ToDoubleFunction<Confusion> figure) {
    List<Confusion> clusters = questions.stream().map(Graded::confusion).toList();
    return Interval.of(
        clusters.size(),
        drawn ->
            figure.applyAsDouble(
                Confusion.sum(Arrays.stream(drawn).mapToObj(clusters::get).toList())));
  }
}
