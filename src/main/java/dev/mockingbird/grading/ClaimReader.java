package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.domain.StretchVectors.Stretch;
import dev.mockingbird.domain.StretchVectors.Stretched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads words beside claims that nobody has given examples of. Both make up one text, and what a
/// network makes of a claim's own pieces in it says how the words stand to the claim; it was taught
/// so on other questions (`src/training/claims.py`).
final class ClaimReader {
  /// Finds nothing anywhere.
  static final ClaimReader NONE = new ClaimReader(_ -> List.of(), Stances.NOTHING);

  /// So many claims it was taught with at once, at most.
  static final int MOST_CLAIMS = 5;

  /// So long, about, were the longest claims that it was taught with, in UTF-16 units.
  static final int LONGEST_CLAIM = 240;

  /// And so long the words.
  static final int LONGEST_WORDS = 600;

  private static final String STROKE = " | ";

  private final StretchVectors network;
  private final Stances stances;

  /// @param stances learnt with this network
  ClaimReader(StretchVectors network, Stances stances) {
    this.network = network;
    this.stances = stances;
  }

  /// The name of the network; empty if there is none.
  String name() {
    return stances.network();
  }

  /// How likely each of some words show each mark of each claim.
  ///
  /// @return for each of the words, in the same order, one for each claim; none without a network
  List<List<Map<Mark, Double>>> of(List<String> words, List<String> claims) {
    if (name().isEmpty()) {
      return List.of();
    }
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < claims.size(); i += MOST_CLAIMS) {
      groups.add(claims.subList(i, Math.min(i + MOST_CLAIMS, claims.size())));
    }
    List<Stretched> texts =
        words.stream().flatMap(one -> groups.stream().map(group -> stretched(one, group))).toList();
    List<Map<Mark, Double>> shown =
        network.of(texts).stream().flatMap(List::stream).map(stances::likelihoods).toList();
    List<List<Map<Mark, Double>>> all = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      all.add(shown.subList(i * claims.size(), (i + 1) * claims.size()));
    }
    return all;
  }

  /// The claims before the words, so that of a text too long only words are left unread.
  private static Stretched stretched(String words, List<String> claims) {
    List<Stretch> stretches = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String claim : claims) {
      String read = beginning(claim, LONGEST_CLAIM);
      stretches.add(new Stretch(text.length(), text.length() + read.length()));
      text.append(read).append(STROKE);
    }
    return new Stretched(text + beginning(words, LONGEST_WORDS), stretches);
  }

  private static String beginning(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }
}
