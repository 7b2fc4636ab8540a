package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Learnt.Direction;
import dev.mockingbird.grading.Reading.Window;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a [Reader] finds in an answer of one key point.
///
/// @param odds what speaks for each mark in some words, as log odds against missed
record Evidence(Map<Window, Map<Mark, Double>> odds) {
  /// What the values are of, in order: the log odds of the words that speak most for a mark, and
  /// the likelihood that any words show it, as if each spoke by itself.
  static final List<String> NAMES =
      List.of(
          "read as covered",
          "read as partly",
          "read as contradicted",
          "anywhere as covered",
          "anywhere as partly",
          "anywhere as contradicted");

  /// The strongest that words may speak for a mark or against it, as log odds.
  static final double MOST = 8;

  /// Words that speak for a mark so nearly as much as the best are as good a proof, and the more
  /// there are of them the more they tell a person; as log odds.
  static final double AS_GOOD = 1;

  /// @param seen what the network sees in each window, in the same order
  /// @param directions of the key point
  static Evidence in(List<Window> windows, List<float[]> seen, Map<Mark, Direction> directions) {
    Map<Window, Map<Mark, Double>> odds = new LinkedHashMap<>();
    for (int i = 0; i < windows.size(); i++) {
      Map<Mark, Double> own = new EnumMap<>(Mark.class);
      float[] words = seen.get(i);
      directions.forEach(
          (mark, direction) -> own.put(mark, Math.clamp(direction.logOdds(words), -MOST, MOST)));
      odds.put(windows.get(i), own);
    }
    return new Evidence(odds);
  }

  /// One for each of [#NAMES].
  List<Double> values() {
    List<Double> values = new ArrayList<>();
    Fit.TELLING.forEach(mark -> values.add(most(odds.keySet(), mark)));
    Fit.TELLING.forEach(mark -> values.add(anywhere(mark)));
    return List.copyOf(values);
  }

  /// The words among some that prove a mark best; none if nothing speaks for it there.
  Optional<Window> best(Mark mark, Collection<Window> among) {
    double most = most(among, mark);
    return among.stream()
        .filter(_ -> most > 0)
        .filter(window -> of(window, mark) >= most - AS_GOOD)
        .max(Comparator.comparingInt(Window::length));
  }

  private double most(Collection<Window> among, Mark mark) {
    return among.stream().mapToDouble(window -> of(window, mark)).max().orElse(-MOST);
  }

  private double of(Window window, Mark mark) {
    return odds.getOrDefault(window, Map.of()).getOrDefault(mark, -MOST);
  }

  private double anywhere(Mark mark) {
    double nowhere = 1;
    for (Map<Mark, Double> own : odds.values()) {
      double all = 1 + own.values().stream().mapToDouble(Math::exp).sum();
      nowhere *= 1 - Math.exp(own.getOrDefault(mark, -MOST)) / all;
    }
    return 1 - nowhere;
  }
}
