package dev.mockingbird.eval;

import dev.mockingbird.corpus.AttackTexts;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.eval.GradedAnswer.Asked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// One data set of answers that people graded, and the questions that its references make, which
/// are the bank it is graded with: so its figures do not depend on what else is measured.
///
/// @param answers by question, one or more
public record AnswerSet(String name, SequencedMap<Question, List<GradedAnswer>> answers) {
  /// The data sets of some files, in the order in which the files begin them.
  ///
  /// @param cut a question of this text and with this reference, cut into key points
  /// @throws dev.mockingbird.corpus.BrokenFiles with every problem of every file
  public static List<AnswerSet> read(List<Path> files, BiFunction<String, String, Question> cut) {
    Map<String, List<GradedAnswer>> sets =
        GradedAnswerFiles.read(files).stream()
            .collect(
                Collectors.groupingBy(
                    GradedAnswer::dataset, LinkedHashMap::new, Collectors.toList()));
    return sets.entrySet().stream().map(set -> of(set.getKey(), set.getValue(), cut)).toList();
  }

  private static AnswerSet of(
      String name, List<GradedAnswer> answers, BiFunction<String, String, Question> cut) {
    Map<Asked, Question> questions = new LinkedHashMap<>();
    SequencedMap<Question, List<GradedAnswer>> all = new LinkedHashMap<>();
    for (GradedAnswer answer : answers) {
      Question question =
          questions.computeIfAbsent(
              answer.asked(), asked -> cut.apply(asked.question(), asked.reference()));
      all.computeIfAbsent(question, _ -> new ArrayList<>()).add(answer);
    }
    return new AnswerSet(name, all);
  }

  /// What the answers are graded by.
  public List<Question> questions() {
    return List.copyOf(answers.keySet());
  }

  /// Grades all answers, one after the other, and takes the time.
  ///
  /// @param grade an answer to a question
  public ScoredSet graded(BiFunction<Question, String, Assessment> grade) {
    List<ScoredAnswer> scored = new ArrayList<>();
    answers.forEach(
        (question, own) -> own.forEach(answer -> scored.add(scored(question, answer, grade))));
    return new ScoredSet(name, scored, List.of());
  }

  /// Tries attacks on the questions.
  ///
  /// @param stems by which key words are told from the others
  /// @param grade an answer to a question
  public List<AttackResult> attacked(
      AttackTexts texts, Stems stems, BiFunction<Question, String, Assessment> grade) {
    return AttackResult.of(Target.of(this), texts, stems, grade);
  }

  private static ScoredAnswer scored(
      Question question, GradedAnswer answer, BiFunction<Question, String, Assessment> grade) {
    Timed timed = Timed.of(() -> grade.apply(question, answer.answer()));
    Assessment assessment = timed.assessment();
    return new ScoredAnswer(answer, assessment.score(question), assessment.basis(), timed.took());
  }
}
