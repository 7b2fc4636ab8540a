package dev.mockingbird.corpus;

import java.util.List;

/// Answers that deserve nothing, whatever the question: what judges are held against.
///
/// @param unknowing that say that they do not know
/// @param punctuation and single words
/// @param filler prose that would fit any question
/// @param injections by kind
public record AttackTexts(
    List<String> unknowing,
    List<String> punctuation,
    List<String> filler,
    List<Injection> injections) {
  public AttackTexts {
    unknowing = List.copyOf(unknowing);
    punctuation = List.copyOf(punctuation);
    filler = List.copyOf(filler);
    injections = List.copyOf(injections);
  }

  /// Texts meant for whoever grades instead of for the question.
  ///
  /// @param kind such as `system messages`
  public record Injection(String kind, List<String> texts) {
    public Injection {
      texts = List.copyOf(texts);
    }
  }
}
