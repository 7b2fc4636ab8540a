package dev.mockingbird.report;

import dev.mockingbird.domain.Difference;
import java.util.List;

/// A second attempt at a question beside the first, as the practice card and the report show it;
/// all of it plain text.
///
/// @param outcome the grade before and after, and how many points are better or worse
/// @param rule what the second attempt counts for
/// @param answer in segments, those that prove or contradict a point marked
/// @param points every key point, first and again
/// @param basis which judge graded it
public record AttemptRow(
    String outcome,
    String rule,
    List<Highlights.Segment> answer,
    List<Point> points,
    String basis) {
  private static final String RULE =
      "The first attempt counts for the grade of this interview; the second changes nothing in it.";

  /// A key point, first and again.
  ///
  /// @param first and again each `covered`, `partly`, `contradicted` or `missed`
  /// @param firstWord and againWord the same for a person to read
  /// @param quote the words of the second attempt; empty where it missed the point
  /// @param advice what is still missing, or what is right instead; empty if nothing is
  public record Point(
      String first,
      String firstWord,
      String again,
      String againWord,
      String claim,
      String quote,
      String advice) {}

  public static AttemptRow of(Difference difference) {
    return new AttemptRow(
        outcome(difference),
        RULE,
        Highlights.of(difference.attempt().answer(), difference.attempt().assessment().findings()),
        difference.changes().stream().map(AttemptRow::point).toList(),
        difference.attempt().assessment().basis().sentence());
  }

  /// One line for each point, such as "missed, now covered".
  static String change(Point point) {
    return point.firstWord() + ", now " + point.againWord();
  }

  private static String outcome(Difference difference) {
    List<Difference.Change> changes = difference.changes();
    long better = changes.stream().filter(Difference.Change::isBetter).count();
    long worse = changes.stream().filter(Difference.Change::isWorse).count();
    return "First attempt %d%%, second attempt %d%%. %s"
        .formatted(
            Phrases.percent(difference.before()),
            Phrases.percent(difference.after()),
            points(better, worse));
  }

  private static String points(long better, long worse) {
    if (better == 0 && worse == 0) {
      return "No point is better or worse.";
    }
    return better == 0
        ? points(worse) + " worse."
        : points(better) + (worse == 0 ? " better." : " better, " + worse + " worse.");
  }

  private static String points(long number) {
    return Phrases.count(Math.toIntExact(number), "point");
  }

  private static Point point(Difference.Change change) {
    return new Point(
        change.first().finding().kind(),
        Phrases.kind(change.first()),
        change.second().kind(),
        Phrases.kind(change.second()),
        change.point().claim().text(),
        Phrases.quote(change.second()),
        Phrases.advice(change.second()));
  }
}
