package dev.mockingbird.grading;

import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// How telling a stem is of one key point among those of its question: the fewer points speak of
/// it, the more, as in inverse document frequency; and little if the question itself has said it.
final class StemWeights {
  /// What is left of the weight of a stem that the candidate has been handed with the question.
  static final double SAID_BY_THE_QUESTION = 0.4;

  private final int points;
  private final Map<String, Integer> spread;
  private final Set<String> said;

  private StemWeights(int points, Map<String, Integer> spread, Set<String> said) {
    this.points = points;
    this.spread = spread;
    this.said = said;
  }

  static StemWeights of(Question question, Content content) {
    Map<String, Integer> spread = new HashMap<>();
    for (KeyPoint point : question.points()) {
      point
          .claim()
          .phrasings()
          .flatMap(text -> content.of(text).stream())
          .map(Stems.Stem::text)
          .distinct()
          .forEach(stem -> spread.merge(stem, 1, Integer::sum));
    }
    Set<String> said =
        content.of(question.text()).stream().map(Stems.Stem::text).collect(Collectors.toSet());
    return new StemWeights(question.points().size(), spread, said);
  }

  /// Above 0, at most about 3.
  double of(String stem) {
    double rarity = 1 + Math.log((double) points / spread.getOrDefault(stem, 1));
    return said.contains(stem) ? SAID_BY_THE_QUESTION * rarity : rarity;
  }
}
