package dev.mockingbird.grading;

import dev.mockingbird.domain.Stems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words that turn a statement into its opposite when one stands for the other: who says that
/// dropout increases overfitting has not said that it reduces it.
final class Antonyms {
  /// Each line: one side, a bar, the other side.
  private static final String PAIRS =
      """
      increase raise grow rise|decrease reduce lower drop shrink fall
      high higher|low lower
      large larger big bigger huge|small smaller tiny little
      maximum maximise maximize largest|minimum minimise minimize smallest
      strong stronger|weak weaker
      fast faster quick|slow slower
      supervised|unsupervised
      overfit overfitting|underfit underfitting
      linear|nonlinear
      cheap cheaper|expensive costly
      simple simpler|complex
      labelled labeled|unlabelled unlabeled
      biased|unbiased
      positive|negative
      convex|nonconvex
      independent independently|dependent
      sequential sequentially|parallel
      discrete|continuous
      online|offline
      best|worst
      better|worse
      early|late
      sensitive|insensitive robust
      parametric|nonparametric
      deterministic|stochastic random
      prevent|cause
      """;

  private final Map<String, Set<String>> opposites = new HashMap<>();

  Antonyms(Stems stems) {
    for (String line : PAIRS.lines().toList()) {
      String[] sides = line.split("\\|", -1);
      List<String> one = texts(stems, sides[0]);
      List<String> other = texts(stems, sides[1]);
      one.forEach(stem -> opposites.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(other));
      other.forEach(stem -> opposites.computeIfAbsent(stem, _ -> new HashSet<>()).addAll(one));
    }
  }

  /// The stems of the words that mean the opposite; none for most words.
  Set<String> of(String stem) {
    return opposites.getOrDefault(stem, Set.of());
  }

  private static List<String> texts(Stems stems, String words) {
    return stems.of(words).stream().map(Stems.Stem::text).toList();
  }
}
