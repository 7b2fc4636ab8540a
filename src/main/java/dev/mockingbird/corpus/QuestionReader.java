package dev.mockingbird.corpus;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Origin;
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

/// Reads the question files of one folder, one after the other, and holds them to the rules of
/// `corpus/README.md`. Remembers the ids it has met.
final class QuestionReader {
  private static final int ANY = Integer.MAX_VALUE;
  private static final int MOST_WORDS_OF_TITLE = 6;
  private static final int VARIANTS = 2;
  private static final int POINTS = 2;
  private static final int WORDINGS = 3;
  private static final int HINTS = 3;
  private static final List<String> QUESTION =
      List.of("id", "seed", "topic", "level", "title", "question", "variants", "sources", "points");
  private static final List<String> POINT =
      List.of(
          "id",
          "origin",
          "weight",
          "claim",
          "wordings",
          "misconception",
          "why",
          "competence",
          "probe",
          "hints");
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
        new Question.Subject(
            Names.of(fields, "topic"),
            fields.choice("level", Arrays.asList(Level.values()), Level::word, Level.MIDDLE),
            title(fields));
    Question.Wording wording =
        new Question.Wording(fields.text("question"), fields.texts("variants", 0, ANY));
    List<String> sources = fields.texts("sources", 1, ANY);
    List<KeyPoint> points = points(fields, wording);
    if (points.stream().allMatch(point -> point.claim().origin() == Origin.WRITTEN)) {
      fields.needs("variants", VARIANTS);
      fields.needs("points", POINTS);
    }
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
    for (Fields fields : question.list("points", "point", 1, POINT)) {
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

  /// What no person has read yet may lack what only a person can be asked for.
  private static KeyPoint point(Fields fields) {
    String id = Names.of(fields, "id");
    Origin origin = origin(fields);
    boolean isWritten = origin == Origin.WRITTEN;
    int weight = fields.number("weight", 1, KeyPoint.MAX_WEIGHT);
    List<String> wordings = fields.texts("wordings", isWritten ? WORDINGS : 0, ANY);
    Claim claim = new Claim(fields.text("claim"), wordings, origin);
    List<Misconception> misconceptions =
        isWritten || fields.has("misconception")
            ? List.of(misconception(fields, id, origin))
            : List.of();
    KeyPoint.FollowUp followUp =
        new KeyPoint.FollowUp(fields.text("probe"), fields.texts("hints", HINTS, HINTS));
    String why = fields.has("why") ? fields.text("why") : "";
    return new KeyPoint(id, weight, claim, misconceptions, followUp, why, competence(fields));
  }

  private static Competence competence(Fields point) {
    return point.has("competence")
        ? point.choice("competence", Competence.named(), Competence::word, Competence.UNNAMED)
        : Competence.UNNAMED;
  }

  private static Origin origin(Fields point) {
    return point.has("origin")
        ? point.choice("origin", Arrays.asList(Origin.values()), Origin::word, Origin.WRITTEN)
        : Origin.WRITTEN;
  }

  private static Misconception misconception(Fields point, String id, Origin origin) {
    return point
        .fields("misconception", "the misconception of point " + id, MISCONCEPTION)
        .map(fields -> misconception(fields, origin))
        .orElse(new Misconception(new Claim(Fields.PLACEHOLDER, List.of()), Fields.PLACEHOLDER));
  }

  private static Misconception misconception(Fields fields, Origin origin) {
    List<String> wordings = fields.texts("wordings", 0, ANY);
    return new Misconception(
        new Claim(fields.text("claim"), wordings, origin), fields.text("correction"));
  }
}
