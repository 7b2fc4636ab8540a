package dev.mockingbird.search;

import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Setup;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Chooses the questions of an interview, one after the other: the next is of another subject than
/// those before, nearest to the job description if there is one, of a wanted level or the nearest
/// to it, and of the topic that had the fewest turns.
///
/// @param seed the same seed gives the same choice from the same candidates
record Choice(Setup setup, long seed) {
  /// From this cosine on two questions ask nearly the same. In the bank two questions on different
  /// subjects reach 0.70 (autoencoders, plain and variational), a question and its own rewording
  /// have 0.82 in the median.
  static final double NEAR_DUPLICATE = 0.75;

  /// What one level of distance weighs against being near to a job description, and what it weighs
  /// that a phrase of it has brought a question already.
  private static final double LEVEL = 0.05;

  private static final double AGAIN = 0.1;

  /// As many as the setup asks for, or all if there are fewer; from easier to harder.
  List<Question> from(List<Entry> candidates, Relevance relevance) {
    List<Entry> left = new ArrayList<>(candidates);
    Collections.shuffle(left, new Random(seed));
    List<Entry> chosen = new ArrayList<>();
    while (chosen.size() < setup.questions() && !left.isEmpty()) {
      // min takes the first of equals, so that the shuffled order decides between them
      Entry next = Collections.min(left, preference(List.copyOf(chosen), relevance));
      chosen.add(next);
      left.remove(next);
    }
    return chosen.stream()
        .map(Entry::question)
        .sorted(Comparator.comparing(Question::level))
        .toList();
  }

  private Comparator<Entry> preference(List<Entry> chosen, Relevance relevance) {
    return Comparator.comparing((Entry entry) -> repeats(entry, chosen))
        .thenComparingDouble(entry -> -worth(entry, chosen, relevance))
        .thenComparingInt(entry -> distance(entry.question().level()))
        .thenComparingLong(entry -> turns(entry.question().topic(), chosen));
  }

  private static boolean repeats(Entry entry, List<Entry> chosen) {
    return chosen.stream().anyMatch(other -> other.similarity(entry) >= NEAR_DUPLICATE);
  }

  /// Above 0 for what the job description asks for, else 0.
  private double worth(Entry entry, List<Entry> chosen, Relevance relevance) {
    return relevance
        .of(entry)
        .map(
            fit -> {
              long before = chosen.stream().filter(one -> isFor(fit, one, relevance)).count();
              double less = LEVEL * distance(entry.question().level()) + AGAIN * before;
              return Math.max(fit.score() - less, Double.MIN_VALUE);
            })
        .orElse(0.0);
  }

  private static boolean isFor(Relevance.Fit fit, Entry other, Relevance relevance) {
    return relevance.of(other).filter(one -> one.phrase().equals(fit.phrase())).isPresent();
  }

  private int distance(Level level) {
    return setup.levels().stream().mapToInt(level::distance).min().orElse(0);
  }

  private static long turns(String topic, List<Entry> chosen) {
    return chosen.stream().filter(entry -> entry.question().topic().equals(topic)).count();
  }
}
