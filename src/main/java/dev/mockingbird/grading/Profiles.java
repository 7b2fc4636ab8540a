package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Profile.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes profiles of questions and keeps the latest used, since their vectors take longer than an
/// answer's. May be shared between threads.
final class Profiles {
  /// About half a megabyte each.
  static final int MOST_KEPT = 100;

  private final Content content;
  private final Vectors subjects;
  private final Vectors statements;
  private final ExampleSource examples;
  private final Map<Question, Profile> kept = new LinkedHashMap<>(16, 0.75f, true);

  /// @param subjects of texts of any subject, for points without examples
  /// @param statements for points with examples
  Profiles(Content content, Vectors subjects, Vectors statements, ExampleSource examples) {
    this.content = content;
    this.subjects = subjects;
    this.statements = statements;
    this.examples = examples;
  }

  Profile of(Question question) {
    synchronized (kept) {
      Profile known = kept.get(question);
      if (known != null) {
        return known;
      }
    }
    Profile made = make(question); // outside the lock: two threads may do it twice, none waits
    synchronized (kept) {
      kept.put(question, made);
      if (kept.size() > MOST_KEPT) {
        Iterator<Question> eldest = kept.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
    return made;
  }

  private Profile make(Question question) {
    List<Example> written = examples.of(question);
    boolean isTaught = isTaught(question, written);
    Vectors vectors = isTaught ? statements : subjects;
    List<Example> all =
        Stream.of(
                question.points().stream().flatMap(Profiles::own),
                written.stream(),
                isTaught ? inReference(question, vectors) : Stream.<Example>empty())
            .flatMap(some -> some)
            .distinct()
            .toList();
    List<Phrase> phrases =
        Phrase.of(all.stream().map(Example::words).toList(), vectors::lasting, content);
    List<String> asked =
        Stream.concat(Stream.of(question.text()), question.wording().variants().stream()).toList();
    return new Profile(
        Phrase.of(asked, vectors::lasting, content),
        targets(question, all, phrases),
        spelling(question, all),
        isTaught,
        vectors,
        Discriminant.of(all, phrases.stream().map(Phrase::meaning).toList()));
  }

  private static List<Target> targets(
      Question question, List<Example> examples, List<Phrase> phrases) {
    Map<String, Map<Mark, List<Phrase>>> said = new LinkedHashMap<>();
    for (int i = 0; i < examples.size(); i++) {
      said.computeIfAbsent(examples.get(i).pointId(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(examples.get(i).mark(), _ -> new ArrayList<>())
          .add(phrases.get(i));
    }
    return question.points().stream()
        .map(KeyPoint::id)
        .map(id -> new Target(id, said.getOrDefault(id, Map.of())))
        .toList();
  }

  /// The words of the reference answer that come nearest to each key point, unless they come nearer
  /// to another: who says the very same has stated it.
  private Stream<Example> inReference(Question question, Vectors vectors) {
    String text = question.reference().text();
    Reading reading = Reading.of(text, Spelling.of(""), vectors::lasting, content);
    List<KeyPoint> points = question.points();
    List<List<Phrase>> claims =
        points.stream()
            .map(point -> point.claim().phrasings().toList())
            .map(claim -> Phrase.of(claim, vectors::lasting, content))
            .toList();
    return IntStream.range(0, points.size())
        .boxed()
        .flatMap(
            i ->
                reading.nearest(claims.get(i)).stream()
                    .filter(window -> nearestOf(window.phrase(), claims) == i)
                    .map(reading::words)
                    .map(words -> new Example(points.get(i).id(), Mark.COVERED, words)));
  }

  private static int nearestOf(Phrase words, List<List<Phrase>> claims) {
    return IntStream.range(0, claims.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> words.nearest(claims.get(i))))
        .orElse(-1);
  }

  private static boolean isTaught(Question question, List<Example> written) {
    Set<String> taught = written.stream().map(Example::pointId).collect(Collectors.toSet());
    return question.points().stream().map(KeyPoint::id).allMatch(taught::contains);
  }

  /// What the question itself says of a key point.
  private static Stream<Example> own(KeyPoint point) {
    Stream<Example> claims =
        point.claim().phrasings().map(words -> new Example(point.id(), Mark.COVERED, words));
    Stream<Example> beliefs =
        point.beliefs().stream()
            .flatMap(Claim::phrasings)
            .map(words -> new Example(point.id(), Mark.CONTRADICTED, words));
    return Stream.concat(claims, beliefs);
  }

  private static Spelling spelling(Question question, List<Example> examples) {
    String texts =
        Stream.concat(
                Stream.of(question.text(), question.reference().text()),
                examples.stream().map(Example::words))
            .collect(Collectors.joining("\n"));
    return Spelling.of(texts);
  }
}
