package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.BesideClaims.Sentences;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What an answer shows of key points of which people have written no examples, as of imported
/// ones: how like its words are to the claim and its wordings, and to what is falsely believed of
/// it, and what a network reads in it beside the claim. Nearness in meaning alone is too generous,
/// words in common alone know no synonyms, and a network that was taught other questions is now
/// and then confidently wrong; together they come nearer to people's grades than any by itself. Of
/// one answer.
final class Likeness {
  /// What the share of a statement's words counts beside its nearness: of 0.4 to 1.5 among the best
  /// on graded answers of six examinations.
  private static final double WORDS = 1.2;

  /// What the network's reading of the answer counts beside likeness: among the best of some on
  /// graded answers of three examinations. For the mark, to read each sentence by itself too was no
  /// better.
  private static final double READ = 2;

  /// What its reading of the sentence they stand in counts where words are sought to show for a
  /// mark: with 1 to 3 the grades are much the same, with less they stand on other sentences.
  private static final double READ_THERE = 3;

  /// From here on the network is sure of a sentence. From 0.5 on, filler that shares no word with a
  /// claim would earn more than it may.
  private static final double SURE = 0.6;

  private final Reading reading;
  private final Profile profile;
  private final Set<String> asked;
  private final Bars bars;
  private final BesideClaims read;

  /// @param reading without what counts for nothing
  Likeness(Reading reading, Profile profile, Bars bars, BesideClaims read) {
    this.reading = reading;
    this.profile = profile;
    this.asked = profile.askedStems();
    this.bars = bars;
    this.read = read;
  }

  /// A claim or a belief, and what it says beyond the question.
  private record Statement(Phrase phrase, Set<String> own) {
    static Statement of(Phrase phrase, Set<String> asked) {
      Set<String> own = new HashSet<>(phrase.stems());
      own.removeAll(asked);
      return new Statement(phrase, own.isEmpty() ? phrase.stems() : own);
    }

    double likeness(Phrase words) {
      return words.nearness(phrase) + WORDS * share(words);
    }

    /// How much of it stands in the words, 0 to 1.
    private double share(Phrase words) {
      long common = own.stream().filter(words.stems()::contains).count();
      return own.isEmpty() ? 0 : (double) common / own.size();
    }
  }

  /// How like some words are to what is right of a point, and to what is wrong.
  private record Fit(Window window, double statement, double denial) implements TwoSided<Fit> {
    @Override
    public Fit denied() {
      return new Fit(window, 0, denial);
    }

    double of(Mark mark) {
      return mark == Mark.CONTRADICTED ? denial : statement;
    }
  }

  /// What speaks most of a point, and what does so where.
  private record Found(Mark mark, List<Fit> fits) {}

  /// One for each key point, in the question's order.
  List<Opinion> opinions() {
    List<Found> found = IntStream.range(0, profile.targets().size()).mapToObj(this::found).toList();
    List<Integer> shown =
        IntStream.range(0, found.size())
            .filter(point -> found.get(point).mark() != Mark.MISSED)
            .boxed()
            .toList();
    Sentences sentences = read.sentences(shown);
    return IntStream.range(0, found.size())
        .mapToObj(point -> opinion(point, found.get(point), sentences))
        .toList();
  }

  private Opinion opinion(int point, Found found, Sentences sentences) {
    String pointId = profile.targets().get(point).pointId();
    Mark mark = found.mark();
    ToDoubleFunction<Window> shown = window -> sentences.shows(window, point, mark);
    Optional<Window> words = words(found, shown);
    boolean isSure = words.filter(one -> shown.applyAsDouble(one) >= SURE).isPresent();
    return reading.opinion(pointId, mark, words).sure(isSure);
  }

  /// What denies a claim is no proof of it, whatever the network says. What the network alone finds
  /// false stands in the words most like the claim.
  private static Optional<Window> words(Found found, ToDoubleFunction<Window> shown) {
    Mark mark = found.mark();
    List<Fit> telling = found.fits().stream().filter(fit -> fit.of(mark) > 0).toList();
    return telling.isEmpty() && mark == Mark.CONTRADICTED
        ? shortest(found.fits(), shown, Mark.COVERED)
        : shortest(telling, shown, mark);
  }

  private Found found(int point) {
    Target target = profile.targets().get(point);
    List<Statement> claims = statements(target, Mark.COVERED);
    List<Statement> beliefs = statements(target, Mark.CONTRADICTED);
    List<Fit> fits =
        TwoSided.inOneBreath(
            reading.windows().stream().map(window -> fit(window, claims, beliefs)).toList());
    double right = most(fits, Fit::statement) + READ * read.stated(point);
    double wrong = most(fits, Fit::denial) + READ * read.contradicted(point);
    Map<Mark, Double> likeness =
        wrong > right ? Map.of(Mark.CONTRADICTED, wrong) : Map.of(Mark.COVERED, right);
    return new Found(bars.mark(likeness), fits);
  }

  private List<Statement> statements(Target target, Mark mark) {
    return target.said(mark).stream().map(phrase -> Statement.of(phrase, asked)).toList();
  }

  /// Of the windows that speak most for it, the one of fewest clauses: short quotes prove more.
  private static Optional<Window> shortest(
      List<Fit> fits, ToDoubleFunction<Window> shown, Mark mark) {
    ToDoubleFunction<Fit> speaks =
        fit -> fit.of(mark) + READ_THERE * shown.applyAsDouble(fit.window());
    double most = most(fits, speaks);
    return fits.stream()
        .filter(fit -> speaks.applyAsDouble(fit) >= most - Reading.COST_OF_A_CLAUSE)
        .map(Fit::window)
        .reduce((one, other) -> other.length() < one.length() ? other : one);
  }

  private static double most(List<Fit> fits, ToDoubleFunction<Fit> figure) {
    return fits.stream().mapToDouble(figure).max().orElse(0);
  }

  /// Who denies what is right says what is wrong.
  private static Fit fit(Window window, List<Statement> claims, List<Statement> beliefs) {
    Phrase words = window.phrase();
    Predicate<Statement> opposed = statement -> words.opposes(statement.phrase());
    double right = most(words, claims, opposed.negate());
    double belief = most(words, beliefs, opposed.negate());
    double denial = most(words, claims, opposed);
    return new Fit(window, right, Math.max(belief, denial));
  }

  private static double most(Phrase words, List<Statement> statements, Predicate<Statement> which) {
    return statements.stream()
        .filter(which)
        .mapToDouble(statement -> statement.likeness(words))
        .max()
        .orElse(0);
  }
}
