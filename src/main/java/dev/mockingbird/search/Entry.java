package dev.mockingbird.search;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// A question of the bank with the vectors of its passages.
final class Entry {
  private final Question question;
  private final List<float[]> passages;

  private Entry(Question question, List<float[]> passages) {
    this.question = question;
    this.passages = passages;
  }

  static Entry of(Question question, Vectors vectors) {
    return new Entry(question, vectors.lasting(passages(question)));
  }

  /// With the vectors that a former version of the question has for the passages they share.
  static Entry of(Question question, Entry former, Vectors vectors) {
    List<String> before = passages(former.question);
    List<String> now = passages(question);
    Iterator<float[]> others =
        vectors.lasting(now.stream().filter(text -> !before.contains(text)).toList()).iterator();
    List<float[]> all = new ArrayList<>();
    for (String text : now) {
      int kept = before.indexOf(text);
      all.add(kept < 0 ? others.next() : former.passages.get(kept));
    }
    return new Entry(question, all);
  }

  private static List<String> passages(Question question) {
    return Searchable.of(question).passages();
  }

  Question question() {
    return question;
  }

  List<float[]> passages() {
    return passages;
  }

  /// The cosine of a text's vector and the nearest passage, -1 to 1.
  double similarity(float[] text) {
    return passages.stream().mapToDouble(passage -> Vectors.cosine(passage, text)).max().orElse(-1);
  }

  /// How near the two questions are by what they ask, -1 to 1.
  double similarity(Entry other) {
    return Vectors.cosine(passages.getFirst(), other.passages.getFirst());
  }
}
