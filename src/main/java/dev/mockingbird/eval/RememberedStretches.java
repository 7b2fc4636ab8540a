package dev.mockingbird.eval;

import dev.mockingbird.domain.StretchVectors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Vectors of stretches that are computed once a text, as [RememberedVectors] are of whole texts.
/// Keeps all of them, so it must not outlive the measurement. May be shared between threads.
public final class RememberedStretches implements StretchVectors {
  private final StretchVectors vectors;
  private final Map<Stretched, List<float[]>> known = new HashMap<>();

  public RememberedStretches(StretchVectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public synchronized List<List<float[]>> of(List<Stretched> texts) {
    List<Stretched> unknown =
        texts.stream().filter(text -> !known.containsKey(text)).distinct().toList();
    List<List<float[]>> computed = vectors.of(unknown);
    for (int i = 0; i < unknown.size(); i++) {
      known.put(unknown.get(i), computed.get(i));
    }
    return texts.stream().map(text -> known.getOrDefault(text, List.of())).toList();
  }
}
