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
/// those before, of a wanted level or the nearest to it, and of the topic that had the fewest
/// turns.
///
/// @param seed the same seed gives the same choice from the same candidates
record Choice(Setup setup, long seed) {
  /// From this cosine on two questions ask nearly the same. In the bank two questions on different
  /// subjects reach 0.70 (autoencoders, plain and variational), a question and its own rewording
  /// have 0.82 in the median.
  static final double NEAR_DUPLICATE = 0.75;

  /// As many as the setup asks for, or all if there are fewer; from easier to harder.
  List<Question> from(List<Entry> candidates) {
    List<Entry> left = new ArrayList<>(candidates);
    Collections.shuffle(left, new Random(seed));
    List<Entry> chosen = new ArrayList<>();
    while (chosen.size() < setup.questions() && !left.isEmpty()) {
      // min takes the first of equals, so that the shuffled order decides between them
      Entry next = Collections.min(left, preference(List.copyOf(chosen)));
      chosen.add(next);
      left.remove(next);
    }
    return chosen.stream()
        .map(Entry::question)
        .sorted(Comparator.comparing(Question::level))
        .toList();
  }

  private Comparator<Entry> preference(List<Entry> chosen) {
    return Comparator.comparing((Entry entry) -> repeats(entry, chosen))
        .thenComparingInt(entry -> distance(entry.question().level()))
        .thenComparingLong(entry -> turns(entry.question().topic(), chosen));
  }

  private static boolean repeats(Entry entry, List<Entry> chosen) {
    return chosen.stream().anyMatch(other -> other.similarity(entry) >= NEAR_DUPLICATE);
  }

  private int distance(Level level) {
    return setup.levels().stream().mapToInt(level::distance).min().orElse(0);
  }

  private static long turns(String topic, List<Entry> chosen) {
    return chosen.stream().filter(entry -> entry.question().topic().equals(topic)).count();
  }
}
