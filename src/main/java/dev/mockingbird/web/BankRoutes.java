package dev.mockingbird.web;

import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Question;
import dev.mockingbird.interview.QuestionBank;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What there is to be asked, without what there is to be answered; and which engine is in force.
final class BankRoutes {
  private static final int MOST = 50;

  private final QuestionBank bank;
  private final Engine engine;

  BankRoutes(QuestionBank bank, Engine engine) {
    this.bank = bank;
    this.engine = engine;
  }

  /// The questions found by `q`, or all; narrowed by `topic` and `level`.
  void questions(Context context) {
    String query = Optional.ofNullable(context.queryParam("q")).orElse("").strip();
    List<Question> found = query.isEmpty() ? bank.all() : bank.search(query, MOST);
    context.json(
        found.stream()
            .filter(question -> isWanted(context, "topic", question.topic()))
            .filter(question -> isWanted(context, "level", question.level().word()))
            .map(BankRoutes::part)
            .toList());
  }

  void topics(Context context) {
    context.json(topics(bank));
  }

  void engine(Context context) {
    context.json(engine);
  }

  /// The topics by name, each with the number of its questions.
  static List<Shown.TopicPart> topics(QuestionBank bank) {
    Map<String, Long> counts =
        bank.all().stream()
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

  private static boolean isWanted(Context context, String parameter, String value) {
    String wanted = context.queryParam(parameter);
    return wanted == null || wanted.isBlank() || wanted.equals(value);
  }

  private static Shown.QuestionPart part(Question question) {
    return new Shown.QuestionPart(
        question.id(),
        question.topic(),
        question.level().word(),
        question.title(),
        question.text());
  }
}
