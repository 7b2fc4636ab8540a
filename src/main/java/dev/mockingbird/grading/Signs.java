package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Discriminant.Scores;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Reading.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an answer shows of one key point, in numbers: how near its nearest words come to what is
/// known to show each mark, to other points and to the question, and what the [Discriminant] reads
/// in them. The opinion follows from these by the [Scale].
///
/// @param values one for each of [#NAMES]
/// @param best the words nearest to what shows each mark, told apart from the other marks; none in
///     an empty answer, and none that contradict if they are rather another point's
/// @param quoted what the answer shows by an example's very words, if it has such
record Signs(List<Double> values, Map<Mark, Window> best, Optional<Mark> quoted) {
  /// What the values are of, in order. Nearness is that of the nearest words; a share is that of
  /// one mark's nearness among all, where it is largest; a score is the discriminant's, the largest
  /// of any words; a top score that of the words that tell most.
  static final List<String> NAMES =
      List.of(
          "nearness to covered",
          "nearness to partly",
          "nearness to contradicted",
          "nearness to missed",
          "nearness to other points",
          "nearness to the question",
          "share of covered",
          "share of partly",
          "share of contradicted",
          "score of covered",
          "score of partly",
          "score of contradicted",
          "score of missed",
          "score of other points",
          "lead of covered",
          "lead of contradicted",
          "top score of covered",
          "top score of partly",
          "top score of contradicted");

  /// How sharply shares tell what is nearer: a difference of 0.1 in nearness makes one three times
  /// as large as the other.
  static final double SHARPNESS = 12;

  /// A longer stretch must be nearer by so much a clause than the clause alone: short quotes prove
  /// more.
  static final double COST_OF_A_CLAUSE = 0.02;

  /// From this nearness on words are an example's own but for a letter.
  static final double VERBATIM = 0.97;

  /// Words that the discriminant puts so much nearer to another point are about that one: of 0 to
  /// 0.4, and without, about the best, and the clearest in what is quoted.
  static final double ELSEWHERE = 0.3;

  /// From here on they may be: nobody is told to be wrong by such words.
  static final double RATHER_ELSEWHERE = 0.1;

  private static final List<Mark> TELLING = List.of(Mark.COVERED, Mark.PARTLY, Mark.CONTRADICTED);

  /// How near some words come to what shows each mark, to other points and to the question.
  private record Fit(
      Window window,
      Map<Mark, Double> marks,
      double rival,
      double question,
      double statement,
      double denial,
      Optional<Mark> quoted,
      Scores scores)
      implements TwoSided<Fit> {
    double nearness(Mark mark) {
      return marks.getOrDefault(mark, question);
    }

    double share(Mark mark) {
      double all = Math.exp(SHARPNESS * rival);
      for (double nearness : marks.values()) {
        all += Math.exp(SHARPNESS * nearness);
      }
      return Math.exp(SHARPNESS * nearness(mark)) / all;
    }

    @Override
    public Fit denied() {
      Map<Mark, Double> left = new EnumMap<>(marks);
      left.put(Mark.COVERED, Math.min(question, nearness(Mark.COVERED)));
      left.put(Mark.PARTLY, Math.min(question, nearness(Mark.PARTLY)));
      return new Fit(window, left, rival, question, 0, denial, Optional.empty(), scores.denied());
    }

    /// False if the words are rather another point's.
    boolean isOwn() {
      return quoted.isPresent() || scores.distance() < RATHER_ELSEWHERE;
    }

    double rank(Mark mark) {
      return nearness(mark) * share(mark) - COST_OF_A_CLAUSE * (window.clauses() - 1);
    }
  }

