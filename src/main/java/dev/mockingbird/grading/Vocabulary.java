package dev.mockingbird.grading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The stems that matter to a question. Finds the one a misspelt word means.
final class Vocabulary {
  /// Shorter stems are too alike to guess: min and max, macro and micro.
  static final int SHORTEST_GUESSED = 5;

  /// From this length on two wrong letters still leave one word.
  static final int LENGTH_FOR_TWO_SLIPS = 8;

  private final Set<String> stems;
  private final Map<Character, List<String>> byFirstLetter;

  Vocabulary(Set<String> stems) {
    this.stems = Set.copyOf(stems);
    this.byFirstLetter =
        this.stems.stream()
            .filter(stem -> stem.length() >= SHORTEST_GUESSED)
            .sorted()
            .collect(
                Collectors.groupingBy(stem -> stem.charAt(0), HashMap::new, Collectors.toList()));
  }

  /// The stem of the vocabulary that this one is, or is a misspelling of. The first letter must be
  /// right, since people rarely miss it and it tells supervised from unsupervised.
  Optional<String> meaning(String stem) {
    if (stems.contains(stem)) {
      return Optional.of(stem);
    }
    if (stem.length() < SHORTEST_GUESSED - 1 || stem.length() > 40) {
      return Optional.empty();
    }
    return byFirstLetter.getOrDefault(stem.charAt(0), List.of()).stream()
        .filter(known -> isMisspelling(stem, known))
        .findFirst();
  }

  private static boolean isMisspelling(String stem, String known) {
    int allowed = known.length() >= LENGTH_FOR_TWO_SLIPS ? 2 : 1;
    return Math.abs(stem.length() - known.length()) <= allowed
        && Slips.between(stem, known) <= allowed;
  }
}
