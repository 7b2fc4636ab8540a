package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Profile.Phrasing;
import dev.mockingbird.grading.Profile.Side;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Profile.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Makes profiles of questions and keeps the latest used, since their vectors take longer than an
/// answer's. May be shared between threads.
final class Profiles {
  /// About 200 kB each.
  static final int MOST_KEPT = 100;

  /// What is left of the weight of a stem in a false belief that the true claim uses as well: what
  /// tells the two apart must decide.
  static final double SAID_BY_THE_TRUTH_TOO = 0.3;

  private final Content content;
  private final Vectors vectors;
  private final Antonyms antonyms;
  private final Map<Question, Profile> kept = new LinkedHashMap<>(16, 0.75f, true);

  Profiles(Content content, Vectors vectors, Antonyms antonyms) {
    this.content = content;
    this.vectors = vectors;
    this.antonyms = antonyms;
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
    StemWeights weights = StemWeights.of(question, content);
    Iterator<Meaning> ready = Meaning.of(texts(question).toList(), vectors).iterator();
    Set<String> stems = new HashSet<>();
    List<Target> targets = new ArrayList<>();
    for (KeyPoint point : question.points()) {
      Side claims = side(List.of(point.claim()), weights::of, ready);
      Side beliefs = side(point.beliefs(), stem -> ofBelief(stem, claims, weights), ready);
      targets.add(new Target(point, claims, beliefs));
      Stream.of(claims, beliefs)
          .flatMap(side -> side.weights().keySet().stream())
          .forEach(
              stem -> {
                stems.add(stem);
                stems.addAll(antonyms.of(stem));
              });
    }
    List<String> asked =
        Stream.concat(Stream.of(question.text()), question.wording().variants().stream()).toList();
    return new Profile(Meaning.of(asked, vectors), List.copyOf(targets), new Vocabulary(stems));
  }

  private static double ofBelief(String stem, Side claims, StemWeights weights) {
    return weights.of(stem) * (claims.weights().containsKey(stem) ? SAID_BY_THE_TRUTH_TOO : 1);
  }

  private static Stream<String> texts(Question question) {
    return question.points().stream()
        .flatMap(
            point ->
                Stream.concat(
                    point.claim().phrasings(), point.beliefs().stream().flatMap(Claim::phrasings)));
  }

  private Side side(
      List<Claim> claims, ToDoubleFunction<String> weights, Iterator<Meaning> meanings) {
    return Side.of(
        claims.stream()
            .flatMap(Claim::phrasings)
            .map(text -> phrasing(text, weights, meanings.next()))
            .toList());
  }

  private Phrasing phrasing(String text, ToDoubleFunction<String> weights, Meaning meaning) {
    Polarity polarity = Polarity.of(text);
    Map<String, Term> terms = new LinkedHashMap<>();
    for (Stems.Stem stem : content.of(text)) {
      terms.putIfAbsent(
          stem.text(),
          new Term(stem.text(), weights.applyAsDouble(stem.text()), polarity.use(stem.start())));
    }
    List<Term> list = List.copyOf(terms.values());
    return new Phrasing(
        list,
        list.stream().mapToDouble(Term::weight).sum(),
        meaning,
        polarity.negations(0, text.length()));
  }
}
