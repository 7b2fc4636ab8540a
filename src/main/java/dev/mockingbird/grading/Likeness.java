package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an answer shows of a key point of which people have written no examples, as of an imported
/// one: how like its words are to the claim and its wordings, and to what is falsely believed of
/// it. Nearness in meaning alone is too generous, words in common alone know no synonyms; both
/// together come nearer to people's grades than either.
final class Likeness {
  /// What the share of a statement's words counts beside its nearness: of 0 to 1.5 the best on
  /// graded answers of four subjects.
  static final double WORDS = 0.6;

  private Likeness() {}

  /// How like some words are to what is right of a point, and to what is wrong.
  private record Fit(Window window, double right, double wrong) {
    /// The same, in a sentence that denies the point.
    Fit denied() {
      return new Fit(window, 0, wrong);
    }

    double of(Mark mark) {
      return mark == Mark.CONTRADICTED ? wrong : right;
    }
  }

  /// One for each key point, in the question's order.
  static List<Opinion> opinions(Reading reading, Profile profile, Bars bars) {
    Set<String> asked = profile.askedStems();
    return profile.targets().stream().map(target -> opinion(reading, target, asked, bars)).toList();
  }

  private static Opinion opinion(Reading reading, Target target, Set<String> asked, Bars bars) {
    List<Fit> fits =
        inOneBreath(reading.windows().stream().map(window -> fit(window, target, asked)).toList());
    double right = most(fits, Fit::right);
    double wrong = most(fits, Fit::wrong);
    Map<Mark, Double> likeness =
        wrong > right ? Map.of(Mark.CONTRADICTED, wrong) : Map.of(Mark.COVERED, right);
    Mark mark = bars.mark(likeness);
    return reading.opinion(target.pointId(), mark, shortest(fits, mark));
  }

  /// Of the windows that are most like, the one of fewest clauses: short quotes prove more.
  private static Optional<Window> shortest(List<Fit> fits, Mark mark) {
    double most = most(fits, fit -> fit.of(mark));
    return fits.stream()
        .filter(fit -> fit.of(mark) >= most - Signs.COST_OF_A_CLAUSE)
        .map(Fit::window)
        .reduce((one, other) -> other.length() < one.length() ? other : one);
  }

  private static double most(List<Fit> fits, ToDoubleFunction<Fit> figure) {
    return fits.stream().mapToDouble(figure).max().orElse(0);
  }

  /// Who denies a point more plainly than stating it states no part of it in the same sentence.
  private static List<Fit> inOneBreath(List<Fit> fits) {
    Map<Integer, Double> right = bySentence(fits, Fit::right);
    Map<Integer, Double> wrong = bySentence(fits, Fit::wrong);
    return fits.stream()
        .map(
            fit -> {
              int sentence = fit.window().sentence();
              boolean denies =
                  wrong.getOrDefault(sentence, 0.0) > right.getOrDefault(sentence, 0.0);
              return denies ? fit.denied() : fit;
            })
        .toList();
  }

  private static Map<Integer, Double> bySentence(List<Fit> fits, Function<Fit, Double> figure) {
    return fits.stream()
        .collect(Collectors.toMap(fit -> fit.window().sentence(), figure, Math::max));
  }

  /// Who denies what is right says what is wrong.
  private static Fit fit(Window window, Target target, Set<String> asked) {
    Phrase phrase = window.phrase();
    List<Phrase> claims = target.said(Mark.COVERED);
    List<Phrase> beliefs = target.said(Mark.CONTRADICTED);
    Predicate<Phrase> opposed = phrase::opposes;
    double right = most(phrase, claims.stream().filter(opposed.negate()), asked);
    double belief = most(phrase, beliefs.stream().filter(opposed.negate()), asked);
    double denial = most(phrase, claims.stream().filter(opposed), asked);
    return new Fit(window, right, Math.max(belief, denial));
  }

  private static double most(Phrase phrase, Stream<Phrase> statements, Set<String> asked) {
    return statements.mapToDouble(statement -> likeness(phrase, statement, asked)).max().orElse(0);
  }

  private static double likeness(Phrase phrase, Phrase statement, Set<String> asked) {
    return phrase.nearness(statement) + WORDS * share(phrase, statement, asked);
  }

  /// How much of what a statement says beyond the question stands in the words, 0 to 1.
  private static double share(Phrase phrase, Phrase statement, Set<String> asked) {
    Set<String> own = new HashSet<>(statement.stems());
    own.removeAll(asked);
    if (own.isEmpty()) {
      own.addAll(statement.stems());
    }
    long common = own.stream().filter(phrase.stems()::contains).count();
    return own.isEmpty() ? 0 : (double) common / own.size();
  }
}
