package dev.mockingbird.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What a review of an interview changed: a pure function of what is recorded.
///
/// @param number from 1, in the order they were made
/// @param basis which judge gave the second opinion
/// @param before the score of the interview before it, 0 to 1
/// @param after the score with it
/// @param points for a dispute the disputed point; for a regrade those judged otherwise than before
public record Reviewed(
    int number, Review review, Basis basis, double before, double after, List<Point> points) {
  public Reviewed {
    points = List.copyOf(points);
  }

  /// A key point, judged twice.
  ///
  /// @param first what counted before
  /// @param again what the second opinion says
  /// @param counts what counts since
  public record Point(
      Question question, KeyPoint point, Finding first, Finding again, Finding counts) {
    boolean isJudgedOtherwise() {
      return !first.kind().equals(again.kind());
    }
  }

  /// Every review of an interview, in order.
  static List<Reviewed> of(Interview interview) {
    return IntStream.rangeClosed(1, interview.reviews().size())
        .mapToObj(number -> of(interview, number))
        .toList();
  }

  private static Reviewed of(Interview interview, int number) {
    Review review = interview.reviews().get(number - 1);
    Interview before = interview.reviewed(number - 1);
    Interview after = interview.reviewed(number);
    List<Point> points =
        interview.plan().stream()
            .flatMap(
                question ->
                    question.points().stream()
                        .map(point -> point(question, point, number, List.of(before, after))))
            .filter(
                point ->
                    switch (review) {
                      case Review.Dispute dispute ->
                          dispute.isAbout(point.question().id(), point.point().id());
                      case Review.Regrade _ -> point.isJudgedOtherwise();
                    })
            .toList();
    return new Reviewed(
        number,
        review,
        basis(interview, number),
        Report.of(before).score(),
        Report.of(after).score(),
        points);
  }

  private static Point point(
      Question question, KeyPoint point, int number, List<Interview> beforeAndAfter) {
    Interview after = beforeAndAfter.getLast();
    Standing again = Standing.of(question);
    for (Map.Entry<Integer, Assessment> made : opinions(after, number).entrySet()) {
      if (Interview.isAbout(after.turns().get(made.getKey()), question)) {
        again = again.after(made.getKey(), made.getValue());
      }
    }
    return new Point(
        question,
        point,
        beforeAndAfter.getFirst().standing(question).finding(point.id()),
        again.finding(point.id()),
        after.standing(question).finding(point.id()));
  }

  /// The assessments that were made for a review, by turn in their order.
  private static Map<Integer, Assessment> opinions(Interview interview, int number) {
    Map<Integer, Assessment> opinions = new TreeMap<>();
    for (int i = 0; i < interview.turns().size(); i++) {
      if (interview.turns().get(i) instanceof Turn.Answered answered) {
        for (Assessment assessment : answered.assessments()) {
          if (assessment.grounds().review() == number) {
            opinions.put(i, assessment);
          }
        }
      }
    }
    return opinions;
  }

  private static Basis basis(Interview interview, int number) {
    return opinions(interview, number).values().stream()
        .findFirst()
        .map(Assessment::basis)
        .orElseThrow(() -> new IllegalArgumentException("review " + number + " has no opinion"));
  }
}
