package dev.mockingbird.grading;

import dev.mockingbird.grading.Profile.Phrasing;
import dev.mockingbird.grading.Profile.Term;
import dev.mockingbird.grading.Reading.Use;
import dev.mockingbird.grading.Reading.Window;
import java.util.Set;

/// Says how far some words of an answer state a phrasing: by the telling stems they share, by the
/// nearness of their vectors, and by whether what one says the other denies.
final class Matcher {
  /// Words weigh more than vectors, which cannot tell a claim from its opposite.
  static final double WORDS = 0.6;

  /// Unrelated sentences of one field come up to this cosine, paraphrases begin near the other.
  static final double UNRELATED = 0.25;

  static final double SAME = 0.8;

  /// From this share of the shared stems on, words that deny what the phrasing says oppose it.
  static final double OPPOSED_SHARE = 0.4;

  private final Antonyms antonyms;

  Matcher(Antonyms antonyms) {
    this.antonyms = antonyms;
  }

  /// How far words state a phrasing.
  ///
  /// @param strength 0 nothing in common, 1 the same
  /// @param opposes true if they say the opposite
  record Match(double strength, boolean opposes) {
    static final Match NONE = new Match(0, false);

    double agreeing() {
      return opposes ? 0 : strength;
    }

    double opposing() {
      return opposes ? strength : 0;
    }
  }

  Match match(Window window, Phrasing phrasing) {
    double agreed = 0;
    double opposed = 0;
    boolean flipped = false;
    for (Term term : phrasing.terms()) {
      Set<Use> uses = window.stems().getOrDefault(term.stem(), Set.of());
      Use meant = term.denied() ? Use.DENIED : Use.SAID;
      if (uses.contains(meant)) {
        agreed += term.weight();
      } else if (!uses.isEmpty()) {
        opposed += term.weight();
      } else if (saysOpposite(window, term, phrasing)) {
        opposed += term.weight();
        flipped = true;
      }
    }
    double shared = agreed + opposed;
    double words = phrasing.weight() == 0 ? 0 : shared / phrasing.weight();
    double nearness =
        Math.clamp(
            (window.meaning().nearness(phrasing.meaning()) - UNRELATED) / (SAME - UNRELATED), 0, 1);
    boolean opposes = shared > 0 && (flipped || opposed / shared >= OPPOSED_SHARE);
    return new Match(WORDS * words + (1 - WORDS) * nearness, opposes);
  }

  private boolean saysOpposite(Window window, Term term, Phrasing phrasing) {
    Use meant = term.denied() ? Use.DENIED : Use.SAID;
    return antonyms.of(term.stem()).stream()
        .filter(opposite -> phrasing.terms().stream().noneMatch(t -> t.stem().equals(opposite)))
        .anyMatch(opposite -> window.stems().getOrDefault(opposite, Set.of()).contains(meant));
  }
}
