package dev.mockingbird.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What a second attempt at a question made of the first: a pure function of what is recorded.
///
/// @param first how the question stands in the interview; this is what counts
/// @param second how it would stand after the second attempt alone
public record Difference(
    Question question, SecondAttempt attempt, Standing first, Standing second) {
  /// A key point, first and again.
  public record Change(Standing.Entry first, Finding second) {
    public KeyPoint point() {
      return first.point();
    }

    /// True if the second attempt says more of it.
    public boolean isBetter() {
      return second.credit() > first.finding().credit();
    }

    /// True if the second attempt says less of it.
    public boolean isWorse() {
      return second.credit() < first.finding().credit();
    }
  }

  /// Empty if the question was not tried again.
  public static Optional<Difference> of(Interview interview, Question question) {
    return interview
        .secondAttempt(question)
        .map(
            attempt ->
                new Difference(
                    question,
                    attempt,
                    interview.standing(question),
                    Standing.of(question).after(0, attempt.assessment())));
  }

  /// The grade of the question that counts, 0 to 1.
  public double before() {
    return first.score();
  }

  /// The grade that the second attempt would have earned, 0 to 1.
  public double after() {
    return second.score();
  }

  /// Every key point, in the order of the question.
  public List<Change> changes() {
    return IntStream.range(0, first.entries().size())
        .mapToObj(i -> new Change(first.entries().get(i), second.entries().get(i).finding()))
        .toList();
  }
}