  /// One for each key point, in the question's order.
  static List<Signs> of(Reading reading, Profile profile) {
    List<Target> targets = profile.targets();
    List<String> pointIds = targets.stream().map(Target::pointId).toList();
    List<List<Fit>> fits = targets.stream().<List<Fit>>map(_ -> new ArrayList<>()).toList();
    List<Window> quotes = new ArrayList<>();
    for (Window window : reading.windows()) {
      double question = profile.nearnessToQuestion(window.phrase());
      double[] nearest =
          targets.stream().mapToDouble(target -> target.nearest(window.phrase())).toArray();
      List<Scores> scores = profile.discriminant().scores(window.phrase().meaning(), pointIds);
      List<Fit> made = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        double rival = rival(nearest, i, question);
        made.add(fit(window, targets.get(i), rival, question, scores.get(i)));
      }
      made.stream()
          .filter(fit -> fit.quoted().isPresent())
          .findFirst()
          .ifPresent(_ -> quotes.add(window));
      for (int i = 0; i < targets.size(); i++) {
        fits.get(i).add(made.get(i));
      }
    }
    return IntStream.range(0, targets.size())
        .mapToObj(i -> of(bearing(TwoSided.inOneBreath(own(fits.get(i), quotes)))))
        .toList();
  }

  /// The very words of one point state no other, nor does a part of them.
  private static List<Fit> own(List<Fit> fits, List<Window> quotes) {
    return fits.stream()
        .filter(
            fit ->
                fit.quoted().isPresent()
                    || quotes.stream().noneMatch(quote -> quote.holds(fit.window())))
        .toList();
  }

  /// What plainly shows another point shows nothing of this one; where all does, the least so is
  /// left.
  private static List<Fit> bearing(List<Fit> fits) {
    List<Fit> bearing =
        fits.stream()
            .filter(fit -> fit.quoted().isPresent() || fit.scores().distance() < ELSEWHERE)
            .toList();
    return bearing.isEmpty()
        ? fits.stream().min(Comparator.comparingDouble(fit -> fit.scores().distance())).stream()
            .toList()
        : bearing;
  }

  private static double rival(double[] nearest, int own, double question) {
    return IntStream.range(0, nearest.length)
        .filter(i -> i != own)
        .mapToDouble(i -> nearest[i])
        .max()
        .orElse(question);
  }

  private static Signs of(List<Fit> fits) {
    List<ToDoubleFunction<Fit>> signs = new ArrayList<>();
    for (Mark mark : Mark.values()) {
      signs.add(fit -> fit.nearness(mark));
    }
    signs.add(Fit::rival);
    signs.add(Fit::question);
    TELLING.forEach(mark -> signs.add(fit -> fit.share(mark)));
    for (Mark mark : Mark.values()) {
      signs.add(fit -> fit.scores().of(mark));
    }
    signs.add(fit -> fit.scores().others());
    signs.add(fit -> fit.scores().lead());
    signs.add(fit -> -fit.scores().lead());
    List<Double> values = new ArrayList<>();
    signs.forEach(sign -> values.add(fits.stream().mapToDouble(sign).max().orElse(0)));
    Optional<Scores> most =
        fits.stream().map(Fit::scores).max(Comparator.comparingDouble(Scores::telling));
    TELLING.forEach(mark -> values.add(most.map(scores -> scores.of(mark)).orElse(0.0)));
    return new Signs(List.copyOf(values), best(fits), quoted(fits));
  }

  private static Map<Mark, Window> best(List<Fit> fits) {
    Map<Mark, Window> best = new EnumMap<>(Mark.class);
    for (Mark mark : TELLING) {
      fits.stream()
          .max(Comparator.comparingDouble(fit -> fit.rank(mark)))
          .filter(fit -> mark != Mark.CONTRADICTED || fit.isOwn())
          .ifPresent(fit -> best.put(mark, fit.window()));
    }
    return best;
  }

  /// The longest of an example's own words decide: within them a clause may be another's.
  private static Optional<Mark> quoted(List<Fit> fits) {
    return fits.stream()
        .filter(fit -> fit.quoted().isPresent())
        .max(Comparator.comparingInt(fit -> fit.window().length()))
        .flatMap(Fit::quoted);
  }

  private static Fit fit(
      Window window, Target target, double rival, double question, Scores scores) {
    Map<Mark, Double> nearness = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      nearness.put(mark, nearness(window.phrase(), target, mark).orElse(question));
    }
    List<Phrase> right = target.said(Mark.COVERED);
    double statement = nearest(window.phrase(), right, one -> !window.phrase().opposes(one));
    double denial = nearest(window.phrase(), right, window.phrase()::opposes);
    Optional<Mark> quoted = quoted(window.phrase(), target, denial);
    return new Fit(window, nearness, rival, question, statement, denial, quoted, scores);
  }

  private static double nearest(Phrase phrase, List<Phrase> said, Predicate<Phrase> wanted) {
    return said.stream().filter(wanted).mapToDouble(phrase::nearness).max().orElse(0);
  }

  private static Optional<Mark> quoted(Phrase phrase, Target target, double denial) {
    Optional<Mark> nearest = Optional.empty();
    double most = Math.max(VERBATIM, denial);
    for (Mark mark : TELLING) {
      for (Phrase one : target.said(mark)) {
        double near = phrase.nearness(one);
        if (near > most && !phrase.opposes(one)) {
          most = near;
          nearest = Optional.of(mark);
        }
      }
    }
    return nearest;
  }

  /// The mean of the nearest two examples, since one alone may be near by chance. Who denies what
  /// is right says what is wrong.
  private static OptionalDouble nearness(Phrase phrase, Target target, Mark mark) {
    Stream<Phrase> said = target.said(mark).stream().filter(one -> !phrase.opposes(one));
    Stream<Phrase> denied =
        mark == Mark.CONTRADICTED
            ? target.said(Mark.COVERED).stream().filter(phrase::opposes)
            : Stream.empty();
    return Stream.concat(said, denied)
        .map(phrase::nearness)
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .mapToDouble(near -> near)
        .average();
  }
}
