package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An answer as a [ClaimReader] reads it beside the claims of its question: neighbouring sentences
/// together, as many as it reads at once, since one may need the others.
///
/// @param parts how likely each mark is of each claim in each part of the answer; none without a
///     network
record BesideClaims(List<List<Map<Mark, Double>>> parts) {
  /// @param spelling by which slips of the pen are mended before it is read
  static BesideClaims of(
      Reading reading, List<String> claims, Spelling spelling, ClaimReader reader) {
    List<String> texts =
        reading.sentences().stream().map(reading::words).map(spelling::mend).toList();
    return new BesideClaims(reader.of(together(texts), claims));
  }

  private static List<String> together(List<String> sentences) {
    List<String> parts = new ArrayList<>();
    for (String sentence : sentences) {
      String longer = parts.isEmpty() ? sentence : parts.getLast() + " " + sentence;
      if (parts.isEmpty() || longer.length() > ClaimReader.LONGEST_WORDS) {
        parts.add(sentence);
      } else {
        parts.set(parts.size() - 1, longer);
      }
    }
    return parts;
  }

  /// How far a part of the answer states a claim, where it is most, 0 to 1; a part of the claim
  /// counts half.
  double stated(int claim) {
    return parts.stream()
        .map(part -> part.get(claim))
        .mapToDouble(marks -> of(marks, Mark.COVERED) + of(marks, Mark.PARTLY) / 2)
        .max()
        .orElse(0);
  }

  /// How likely a part of the answer contradicts a claim, where it is most, 0 to 1.
  double contradicted(int claim) {
    return parts.stream()
        .mapToDouble(part -> of(part.get(claim), Mark.CONTRADICTED))
        .max()
        .orElse(0);
  }

  private static double of(Map<Mark, Double> likelihoods, Mark mark) {
    return likelihoods.getOrDefault(mark, 0.0);
  }
}
