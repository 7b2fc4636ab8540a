package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Profile.Target;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Some words compared with all that is known of how people talk about one key point, with each
/// example once, since that is most of the work of judging.
///
/// @param said for each mark what is known to show it
record Comparison(Map<Mark, List<Near>> said) {
  /// From this nearness on words are an example's own but for a letter.
  static final double VERBATIM = 0.97;

  /// One example.
  ///
  /// @param opposed whether the words deny what it says, or the other way round
  record Near(double nearness, boolean opposed) {}

  static Comparison of(Phrase words, Target target) {
    Map<Mark, List<Near>> said = new EnumMap<>(Mark.class);
    for (Mark mark : Mark.values()) {
      said.put(
          mark,
          target.said(mark).stream()
              .map(example -> new Near(words.nearness(example), words.opposes(example)))
              .toList());
    }
    return new Comparison(said);
  }

  /// Nearness to the nearest of all that says something of the point; -1 if there is none.
  double nearest() {
    return Fit.TELLING.stream()
        .flatMap(mark -> said(mark).stream())
        .mapToDouble(Near::nearness)
        .max()
        .orElse(-1);
  }

  /// Nearness to what shows a mark: the mean of the nearest two examples, since one alone may be
  /// near by chance. Who denies what is right says what is wrong.
  OptionalDouble nearness(Mark mark) {
    DoubleStream denied = mark == Mark.CONTRADICTED ? opposed(Mark.COVERED) : DoubleStream.empty();
    return DoubleStream.concat(unopposed(mark), denied)
        .boxed()
        .sorted(Comparator.reverseOrder())
        .limit(2)
        .mapToDouble(near -> near)
        .average();
  }

  /// How plainly they state the point.
  double statement() {
    return unopposed(Mark.COVERED).max().orElse(0);
  }

  /// How plainly they deny it.
  double denial() {
    return opposed(Mark.COVERED).max().orElse(0);
  }

  /// The mark that an example's very words show, if they are such.
  Optional<Mark> quoted() {
    Optional<Mark> nearest = Optional.empty();
    double most = Math.max(VERBATIM, denial());
    for (Mark mark : Fit.TELLING) {
      double near = unopposed(mark).max().orElse(0);
      if (near > most) {
        most = near;
        nearest = Optional.of(mark);
      }
    }
    return nearest;
  }

  private List<Near> said(Mark mark) {
    return said.getOrDefault(mark, List.of());
  }

  private DoubleStream opposed(Mark mark) {
    return said(mark).stream().filter(Near::opposed).mapToDouble(Near::nearness);
  }

  private DoubleStream unopposed(Mark mark) {
    return said(mark).stream().filter(near -> !near.opposed()).mapToDouble(Near::nearness);
  }
}
