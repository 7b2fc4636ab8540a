package dev.mockingbird.material;

import dev.mockingbird.domain.KeyPoint.FollowUp;
import dev.mockingbird.domain.Stems;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Probes and hints for claims that nobody has written any for. They name the question's subject
/// and nothing of the claim, and of several ways to put each, the one that shares the fewest words
/// with it is taken; only the last hint names one word of the claim, if that has enough others.
final class FollowUps {
  private static final List<String> PROBES =
      List.of(
          "What else belongs to a full answer about %s?",
          "Go on about %s: which part have you left open so far?",
          "What would you add on %s for a colleague who wants all of it?",
          "There is more to say about %s. What comes to mind?",
          "Which aspect of %s have you not touched yet?");
  private static final List<String> BROAD =
      List.of(
          "Think about %s once more from the beginning.",
          "Look at %s from another side.", "Take a step back, and go through %s slowly.");
  private static final List<String> NARROWER =
      List.of(
          "Ask yourself what it is, why one wants it, how it is done, and what it costs.",
          "Try the usual angles: purpose, mechanism, benefit, drawback.",
          "Say aloud whatever your textbook had on it.");
  private static final List<String> NEARLY =
      List.of(
          "The reference answer makes %2$d points, and this is number %1$d.",
          "Of %2$d things to say, one is still open, in place %1$d.");

  private static final List<String> KEY_WORD =
      List.of("It has to do with “%s”.", "Key word: “%s”.", "Think of “%s”.");

  /// With fewer telling words, one of them says too much.
  private static final int WORDS_FOR_ONE = 5;

  private final Stems stems;

  FollowUps(Stems stems) {
    this.stems = stems;
  }

  /// @param subject how the question is called
  /// @param place of the point, counted from 0
  FollowUp of(String claim, String subject, int place, int points) {
    Set<String> told = stems(claim);
    told.removeAll(stems(subject));
    String name = "“" + subject + "”";
    return new FollowUp(
        quietest(PROBES, place, told).formatted(name),
        List.of(
            quietest(BROAD, place, told).formatted(name),
            quietest(NARROWER, place, told),
            told.size() >= WORDS_FOR_ONE
                ? quietest(KEY_WORD, place, told).formatted(longest(claim, told))
                : quietest(NEARLY, place, told).formatted(place + 1, points)));
  }

  /// The longest word that tells something, as it stands in the claim.
  private String longest(String claim, Set<String> told) {
    return stems.of(claim).stream()
        .filter(stem -> told.contains(stem.text()))
        .map(stem -> claim.substring(stem.start(), stem.end()))
        .max(Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  /// The text that shares the fewest words with a claim; beginning with another for each place.
  private String quietest(List<String> texts, int place, Set<String> claim) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> texts.get((i + place) % texts.size()))
        .min(Comparator.comparingLong(text -> stems(text).stream().filter(claim::contains).count()))
        .orElseThrow();
  }

  private Set<String> stems(String text) {
    return stems.of(text.replaceAll("%(\\d\\$)?[sd]", "")).stream()
        .map(Stems.Stem::text)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
