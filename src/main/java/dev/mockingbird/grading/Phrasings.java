package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.grading.Entailment.Stance;
import dev.mockingbird.grading.Words.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The sentences of which the bank itself says what they show: a claim and its accepted wordings
/// state their point and no other, a false belief and its wordings deny it. Whoever says such a
/// sentence word for word is judged by that, whatever the network makes of it.
record Phrasings(Map<String, Meant> known) {
  /// @param pointId which point
  /// @param isTrue false if it denies it
  record Meant(String pointId, boolean isTrue) {
    /// @param read what the network makes of it
    Stance of(KeyPoint point, Stance read) {
      if (!pointId.equals(point.id())) {
        return isTrue ? Stance.SILENT : read;
      }
      return isTrue ? new Stance(1, 0, 0) : new Stance(0, 0, 1);
    }
  }

  static Phrasings of(List<KeyPoint> points) {
    Map<String, Meant> known = new HashMap<>();
    for (KeyPoint point : points) {
      put(known, List.of(point.claim()), new Meant(point.id(), true));
      put(known, point.beliefs(), new Meant(point.id(), false));
    }
    return new Phrasings(Map.copyOf(known));
  }

  private static void put(Map<String, Meant> known, List<Claim> claims, Meant meant) {
    claims.stream()
        .flatMap(Claim::phrasings)
        .forEach(phrasing -> known.putIfAbsent(folded(phrasing), meant));
  }

  /// The stances of sentences towards one point, with those replaced of which the bank knows
  /// better.
  List<Stance> correct(KeyPoint point, List<String> sentences, List<Stance> stances) {
    return IntStream.range(0, sentences.size())
        .mapToObj(
            i -> {
              Meant meant = known.get(folded(sentences.get(i)));
              return meant == null ? stances.get(i) : meant.of(point, stances.get(i));
            })
        .toList();
  }

  private static String folded(String text) {
    return Words.of(text).stream().map(Word::text).collect(Collectors.joining(" "));
  }
}
