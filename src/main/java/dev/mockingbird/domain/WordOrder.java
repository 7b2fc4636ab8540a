package dev.mockingbird.domain;

import java.util.List;

/// Tells words that stand as in a sentence from words thrown together, whatever they mean. May be
/// called from many threads at once.
@FunctionalInterface
public interface WordOrder {
  /// Takes everything for sentences.
  WordOrder UNKNOWN = texts -> texts.stream().map(_ -> false).toList();

  /// For each text, in the same order: whether its words are thrown together.
  List<Boolean> areHeaps(List<String> texts);
}
