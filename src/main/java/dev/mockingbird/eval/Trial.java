package dev.mockingbird.eval;

import dev.mockingbird.corpus.Places;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Whether the built-in judge understands a question: given its own texts as answers, it must see
/// in each what that text was written for.
record Trial(Question question, Places places, BiFunction<Question, String, Assessment> grade) {
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    tryReference(problems);
    for (KeyPoint point : question.points()) {
      point.claim().phrasings().forEach(words -> tryWording(point, words, problems));
      point.beliefs().stream()
          .flatMap(belief -> belief.phrasings())
          .forEach(words -> tryBelief(point, words, problems));
    }
    return problems;
  }

  private void tryReference(List<Problem> problems) {
    for (Finding finding : grade.apply(question, question.reference().text()).findings()) {
      if (Mark.of(finding) != Mark.COVERED) {
        problems.add(
            places.ofReference(
                "the reference answer does not earn point %s, the judge says %s"
                    .formatted(finding.pointId(), finding.kind())));
      }
    }
  }

  private void tryWording(KeyPoint point, String words, List<Problem> problems) {
    for (Finding finding : grade.apply(question, words).findings()) {
      boolean isOwn = finding.pointId().equals(point.id());
      if (isOwn && Mark.of(finding) != Mark.COVERED) {
        problems.add(
            places.problem(
                words,
                "does not state point %s to the judge, who says %s"
                    .formatted(point.id(), finding.kind())));
      } else if (!isOwn && Mark.of(finding) == Mark.COVERED) {
        problems.add(
            places.problem(
                words, "states point " + finding.pointId() + " too, must state its own only"));
      }
    }
  }

  private void tryBelief(KeyPoint point, String words, List<Problem> problems) {
    for (Finding finding : grade.apply(question, words).findings()) {
      Mark found = Mark.of(finding);
      if (finding.pointId().equals(point.id()) && (found == Mark.COVERED || found == Mark.PARTLY)) {
        problems.add(
            places.problem(
                words,
                "is a misconception of point %s, and the judge says %s"
                    .formatted(point.id(), finding.kind())));
      }
    }
  }
}
