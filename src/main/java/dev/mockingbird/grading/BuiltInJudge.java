package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Matcher.Match;
import dev.mockingbird.grading.Profile.Phrasing;
import dev.mockingbird.grading.Profile.Target;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Verdict.Kind;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.List;

/// Judges without a model: looks for each key point among the clauses of the answer, by words, by
/// meaning and by who denies what. Always there, always of the same opinion about the same words.
/// May be shared between threads.
public final class BuiltInJudge implements Judge {
  /// Rises with every change that may change an opinion.
  public static final String VERSION = "1";

  /// From here on a clause states the point.
  static final double COVERS = 0.52;

  /// From here on it states a part of it.
  static final double TOUCHES = 0.40;

  /// By so much a false belief must fit better than the truth.
  static final double MARGIN = 0.05;

  private final Content content;
  private final Vectors vectors;
  private final Profiles profiles;
  private final Matcher matcher;

  public BuiltInJudge(Stems stems, Vectors vectors) {
    Antonyms antonyms = new Antonyms(stems);
    this.content = new Content(stems);
    this.vectors = vectors;
    this.profiles = new Profiles(content, vectors, antonyms);
    this.matcher = new Matcher(antonyms);
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    Profile profile = profiles.of(exchange.question());
    Reading reading = Reading.of(exchange.answer(), profile.vocabulary(), content, vectors);
    List<Opinion> opinions =
        profile.targets().stream().map(target -> opinion(target, reading)).toList();
    return new Verdict.Judged(opinions, new Basis.BuiltIn(VERSION, ""));
  }

  private Opinion opinion(Target target, Reading reading) {
    double support = 0;
    double contradiction = 0;
    String supporting = "";
    String contradicting = "";
    for (Window window : reading.windows()) {
      double says = strongest(window, target.claims(), false);
      double opposes =
          Math.max(
              strongest(window, target.claims(), true), strongest(window, target.beliefs(), false));
      if (says >= opposes && says > support) {
        support = says;
        supporting = reading.words(window);
      } else if (opposes > says + MARGIN && opposes > contradiction) {
        contradiction = opposes;
        contradicting = reading.words(window);
      }
    }
    String id = target.point().id();
    if (contradiction >= COVERS && contradiction > support) {
      return new Opinion(id, Kind.CONTRADICTED, contradicting);
    }
    if (support >= TOUCHES) {
      return new Opinion(id, support >= COVERS ? Kind.COVERED : Kind.PARTLY, supporting);
    }
    return new Opinion(id, Kind.MISSED, "");
  }

  private double strongest(Window window, List<Phrasing> phrasings, boolean opposing) {
    double strongest = 0;
    for (Phrasing phrasing : phrasings) {
      Match match = matcher.match(window, phrasing);
      strongest = Math.max(strongest, opposing ? match.opposing() : match.agreeing());
    }
    return strongest;
  }
}
