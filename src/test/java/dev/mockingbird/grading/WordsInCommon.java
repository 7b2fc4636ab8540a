package dev.mockingbird.grading;

import dev.mockingbird.domain.Stems;
import dev.mockingbird.search.EnglishStems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// An [Entailment] without a network, for tests in which something must be found and nothing has to
/// be understood: the more of a claim's stems a sentence has, the likelier it states it.
public final class WordsInCommon implements Entailment {
  private final Stems stems = new EnglishStems();

  @Override
  public List<List<Stance>> of(List<String> claims, List<String> sentences) {
    return claims.stream()
        .map(claim -> sentences.stream().map(sentence -> stance(claim, sentence)).toList())
        .toList();
  }

  private Stance stance(String claim, String sentence) {
    Set<String> wanted = stems(claim);
    Set<String> said = stems(sentence);
    double share = wanted.stream().filter(said::contains).count() / (double) wanted.size();
    return new Stance(share, (1 - share) / 2, 0);
  }

  private Set<String> stems(String text) {
    return stems.of(text).stream().map(Stems.Stem::text).collect(Collectors.toSet());
  }
}
