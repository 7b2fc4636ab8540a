package dev.mockingbird.eval;

import dev.mockingbird.domain.Vectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Vectors that are computed once a text, since a measurement reads the same texts many times.
/// Keeps all of them, so it must not outlive the measurement. May be shared between threads.
public final class RememberedVectors implements Vectors {
  private final Vectors vectors;
  private final Map<String, float[]> known = new HashMap<>();

  public RememberedVectors(Vectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public List<float[]> of(List<String> texts) {
    return remembered(texts, vectors);
  }

  @Override
  public List<float[]> lasting(List<String> texts) {
    return remembered(texts, vectors::lasting);
  }

  @Override
  public boolean knows(String word) {
    return vectors.knows(word);
  }

  private synchronized List<float[]> remembered(List<String> texts, Vectors computing) {
    List<String> unknown =
        texts.stream().filter(text -> !known.containsKey(text)).distinct().toList();
    List<float[]> computed = computing.of(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      known.put(unknown.get(i), computed.get(i));
    }
    return texts.stream().map(text -> known.getOrDefault(text, new float[0])).toList();
  }
}
