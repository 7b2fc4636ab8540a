package dev.mockingbird.domain;

import java.util.Optional;

/// A span of the candidate's own answer. The only way to one leads through the answer: nothing but
/// the two functions here makes quotes (an architecture test holds that), and a turn refuses a
/// quote that does not stand in its answer.
///
/// @param words the span exactly as the candidate wrote it
/// @param start where it begins in the answer, in UTF-16 units
public record Quote(String words, int start) {
  public Quote {
    Require.text(words, "quote");
  }

  /// The first place where these very words stand in the answer.
  public static Optional<Quote> in(String answer, String words) {
    int start = words.isBlank() ? -1 : answer.indexOf(words);
    return start < 0 ? Optional.empty() : Optional.of(new Quote(words, start));
  }

  /// The span of the answer between two places, without the white space around it; empty where
  /// nothing is left.
  public static Optional<Quote> at(String answer, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(answer.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(answer.charAt(to - 1))) {
      to--;
    }
    return from == to ? Optional.empty() : Optional.of(new Quote(answer.substring(from, to), from));
  }

  /// Where it ends in the answer, exclusive, in UTF-16 units.
  public int end() {
    return start + words.length();
  }

  /// True if the answer has these words at this place.
  public boolean standsIn(String answer) {
    return answer.startsWith(words, start);
  }
}
