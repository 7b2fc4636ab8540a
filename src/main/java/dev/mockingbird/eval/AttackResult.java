package dev.mockingbird.eval;

import dev.mockingbird.corpus.AttackTexts;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.eval.Attack.Try;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What one attack earned.
///
/// @param questions the answers it made, by question; questions for which it made none are left out
public record AttackResult(Attack attack, List<List<Scores>> questions) {
  public AttackResult {
    questions = List.copyOf(questions);
  }

  /// The scores of an answer and of the clean one that it was made of.
  record Scores(double score, double clean) {}

  /// Tries all attacks on all questions.
  ///
  /// @param stems by which key words are told from the others
  /// @param grade an answer to a question
  public static List<AttackResult> of(
      List<Target> targets,
      AttackTexts texts,
      Stems stems,
      BiFunction<Question, String, Assessment> grade) {
    Map<List<String>, Double> known = new HashMap<>();
    BiFunction<Question, String, Double> score =
        (question, answer) ->
            known.computeIfAbsent(
                List.of(question.id(), answer), _ -> grade.apply(question, answer).score(question));
    return Attacks.of(texts, stems).stream().map(attack -> of(attack, targets, score)).toList();
  }

  private static AttackResult of(
      Attack attack, List<Target> targets, BiFunction<Question, String, Double> score) {
    return new AttackResult(
        attack,
        targets.stream()
            .map(
                target ->
                    attack.tries().apply(target).stream()
                        .map(one -> scores(one, target.question(), score))
                        .toList())
            .filter(scores -> !scores.isEmpty())
            .toList());
  }

  private static Scores scores(
      Try one, Question question, BiFunction<Question, String, Double> score) {
    return new Scores(score.apply(question, one.answer()), score.apply(question, one.clean()));
  }

  /// False where the attack earned too much, or an honest answer too little. Where nothing was
  /// tried, nothing was broken.
  public boolean holds() {
    return questions.isEmpty() || attack.goal().isHeldBy(mean(), attack.limit());
  }

  long answers() {
    return questions.stream().mapToLong(List::size).sum();
  }

  /// Over the questions, each with the mean of its answers; of shares, of all that was earned.
  double mean() {
    if (attack.goal() == Attack.Goal.SHARE) {
      double clean = all().mapToDouble(Scores::clean).sum();
      return all().mapToDouble(Scores::score).sum() / clean;
    }
    return questions.stream()
        .mapToDouble(one -> one.stream().mapToDouble(this::value).average().orElseThrow())
        .average()
        .orElse(Double.NaN);
  }

  double least() {
    return values().min().orElse(Double.NaN);
  }

  double most() {
    return values().max().orElse(Double.NaN);
  }

  private DoubleStream values() {
    return all().mapToDouble(this::value).filter(Double::isFinite);
  }

  private Stream<Scores> all() {
    return questions.stream().flatMap(List::stream);
  }

  private double value(Scores scores) {
    return switch (attack.goal()) {
      case SCORE, WORTH -> scores.score();
      case GAIN -> scores.score() - scores.clean();
      case SHARE -> scores.score() / scores.clean();
    };
  }
}
