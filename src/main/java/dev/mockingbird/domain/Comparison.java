package dev.mockingbird.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Interviews of one person side by side, the earliest first: how topics went, and what was gained
/// and lost on questions that two or more of them asked. A pure function of their reports.
///
/// @param topics all topics that count in any of them, by name
/// @param shared the questions that count in two or more, in the order they were first asked
public record Comparison(List<Report> reports, List<Topic> topics, List<Shared> shared) {
  public Comparison {
    reports = List.copyOf(reports);
    topics = List.copyOf(topics);
    shared = List.copyOf(shared);
  }

  /// How something went in one interview.
  ///
  /// @param counts false if it did not come up, or does not count
  /// @param score 0 to 1; 0 where it does not count
  public record Grade(boolean counts, double score) {
    private static final Grade NONE = new Grade(false, 0);
  }

  /// How a topic went in each interview.
  public record Topic(String topic, List<Grade> grades) {
    public Topic {
      grades = List.copyOf(grades);
    }
  }

  /// A question that two or more asked.
  ///
  /// @param question as the latest of them asked it
  public record Shared(Question question, List<Grade> grades, List<Point> points) {
    public Shared {
      grades = List.copyOf(grades);
      points = List.copyOf(points);
    }
  }

  /// A key point in each interview.
  public record Point(KeyPoint point, List<Step> steps) {
    public Point {
      steps = List.copyOf(steps);
    }
  }

  /// What became of a key point in one interview.
  ///
  /// @param kind of the finding; empty if the point was not asked for there
  public record Step(String kind, Change change) {
    private static final Step NONE = new Step("", Change.FIRST);
  }

  /// Set against the interview before that asked for the same point.
  public enum Change {
    /// there is none before
    FIRST,
    SAME,
    GAINED,
    LOST
  }

  /// Sets reports side by side.
  ///
  /// @param reports in any order; two or more
  public static Comparison of(List<Report> reports) {
    List<Report> inTime =
        reports.stream().sorted(Comparator.comparing(each -> each.interview().began())).toList();
    return new Comparison(inTime, topics(inTime), shared(inTime));
  }

  /// How many points were gained, or lost, in all.
  public long count(Change change) {
    return shared.stream()
        .flatMap(question -> question.points().stream())
        .flatMap(point -> point.steps().stream())
        .filter(step -> step.change() == change)
        .count();
  }

  private static List<Topic> topics(List<Report> reports) {
    return reports.stream()
        .flatMap(report -> report.topics().stream())
        .map(Report.TopicScore::topic)
        .distinct()
        .sorted()
        .map(
            topic ->
                new Topic(topic, reports.stream().map(report -> grade(report, topic)).toList()))
        .toList();
  }

  private static Grade grade(Report report, String topic) {
    return report.topics().stream()
        .filter(score -> score.topic().equals(topic))
        .findFirst()
        .map(score -> new Grade(true, score.score()))
        .orElse(Grade.NONE);
  }

  private static List<Shared> shared(List<Report> reports) {
    SequencedMap<String, Question> latest = new LinkedHashMap<>();
    Map<String, Integer> times = new LinkedHashMap<>();
    for (Report report : reports) {
      for (Report.Section section : counted(report)) {
        latest.put(section.question().id(), section.question());
        times.merge(section.question().id(), 1, Integer::sum);
      }
    }
    return latest.values().stream()
        .filter(question -> times.getOrDefault(question.id(), 0) > 1)
        .map(question -> shared(reports, question))
        .toList();
  }

  private static Shared shared(List<Report> reports, Question question) {
    List<Grade> grades =
        reports.stream()
            .map(
                report ->
                    section(report, question)
                        .map(section -> new Grade(true, section.score()))
                        .orElse(Grade.NONE))
            .toList();
    return new Shared(
        question,
        grades,
        question.points().stream()
            .map(point -> new Point(point, steps(reports, question, point)))
            .toList());
  }

  private static List<Step> steps(List<Report> reports, Question question, KeyPoint point) {
    List<Step> steps = new ArrayList<>();
    Optional<Finding> before = Optional.empty();
    for (Report report : reports) {
      Optional<Finding> found = finding(report, question, point);
      Optional<Finding> earlier = before;
      steps.add(
          found
              .map(
                  now ->
                      new Step(now.kind(), earlier.map(b -> change(b, now)).orElse(Change.FIRST)))
              .orElse(Step.NONE));
      before = found.or(() -> earlier);
    }
    return steps;
  }

  /// A point whose claim has changed since is another point.
  private static Optional<Finding> finding(Report report, Question question, KeyPoint point) {
    return section(report, question)
        .flatMap(
            section ->
                section.standing().entries().stream()
                    .filter(entry -> isSame(entry.point(), point))
                    .findFirst())
        .map(Standing.Entry::finding);
  }

  private static boolean isSame(KeyPoint one, KeyPoint other) {
    return one.id().equals(other.id()) && one.claim().text().equals(other.claim().text());
  }

  private static Change change(Finding before, Finding now) {
    int step = Integer.compare(rank(now), rank(before));
    return step > 0 ? Change.GAINED : step < 0 ? Change.LOST : Change.SAME;
  }

  /// A false belief is worse than a gap, though both earn nothing.
  private static int rank(Finding finding) {
    return switch (finding) {
      case Finding.Contradicted _ -> 0;
      case Finding.Missed _ -> 1;
      case Finding.Partly _ -> 2;
      case Finding.Covered _ -> 3;
    };
  }

  private static Optional<Report.Section> section(Report report, Question question) {
    return counted(report).stream()
        .filter(section -> section.question().id().equals(question.id()))
        .findFirst();
  }

  private static List<Report.Section> counted(Report report) {
    return report.sections().stream()
        .filter(section -> section.state() != Report.State.OPEN)
        .toList();
  }
}
