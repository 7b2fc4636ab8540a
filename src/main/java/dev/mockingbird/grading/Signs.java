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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What an answer shows of one key point, in numbers: how near its nearest words come to what is
/// known to show each mark, to other points and to the question, and what the [Discriminant] reads
/// in them. The opinion follows from these by the [Scale].
///
/// @param values one for each of [#NAMES], or of [#NAMES_WITH_EVIDENCE]
/// @param bearing the words that can show each mark
/// @param best of these the words nearest to what shows each mark, told apart from the other marks,
///     or the best evidence; none in an empty answer, and none that contradict if they are rather
///     another point's
/// @param quoted what the answer shows by an example's very words, if it has such
record Signs(
    List<Double> values,
    Map<Mark, List<Window>> bearing,
    Map<Mark, Window> best,
    Optional<Mark> quoted) {
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

  /// The same with the [Evidence] that a [Reader] finds.
  static final List<String> NAMES_WITH_EVIDENCE =
      Stream.concat(NAMES.stream(), Evidence.NAMES.stream()).toList();

  /// Words that the discriminant puts so much nearer to another point are about that one: of 0 to
  /// 0.4, and without, about the best, and the clearest in what is quoted.
  static final double ELSEWHERE = 0.3;

  /// With what a [Reader] finds, whose words are the better proof; still nobody states or
  /// contradicts a point by words that are another's.
  Signs with(Evidence evidence) {
    Map<Mark, Window> words = new EnumMap<>(best);
    if (quoted.isEmpty()) {
      words.replaceAll(
          (mark, own) -> evidence.best(mark, bearing.getOrDefault(mark, List.of())).orElse(own));
    }
    return new Signs(
        Stream.concat(values.stream(), evidence.values().stream()).toList(),
        bearing,
        words,
        quoted);
  }

  /// One for each key point, in the question's order.
  static List<Signs> of(Reading reading, Profile profile) {
    List<Target> targets = profile.targets();
    List<String> pointIds = targets.stream().map(Target::pointId).toList();
    List<List<Fit>> fits = targets.stream().<List<Fit>>map(_ -> new ArrayList<>()).toList();
    List<Window> quotes = new ArrayList<>();
    for (Window window : reading.windows()) {
      double question = profile.nearnessToQuestion(window.phrase());
      List<Comparison> compared =
          targets.stream().map(target -> Comparison.of(window.phrase(), target)).toList();
      List<Scores> scores = profile.discriminant().scores(window.phrase().meaning(), pointIds);
      List<Fit> made = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        double rival = rival(compared, i, question);
        made.add(Fit.of(window, compared.get(i), rival, question, scores.get(i)));
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

  private static double rival(List<Comparison> compared, int own, double question) {
    return IntStream.range(0, compared.size())
        .filter(i -> i != own)
        .mapToDouble(i -> compared.get(i).nearest())
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
    Fit.TELLING.forEach(mark -> signs.add(fit -> fit.share(mark)));
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
    Fit.TELLING.forEach(mark -> values.add(most.map(scores -> scores.of(mark)).orElse(0.0)));
    Map<Mark, List<Fit>> bearing = new EnumMap<>(Mark.class);
    Fit.TELLING.forEach(mark -> bearing.put(mark, bearing(fits, mark)));
    return new Signs(List.copyOf(values), windows(bearing), best(bearing), quoted(fits));
  }

  private static List<Fit> bearing(List<Fit> fits, Mark mark) {
    return fits.stream().filter(fit -> mark != Mark.CONTRADICTED || fit.isOwn()).toList();
  }

  private static Map<Mark, List<Window>> windows(Map<Mark, List<Fit>> bearing) {
    Map<Mark, List<Window>> windows = new EnumMap<>(Mark.class);
    bearing.forEach((mark, fits) -> windows.put(mark, fits.stream().map(Fit::window).toList()));
    return windows;
  }

  private static Map<Mark, Window> best(Map<Mark, List<Fit>> bearing) {
    Map<Mark, Window> best = new EnumMap<>(Mark.class);
    bearing.forEach(
        (mark, fits) ->
            fits.stream()
                .max(Comparator.comparingDouble(fit -> fit.rank(mark)))
                .ifPresent(fit -> best.put(mark, fit.window())));
    return best;
  }

  /// The longest of an example's own words decide: within them a clause may be another's.
  private static Optional<Mark> quoted(List<Fit> fits) {
    return fits.stream()
        .filter(fit -> fit.quoted().isPresent())
        .max(Comparator.comparingInt(fit -> fit.window().length()))
        .flatMap(Fit::quoted);
  }
}
