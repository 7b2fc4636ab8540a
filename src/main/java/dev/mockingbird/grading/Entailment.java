package dev.mockingbird.grading;

import java.util.List;

/// Reads what the sentences of an answer say about claims: whether they state them, in part or in
/// whole, or what cannot be true together with them. May be called from many threads at once.
@FunctionalInterface
public interface Entailment {
  /// One list a claim, in it one stance a sentence, in the same orders.
  ///
  /// @param sentences of one answer, in order; each is read in the light of those around it
  List<List<Stance>> of(List<String> claims, List<String> sentences);

  /// What a sentence says about a claim, as probabilities that sum to 1 at most; the rest is the
  /// probability that it says nothing about it.
  ///
  /// @param states all of the claim
  /// @param touches a part of it
  /// @param denies it, by its words or by what follows from them
  record Stance(double states, double touches, double denies) {
    /// Nothing is said.
    public static final Stance SILENT = new Stance(0, 0, 0);

    static Stance mean(List<Stance> several) {
      return new Stance(
          several.stream().mapToDouble(Stance::states).average().orElse(0),
          several.stream().mapToDouble(Stance::touches).average().orElse(0),
          several.stream().mapToDouble(Stance::denies).average().orElse(0));
    }
  }
}
