package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Profile.Target;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    List<Example> all =
        Stream.concat(question.points().stream().flatMap(Profiles::own), written.stream())
            .distinct()
            .toList();
    boolean isTaught = isTaught(question, written);
    Vectors vectors = isTaught ? statements : subjects;
    List<Phrase> phrases =
        Phrase.of(all.stream().map(Example::words).toList(), vectors::lasting, content);
    Map<String, Map<Mark, List<Phrase>>> said = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      said.computeIfAbsent(all.get(i).pointId(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(all.get(i).mark(), _ -> new ArrayList<>())
          .add(phrases.get(i));
    }
    List<Target> targets =
        question.points().stream()
            .map(KeyPoint::id)
            .map(id -> new Target(id, said.getOrDefault(id, Map.of())))
            .toList();
    List<String> asked =
        Stream.concat(Stream.of(question.text()), question.wording().variants().stream()).toList();
    List<Phrase> phrased = Phrase.of(asked, vectors::lasting, content);
    return new Profile(phrased, targets, spelling(question, all), isTaught, vectors);
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
