package dev.mockingbird.interview;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Turn;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Answers with the findings a test wants, all of them resting on the same few words.
final class Findings {
  static final String WORDS = "something like that";
  static final String ANSWER = "Well, I would say it is " + WORDS + ", more or less.";

  private Findings() {}

  /// An answer to what is pending, with what was found by point id; all else is missed.
  static Turn.Answered answered(Interview interview, Map<String, String> kinds) {
    Question question = interview.question(Interview.questionOf(interview.pending().move()));
    return answered(interview, assessment(question, id -> kinds.getOrDefault(id, "missed")));
  }

  static Turn.Answered answered(Interview interview, Assessment assessment) {
    return new Turn.Answered(interview.pending(), ANSWER, List.of(assessment), interview.began());
  }

  static Assessment assessment(Question question, Function<String, String> kind) {
    return new Assessment(
        question.points().stream()
            .map(point -> finding(point.id(), kind.apply(point.id())))
            .toList(),
        new Basis.BuiltIn("1", ""));
  }

  private static Finding finding(String pointId, String kind) {
    Quote quote = Quote.in(ANSWER, WORDS).orElseThrow();
    return switch (kind) {
      case "covered" -> new Finding.Covered(pointId, quote);
      case "partly" -> new Finding.Partly(pointId, quote, "the rest");
      case "contradicted" -> new Finding.Contradicted(pointId, quote, "it is the other way round");
      case "missed" -> new Finding.Missed(pointId);
      default -> throw new IllegalArgumentException(kind);
    };
  }
}
