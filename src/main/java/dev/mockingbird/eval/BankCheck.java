package dev.mockingbird.eval;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.corpus.Places;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/// Whether questions that were read without problems are fit to ask and to grade by: what reading a
/// single field cannot show. What no person has read yet is held only to what is no person's work.
public final class BankCheck {
  private final Vectors vectors;
  private final BiFunction<Question, String, Assessment> grade;
  private final double nearDuplicate;

  /// @param grade an answer to a question, by the built-in judge
  /// @param nearDuplicate the cosine from which on two questions ask nearly the same
  public BankCheck(
      Vectors vectors, BiFunction<Question, String, Assessment> grade, double nearDuplicate) {
    this.vectors = vectors;
    this.grade = grade;
    this.nearDuplicate = nearDuplicate;
  }

  /// Does nothing if all is well.
  ///
  /// @param files the questions by their files
  /// @param quick only what can be seen without vectors and judge
  /// @throws BrokenFiles with every problem of every file
  public void refuse(SequencedMap<Path, Question> files, boolean quick) {
    BrokenFiles.refuse(problems(files, quick));
  }

  List<Problem> problems(SequencedMap<Path, Question> files, boolean quick) {
    List<Problem> problems = new ArrayList<>();
    files.forEach(
        (file, question) -> {
          if (isWritten(question)) {
            Places places = Places.of(file);
            problems.addAll(new Balance(question, places).problems());
            if (!quick) {
              problems.addAll(new Leaks(question, places, vectors).problems());
              problems.addAll(new Trial(question, places, grade).problems());
            }
          }
        });
    if (!quick) {
      problems.addAll(duplicates(List.copyOf(files.entrySet())));
    }
    return problems;
  }

  private static boolean isWritten(Question question) {
    return question.points().stream().allMatch(point -> point.claim().origin() == Origin.WRITTEN);
  }

  private List<Problem> duplicates(List<Map.Entry<Path, Question>> files) {
    List<float[]> asked =
        vectors.of(
            files.stream()
                .map(file -> file.getValue().title() + ". " + file.getValue().text())
                .toList());
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      for (int other = 0; other < i; other++) {
        if (Vectors.cosine(asked.get(i), asked.get(other)) >= nearDuplicate) {
          Question question = files.get(i).getValue();
          problems.add(
              Places.of(files.get(i).getKey())
                  .problem(
                      question.text(), "asks nearly the same as " + files.get(other).getKey()));
        }
      }
    }
    return problems;
  }
}
