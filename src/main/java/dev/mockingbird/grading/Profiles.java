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
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes profiles of questions and keeps the latest used, since their vectors take longer than an
/// answer's. May be shared between threads.
final class Profiles {
  /// Less than a megabyte each.
  static final int MOST_KEPT = 100;

  private final Content content;
  private final Vectors subjects;
  private final Vectors statements;
  private final ExampleSource examples;
  private final Map<Question, Profile> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<Question, Profile> making = new ConcurrentHashMap<>();

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
    Profile made = making.computeIfAbsent(question, this::make); // who asks meanwhile waits
    synchronized (kept) {
      kept.put(question, made);
      if (kept.size() > MOST_KEPT) {
        Iterator<Question> eldest = kept.keySet().iterator();
        eldest.next();
        eldest.remove();
      }
    }
    making.remove(question);
    return made;
  }

  /// An example as the judge compares it.
  private record Known(Example example, Phrase phrase) {}

  private Profile make(Question question) {
    List<Example> written = examples.of(question);
    boolean isTaught = isTaught(question, written);
    Vectors vectors = isTaught ? statements : subjects;
    List<Example> given =
        Stream.concat(question.points().stream().flatMap(Profiles::own), written.stream())
            .distinct()
            .toList();
    List<Known> known = new ArrayList<>(known(given, vectors));
    if (isTaught) {
      inReference(question, known, vectors).stream()
          .filter(said -> !given.contains(said.example()))
          .forEach(known::add);
    }
    List<String> asked =
        Stream.concat(Stream.of(question.text()), question.wording().variants().stream()).toList();
    return new Profile(
        Phrase.of(asked, vectors::lasting, content),
        targets(question, known),
        spelling(question, known, isTaught ? vectors::knows : _ -> false),
        isTaught ? Example.version(written) : "",
        vectors,
        Discriminant.of(
            known.stream().map(Known::example).toList(),
            known.stream().map(Known::phrase).map(Phrase::meaning).toList()));
  }

  private List<Known> known(List<Example> examples, Vectors vectors) {
    List<Phrase> phrases =
        Phrase.of(examples.stream().map(Example::words).toList(), vectors::lasting, content);
    return IntStream.range(0, examples.size())
        .mapToObj(i -> new Known(examples.get(i), phrases.get(i)))
        .toList();
  }

  private static List<Target> targets(Question question, List<Known> known) {
    Map<String, Map<Mark, List<Phrase>>> said = new LinkedHashMap<>();
    for (Known one : known) {
      said.computeIfAbsent(one.example().pointId(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(one.example().mark(), _ -> new ArrayList<>())
          .add(one.phrase());
    }
    return question.points().stream()
        .map(KeyPoint::id)
        .map(id -> new Target(id, said.getOrDefault(id, Map.of())))
        .toList();
  }

  /// The words of the reference answer that come nearest to each key point, unless they come nearer
  /// to another: who says the very same has stated it.
  private List<Known> inReference(Question question, List<Known> known, Vectors vectors) {
    String text = question.reference().text();
    Reading reading = Reading.of(text, Spelling.NONE, vectors::lasting, content);
    List<List<Phrase>> claims =
        question.points().stream().map(point -> claim(point, known)).toList();
    List<Known> found = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      int own = i;
      String pointId = question.points().get(i).id();
      reading
          .nearest(claims.get(i))
          .filter(window -> nearestOf(window.phrase(), claims) == own)
          .map(one -> new Known(covered(pointId, reading.words(one)), one.phrase()))
          .ifPresent(found::add);
    }
    return found;
  }

  /// The claim and its wordings.
  private static List<Phrase> claim(KeyPoint point, List<Known> known) {
    Set<Example> stated =
        point
            .claim()
            .phrasings()
            .map(words -> covered(point.id(), words))
            .collect(Collectors.toSet());
    return known.stream().filter(one -> stated.contains(one.example())).map(Known::phrase).toList();
  }

  private static Example covered(String pointId, String words) {
    return new Example(pointId, Mark.COVERED, words);
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
    Stream<Example> claims = point.claim().phrasings().map(words -> covered(point.id(), words));
    Stream<Example> beliefs =
        point.beliefs().stream()
            .flatMap(Claim::phrasings)
            .map(words -> new Example(point.id(), Mark.CONTRADICTED, words));
    return Stream.concat(claims, beliefs);
  }

  /// Where there are no examples words in common count, and a word one letter from the claim's is
  /// mostly that one, known or not.
  private static Spelling spelling(
      Question question, List<Known> known, Predicate<String> isRight) {
    String texts =
        Stream.concat(
                Stream.of(question.text(), question.reference().text()),
                known.stream().map(one -> one.example().words()))
            .collect(Collectors.joining("\n"));
    return Spelling.of(texts, isRight);
  }
}
