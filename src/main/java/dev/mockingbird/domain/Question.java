package dev.mockingbird.domain;

import java.util.Comparator;
import java.util.List;

/// What is asked, what a full answer says, and the key points the answer is graded by.
public record Question(
    String id, Subject subject, Wording wording, Reference reference, List<KeyPoint> points) {
  public Question {
    Require.text(id, "id of a question");
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException(
          "question " + id + " has no key points, needs one or more");
    }
    if (points.stream().map(KeyPoint::id).distinct().count() < points.size()) {
      throw new IllegalArgumentException("two key points of question " + id + " share an id");
    }
  }

  /// Where a question belongs.
  ///
  /// @param title at most six words
  public record Subject(String topic, Level level, String title) {
    public Subject {
      Require.text(topic, "topic");
      Require.text(title, "title");
    }
  }

  /// The question as the interviewer puts it, and the same question in other words.
  public record Wording(String text, List<String> variants) {
    public Wording {
      Require.text(text, "question");
      variants = List.copyOf(variants);
    }
  }

  /// The answer a strong candidate could give in two minutes, in Markdown, and where its facts were
  /// checked.
  public record Reference(String text, List<String> sources) {
    public Reference {
      Require.text(text, "reference answer");
      sources = List.copyOf(sources);
    }
  }

  public String topic() {
    return subject.topic();
  }

  public Level level() {
    return subject.level();
  }

  public String title() {
    return subject.title();
  }

  public String text() {
    return wording.text();
  }

  /// Of its key points' origins the one farthest from a person's own words.
  public Origin origin() {
    return points.stream()
        .map(point -> point.claim().origin())
        .max(Comparator.naturalOrder())
        .orElse(Origin.WRITTEN);
  }

  /// Names the content that answers are graded by: it changes with the question's text, its
  /// reference answer or a key point, and with nothing else.
  public String version() {
    return Fingerprint.of(this);
  }

  /// The sum of the weights of its key points.
  public int weight() {
    return points.stream().mapToInt(KeyPoint::weight).sum();
  }

  /// The same question with one of its key points.
  public Question only(String pointId) {
    return new Question(id, subject, wording, reference, List.of(point(pointId)));
  }

  /// What a move about this question asks, in the bank's own words; empty for the closing.
  public String textOf(Move move) {
    return switch (move) {
      case Move.Ask _ -> text();
      case Move.Probe(String _, String pointId) -> point(pointId).followUp().probe();
      case Move.Hint(String _, String pointId, int rung) ->
          point(pointId).followUp().hints().get(rung - 1);
      case Move.Close _ -> "";
    };
  }

  /// The key point with this id; an id of another question is a bug.
  public KeyPoint point(String pointId) {
    return points.stream()
        .filter(point -> point.id().equals(pointId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("question " + id + " has no key point " + pointId));
  }
}
