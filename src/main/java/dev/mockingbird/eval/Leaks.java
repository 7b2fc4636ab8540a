package dev.mockingbird.eval;

import dev.mockingbird.corpus.Places;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether variants, probes and hints say in other words what the candidate is to say. That they do
/// not say it in the same words is seen when the file is read.
record Leaks(Question question, Places places, Vectors vectors) {
  /// From this cosine with a claim on, a probe or hint is taken to state it. The bank's probes
  /// reach 0.69 and its hints 0.59, nearly all of it by naming what both are about; a claim with
  /// "Is it true that" before it has 0.9 and more. Vectors cannot see every giveaway: of the
  /// accepted wordings, which do state their claims, 6 in 100 come as near.
  static final double LIMIT = 0.7;

  /// The same of a variant, which names the subject as the question itself does: that reaches 0.86,
  /// the variants 0.83.
  static final double LIMIT_OF_VARIANT = 0.85;

  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (KeyPoint point : question.points()) {
      float[] claim = vector(point.claim().text());
      KeyPoint.FollowUp followUp = point.followUp();
      Stream.concat(Stream.of(followUp.probe()), followUp.hints().stream())
          .forEach(text -> check(text, claim, LIMIT, point).ifPresent(problems::add));
      question
          .wording()
          .variants()
          .forEach(text -> check(text, claim, LIMIT_OF_VARIANT, point).ifPresent(problems::add));
    }
    return problems;
  }

  private Optional<Problem> check(String text, float[] claim, double limit, KeyPoint point) {
    double near = Vectors.cosine(claim, vector(text));
    if (near < limit) {
      return Optional.empty();
    }
    String message =
        String.format(
            Locale.ROOT,
            "is so near to the claim of point %s that it gives it away: %.2f, must be below %.2f",
            point.id(),
            near,
            limit);
    return Optional.of(places.problem(text, message));
  }

  private float[] vector(String text) {
    return vectors.of(List.of(text)).getFirst();
  }
}
