package dev.mockingbird.eval;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import java.util.Arrays;
import java.util.List;

/// Questions whose points are single words, and a judge that looks whether they stand in an answer.
final class Words {
  private Words() {}

  /// A question with a point for each word of the reference but the first two.
  static Question question(String text, String reference) {
    return new Question(
        text,
        new Question.Subject("words", Level.MIDDLE, "A word"),
        new Question.Wording(text, List.of()),
        new Question.Reference(reference, List.of()),
        Arrays.stream(reference.replace(".", "").split(" ")).skip(2).map(Words::point).toList());
  }

  private static KeyPoint point(String word) {
    return new KeyPoint(
        word,
        1,
        new Claim(word, List.of(), Origin.AUTO),
        List.of(),
        new KeyPoint.FollowUp("Which word?", List.of()));
  }

  static Assessment grade(Question question, String answer) {
    return new Assessment(
        question.points().stream().map(point -> finding(point, answer)).toList(),
        new Basis.BuiltIn("1", ""));
  }

  private static Finding finding(KeyPoint point, String answer) {
    return Quote.in(answer, point.claim().text())
        .<Finding>map(quote -> new Finding.Covered(point.id(), quote))
        .orElseGet(() -> new Finding.Missed(point.id()));
  }
}
