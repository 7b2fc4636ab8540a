package dev.mockingbird.grading;

import dev.mockingbird.grading.Profile.Phrasing;
import dev.mockingbird.grading.Profile.Term;
import dev.mockingbird.grading.Reading.Use;
import dev.mockingbird.grading.Reading.Window;
import java.util.Set;

/// Compares some words of an answer with one phrasing: which telling stems both have, which of
/// these one says and the other denies, and how near they are in meaning.
final class Matcher {
  /// With fewer of the phrasing's words in common, a "not" may be about anything.
  static final double ENOUGH_TO_OPPOSE = 0.45;

  /// From this share of the common words on, those that one says and the other denies decide.
  static final double OPPOSED_SHARE = 0.4;

  /// With so many of its words in common it is the phrasing itself, and one more "not" turns it
  /// round, wherever it stands.
  static final double NEARLY_VERBATIM = 0.7;

  /// As much as two or three telling words weigh. A phrasing with less to it, such as "they do not
  /// know about each other", cannot be recognised by words.
  static final double LEAST_WEIGHT = 5;

  private final Antonyms antonyms;

  Matcher(Antonyms antonyms) {
    this.antonyms = antonyms;
  }

  /// What some words and a phrasing have in common.
  ///
  /// @param words the weight of the common stems over that of all stems of the phrasing, 0 to 1
  /// @param opposes true if they have enough in common and one denies what the other says
  /// @param nearness of their meanings, -1 to 1
  record Match(double words, boolean opposes, double nearness) {}

  Match match(Window window, Phrasing phrasing) {
    double agreed = 0;
    double opposed = 0;
    boolean flipped = false;
    for (Term term : phrasing.terms()) {
      Set<Use> uses = window.uses(term.stem());
      if (agree(uses, term.use())) {
        agreed += term.weight();
      } else if (!uses.isEmpty()) {
        opposed += term.weight();
      } else if (saysOpposite(window, term, phrasing)) {
        opposed += term.weight();
        flipped = true;
      }
    }
    double common = agreed + opposed;
    double words = common / Math.max(phrasing.weight(), LEAST_WEIGHT);
    int more = window.negations() - phrasing.negations();
    boolean turned = words >= NEARLY_VERBATIM && more > 0 && more % 2 == 1;
    boolean denied = words >= ENOUGH_TO_OPPOSE && opposed >= OPPOSED_SHARE * common;
    boolean opposes = turned || denied || (words >= ENOUGH_TO_OPPOSE && flipped);
    return new Match(words, opposes, window.meaning().nearness(phrasing.meaning()));
  }

  private static boolean agree(Set<Use> uses, Use meant) {
    return uses.contains(meant)
        || uses.contains(Use.EITHER)
        || (meant == Use.EITHER && !uses.isEmpty());
  }

  /// True if the words have the opposite of a term where they could have the term itself.
  private boolean saysOpposite(Window window, Term term, Phrasing phrasing) {
    return antonyms.of(term.stem()).stream()
        .filter(opposite -> window.uses(opposite).contains(term.use()))
        .anyMatch(opposite -> phrasing.terms().stream().noneMatch(t -> t.stem().equals(opposite)));
  }
}
