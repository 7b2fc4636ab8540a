package dev.mockingbird.grading;

import dev.mockingbird.grading.Reading.Window;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How far some words of an answer state a key point, and how far they deny it.
///
/// @param <T> the type itself
interface TwoSided<T extends TwoSided<T>> {
  Window window();

  double statement();

  double denial();

  /// The same, in a sentence that denies the point.
  T denied();

  /// Who denies a point more plainly than stating it states no part of it in the same sentence.
  static <T extends TwoSided<T>> List<T> inOneBreath(List<T> all) {
    Map<Integer, Double> stated = bySentence(all, TwoSided::statement);
    Map<Integer, Double> denied = bySentence(all, TwoSided::denial);
    return all.stream()
        .map(
            one -> {
              int sentence = one.window().sentence();
              boolean denies =
                  denied.getOrDefault(sentence, 0.0) > stated.getOrDefault(sentence, 0.0);
              return denies ? one.denied() : one;
            })
        .toList();
  }

  private static <T extends TwoSided<T>> Map<Integer, Double> bySentence(
      List<T> all, ToDoubleFunction<T> figure) {
    return all.stream()
        .collect(
            Collectors.toMap(one -> one.window().sentence(), figure::applyAsDouble, Math::max));
  }
}
