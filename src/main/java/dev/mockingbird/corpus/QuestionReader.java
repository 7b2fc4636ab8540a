package dev.mockingbird.corpus;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Question;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the question files of one folder, one after the other, and holds them to the rules of
/// `corpus/README.md`. Remembers the ids it has met.
final class QuestionReader {
  private static final int ANY = Integer.MAX_VALUE;
  private static final int MOST_WORDS_OF_TITLE = 6;
  private static final int HINTS = 3;
  private static final List<String> QUESTION =
      List.of("id", "seed", "topic", "level", "title", "question", "variants", "sources", "points");
  private static final List<String> POINT =
      List.of("id", "weight", "claim", "wordings", "misconception", "probe", "hints");
  private static final List<String> MISCONCEPTION = List.of("claim", "wordings", "correction");

  private final TextFiles texts;
  private final Giveaways giveaways;
  private final Problems problems;
  private final Map<String, Path> ids = new HashMap<>();

  QuestionReader(TextFiles texts, Giveaways giveaways, Problems problems) {
    this.texts = texts;
    this.giveaways = giveaways;
    this.problems = problems;
  }

  /// The question of a file; empty if there is any problem with it.
  Optional<Question> read(Path file) {
    Optional<FrontMatter> parts =
        texts.text(file).flatMap(text -> FrontMatter.of(file, text, problems));
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    FrontMatter front = parts.get();
    if (front.body().isBlank()) {
      problems.add(file, front.lines(), "no reference answer follows the front matter");
    }
    return new Yaml(file, 1, problems)
        .fields(front.yaml(), QUESTION)
        .flatMap(fields -> question(file, fields, front.body()));
  }

  private Optional<Question> question(Path file, Fields fields, String body) {
    String id = id(file, fields);
    if (fields.has("seed")) {
      fields.number("seed", 1, ANY); // bookkeeping of the bank, no part of the question
    }
    Question.Subject subject =
        new Question.Subject(Names.of(fields, "topic"), level(fields), title(fields));
    Question.Wording wording =
        new Question.Wording(fields.text("question"), fields.texts("variants", 2, ANY));
    List<String> sources = fields.texts("sources", 1, ANY);
    List<KeyPoint> points = points(fields, wording);
    return problems.concern(file)
        ? Optional.empty()
        : Optional.of(
            new Question(id, subject, wording, new Question.Reference(body, sources), points));
  }

  private String id(Path file, Fields fields) {
    String id = Names.ofFile(fields, file, ".md");
    Path first = ids.putIfAbsent(id, file);
    if (first != null && !id.equals(Fields.PLACEHOLDER)) {
      fields.wrong("id", "is \"" + id + "\", as in " + first + ": each id names one question");
    }
    return id;
  }

  private static Level level(Fields fields) {
    String word = fields.text("level");
    Optional<Level> level =
        Arrays.stream(Level.values()).filter(each -> each.word().equals(word)).findFirst();
    if (level.isEmpty() && !word.equals(Fields.PLACEHOLDER)) {
      String words =
          Arrays.stream(Level.values()).map(Level::word).collect(Collectors.joining(", "));
      fields.wrong("level", "is \"" + word + "\", must be one of " + words);
    }
    return level.orElse(Level.MIDDLE);
  }

  private static String title(Fields fields) {
    String title = fields.text("title");
    int words = title.split("\\s+").length;
    if (words > MOST_WORDS_OF_TITLE) {
      fields.wrong("title", "has " + words + " words, at most " + MOST_WORDS_OF_TITLE + " fit");
    }
    return title;
  }

  private List<KeyPoint> points(Fields question, Question.Wording wording) {
    List<KeyPoint> points = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Fields fields : question.list("points", "point", 2, POINT)) {
      KeyPoint point = point(fields);
      if (!taken.add(point.id()) && !point.id().equals(Fields.PLACEHOLDER)) {
        fields.wrong("id", "stands for an earlier point too, must be unique in the question");
      }
      giveaways.checkQuestion(question, wording, point);
      giveaways.checkFollowUp(fields, wording, point);
      points.add(point);
    }
    return points;
  }

  private static KeyPoint point(Fields fields) {
    String id = Names.of(fields, "id");
    int weight = fields.number("weight", 1, KeyPoint.MAX_WEIGHT);
    Claim claim = new Claim(fields.text("claim"), fields.texts("wordings", 3, ANY));
    Misconception misconception = misconception(fields, id);
    KeyPoint.FollowUp followUp =
        new KeyPoint.FollowUp(fields.text("probe"), fields.texts("hints", HINTS, HINTS));
    return new KeyPoint(id, weight, claim, misconception, followUp);
  }

  private static Misconception misconception(Fields point, String id) {
    return point
        .fields("misconception", "the misconception of point " + id, MISCONCEPTION)
        .map(
            fields ->
                new Misconception(
                    new Claim(fields.text("claim"), fields.texts("wordings", 0, ANY)),
                    fields.text("correction")))
        .orElse(new Misconception(new Claim(Fields.PLACEHOLDER, List.of()), Fields.PLACEHOLDER));
  }
}
