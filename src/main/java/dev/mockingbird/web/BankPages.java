package dev.mockingbird.web;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import dev.mockingbird.report.Markup;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The pages of the bank: browse and search, study a question, and read its reference answer, which
/// is a request of its own, so that it is nowhere before.
final class BankPages {
  private final Shelf shelf;
  private final Content content;
  private final Owners owners;
  private final Pages pages;

  BankPages(Shelf shelf, Content content, Owners owners, Pages pages) {
    this.shelf = shelf;
    this.content = content;
    this.owners = owners;
    this.pages = pages;
  }

  void bank(Context context) {
    Shelf.Wanted wanted = Shelf.Wanted.of(context);
    List<Question> found = shelf.find(wanted);
    List<Question> shown =
        found.stream().filter(wanted::isOfTopic).filter(wanted::isOfLevel).toList();
    pages.show(
        context,
        "bank.jte",
        new BankPage(
            content.engine(),
            new BankPage.Narrowing(wanted.text(), wanted.topic(), wanted.level()),
            topics(wanted, found),
            levels(wanted, found),
            summary(shown.size(), shelf.all().size()),
            wanted.text().isEmpty() ? byTopic(shown) : ranked(shown),
            content.broken().get(),
            !content.intakes().isEmpty(),
            Setup.MAX_QUESTIONS));
  }

  void study(Context context) {
    Question question = shelf.question(context.pathParam("id"));
    String spoilt =
        shelf
            .spoilt(question.id(), owners.of(context))
            .map(seen -> "/interviews/" + seen.interview().id())
            .orElse("");
    pages.show(context, "study.jte", page(question, spoilt, List.of()));
  }

  void reference(Context context) {
    Question question = shelf.opened(context.pathParam("id"), owners.of(context));
    var reveal =
        new StudyPage.Reveal(
            Markup.html(question.reference().text()),
            question.points().stream().map(BankPages::point).toList(),
            question.reference().sources());
    pages.show(context, "study.jte", page(question, "", List.of(reveal)));
  }

  private StudyPage page(Question question, String spoilt, List<StudyPage.Reveal> reveal) {
    return new StudyPage(
        content.engine(),
        question.id(),
        question.title(),
        BankRoutes.topicName(question.topic()) + ", " + question.level().word(),
        Markup.html(question.text()),
        question.wording().variants(),
        note(question),
        spoilt,
        reveal);
  }

  private static String note(Question question) {
    return switch (question.origin()) {
      case WRITTEN -> "";
      case DRAFT -> "Some key points were drafted by a model, and no person has read them yet.";
      case AUTO ->
          "Some key points were cut out of the reference answer by rule, and no person has read"
              + " them yet.";
    };
  }

  private static StudyPage.Point point(KeyPoint point) {
    return new StudyPage.Point(
        point.id(),
        point.weight(),
        point.claim().text(),
        point.misconceptions().stream()
            .map(each -> new StudyPage.Mistake(each.belief().text(), each.correction()))
            .toList());
  }

  /// Counted among those of the chosen level, and the other way round.
  private List<BankPage.Facet> topics(Shelf.Wanted wanted, List<Question> found) {
    List<Question> ofLevel = found.stream().filter(wanted::isOfLevel).toList();
    List<BankPage.Facet> facets = new ArrayList<>();
    facets.add(
        facet("Any topic", new Shelf.Wanted(wanted.text(), "", wanted.level()), wanted, ofLevel));
    for (Shown.TopicPart topic : BankRoutes.topics(shelf.all())) {
      var one = new Shelf.Wanted(wanted.text(), topic.topic(), wanted.level());
      facets.add(facet(topic.name(), one, wanted, ofLevel));
    }
    return facets;
  }

  private static List<BankPage.Facet> levels(Shelf.Wanted wanted, List<Question> found) {
    List<Question> ofTopic = found.stream().filter(wanted::isOfTopic).toList();
    List<BankPage.Facet> facets = new ArrayList<>();
    facets.add(
        facet("Any level", new Shelf.Wanted(wanted.text(), wanted.topic(), ""), wanted, ofTopic));
    for (Level level : Level.values()) {
      var one = new Shelf.Wanted(wanted.text(), wanted.topic(), level.word());
      facets.add(facet(BankRoutes.topicName(level.word()), one, wanted, ofTopic));
    }
    return facets;
  }

  private static BankPage.Facet facet(
      String name, Shelf.Wanted one, Shelf.Wanted now, List<Question> among) {
    Predicate<Question> isLeft = question -> one.isOfTopic(question) && one.isOfLevel(question);
    int left = (int) among.stream().filter(isLeft).count();
    return new BankPage.Facet(name, left, href(one), one.equals(now));
  }

  private static String href(Shelf.Wanted wanted) {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    parts.put("q", wanted.text());
    parts.put("topic", wanted.topic());
    parts.put("level", wanted.level());
    String query =
        parts.entrySet().stream()
            .filter(part -> !part.getValue().isEmpty())
            .map(part -> part.getKey() + "=" + encoded(part.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/bank" : "/bank?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String summary(int shown, int all) {
    String questions = all == 1 ? " question" : " questions";
    return shown == all ? all + questions : shown + " of " + all + questions;
  }

  private static List<BankPage.Group> byTopic(List<Question> questions) {
    Map<String, List<Question>> groups =
        questions.stream()
            .collect(
                Collectors.groupingBy(Question::topic, LinkedHashMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .map(
            group ->
                new BankPage.Group(BankRoutes.topicName(group.getKey()), rows(group.getValue())))
        .toList();
  }

  private static List<BankPage.Group> ranked(List<Question> questions) {
    return questions.isEmpty() ? List.of() : List.of(new BankPage.Group("", rows(questions)));
  }

  private static List<BankPage.Row> rows(List<Question> questions) {
    return questions.stream()
        .map(
            question ->
                new BankPage.Row(
                    question.id(),
                    question.title(),
                    BankRoutes.topicName(question.topic()),
                    question.level().word(),
                    question.text()))
        .toList();
  }
}
