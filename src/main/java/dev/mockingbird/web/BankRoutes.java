package dev.mockingbird.web;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What there is to be asked, and, in one route alone, what there is to be answered; and which
/// engine is in force.
final class BankRoutes {
  private final Shelf shelf;
  private final Owners owners;
  private final Engine engine;

  BankRoutes(Shelf shelf, Owners owners, Engine engine) {
    this.shelf = shelf;
    this.owners = owners;
    this.engine = engine;
  }

  /// The questions that `q` is about, or all; narrowed by `topic` and `level`.
  void questions(Context context) {
    Shelf.Wanted wanted = Shelf.Wanted.of(context);
    context.json(
        shelf.find(wanted).stream()
            .filter(wanted::isOfTopic)
            .filter(wanted::isOfLevel)
            .map(BankRoutes::part)
            .toList());
  }

  void question(Context context) {
    Question question = shelf.question(context.pathParam("id"));
    context.json(
        new Shown.QuestionDetail(
            question.id(),
            question.topic(),
            question.level().word(),
            question.title(),
            question.text(),
            question.wording().variants(),
            question.origin().word()));
  }

  /// The reveal.
  void reference(Context context) {
    Question question = shelf.opened(context.pathParam("id"), owners.of(context));
    context.json(
        new Shown.ReferencePart(
            question.reference().text(),
            question.points().stream().map(BankRoutes::point).toList(),
            question.reference().sources()));
  }

  void topics(Context context) {
    context.json(topics(shelf.all()));
  }

  void engine(Context context) {
    context.json(engine);
  }

  /// The topics by name, each with the number of its questions.
  static List<Shown.TopicPart> topics(List<Question> questions) {
    Map<String, Long> counts =
        questions.stream()
            .collect(Collectors.groupingBy(Question::topic, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            entry ->
                new Shown.TopicPart(
                    entry.getKey(), topicName(entry.getKey()), entry.getValue().intValue()))
        .toList();
  }

  /// A topic for a person to read: `deep-learning` is "Deep learning".
  static String topicName(String topic) {
    return Character.toUpperCase(topic.charAt(0)) + topic.substring(1).replace('-', ' ');
  }

  private static Shown.QuestionPart part(Question question) {
    return new Shown.QuestionPart(
        question.id(),
        question.topic(),
        question.level().word(),
        question.title(),
        question.text());
  }

  private static Shown.ReferencePoint point(KeyPoint point) {
    Claim claim = point.claim();
    return new Shown.ReferencePoint(
        point.id(),
        point.weight(),
        claim.text(),
        claim.origin().word(),
        point.misconceptions().stream()
            .map(each -> new Shown.MisconceptionPart(each.belief().text(), each.correction()))
            .toList());
  }
}
