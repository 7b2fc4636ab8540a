package dev.mockingbird.grading;

import dev.mockingbird.grading.Matcher.Match;
import dev.mockingbird.grading.Profile.Phrasing;
import dev.mockingbird.grading.Profile.Side;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Scale.Shared;
import java.util.ArrayList;
import java.util.List;

/// Scores some words of an answer against all key points of a question at once, because what
/// decides is which point they fit best: a sentence about the subject in general is near to every
/// point.
final class Scorer {
  /// As much telling weight in common as four or five words of one point only have; more adds
  /// nothing.
  static final double ENOUGH_STEMS = 8;

  /// The nearest phrasing counts for so much, the second nearest for the rest: one alone may be
  /// near by chance.
  static final double NEAREST = 0.75;

  /// A false belief must share at least this much of a phrasing's words. Meaning alone cannot tell
  /// it from the truth: on wordings left out, vectors take one for the other in four of ten cases.
  static final double WORDS_OF_A_BELIEF = 0.5;

  /// Words that oppose one phrasing and fit another about as well deny nothing.
  static final double DENIAL_MARGIN = 0.15;

  /// From this cosine on words are a phrasing itself but for a letter.
  static final double VERY_PHRASING = 0.97;

  private final Matcher matcher;

  Scorer(Matcher matcher) {
    this.matcher = matcher;
  }

  /// What some words say of one key point.
  ///
  /// @param states the likelihood that they state it
  /// @param errs the likelihood that they deny it or state the false belief about it
  /// @param plainlyErrs true if their very words do
  record Score(double states, double errs, boolean plainlyErrs) {}

  /// One score a key point, in order.
  List<Score> score(Window window, Profile profile) {
    List<Fit> claims = profile.targets().stream().map(t -> fit(window, t.claims())).toList();
    double question =
        profile.question().stream().mapToDouble(window.meaning()::nearness).max().orElse(0);
    List<Score> scores = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Target target = profile.targets().get(i);
      scores.add(score(claims.get(i), fit(window, target.beliefs()), rival(claims, i), question));
    }
    return scores;
  }

  private static Score score(Fit claim, Fit belief, double rival, double question) {
    double of = Scale.likelihood(claim.shared(), rival, question);
    double states = claim.isDenied() || belief.isVery(claim) ? 0 : of;
    double denies = claim.isDenied() ? of : 0;
    double believes =
        belief.isDenied() || claim.isVery(belief)
            ? 0
            : Scale.likelihood(belief.shared(), rival, question);
    boolean plainly =
        denies > believes
            || (belief.agreed() >= WORDS_OF_A_BELIEF && belief.agreed() > claim.agreed());
    return new Score(states, Math.max(denies, believes), plainly);
  }

  /// How well words fit several phrasings of the same.
  ///
  /// @param agreed the largest share of words in common with a phrasing they do not oppose
  /// @param opposed the same with one that they oppose
  /// @param stems telling stems in common, 0 to 1
  /// @param nearest nearness in meaning to the nearest of them
  /// @param nearness the same, weighed with the second nearest
  private record Fit(double agreed, double opposed, double stems, double nearest, double nearness) {
    /// True if the words are one of its phrasings, and not one of the other side's, although these
    /// may use the same words in another order.
    boolean isVery(Fit other) {
      return nearest >= VERY_PHRASING && nearest > other.nearest;
    }

    boolean isDenied() {
      return opposed > agreed + DENIAL_MARGIN;
    }

    Shared shared() {
      return new Shared(Math.max(agreed, opposed), stems, nearness);
    }
  }

  private Fit fit(Window window, Side side) {
    double agreed = 0;
    double opposed = 0;
    double first = -1;
    double second = -1;
    for (Phrasing phrasing : side.phrasings()) {
      Match match = matcher.match(window, phrasing);
      agreed = match.opposes() ? agreed : Math.max(agreed, match.words());
      opposed = match.opposes() ? Math.max(opposed, match.words()) : opposed;
      second = Math.max(second, Math.min(first, match.nearness()));
      first = Math.max(first, match.nearness());
    }
    double nearness = second < 0 ? first : NEAREST * first + (1 - NEAREST) * second;
    return new Fit(
        agreed,
        opposed,
        Math.min(1, side.common(window.stems().keySet()) / ENOUGH_STEMS),
        first,
        nearness);
  }

  private static double rival(List<Fit> fits, int own) {
    double nearest = 0;
    for (int i = 0; i < fits.size(); i++) {
      nearest = i == own ? nearest : Math.max(nearest, fits.get(i).nearness());
    }
    return nearest;
  }
}
