package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Scorer.Score;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.List;

/// Judges without a model: looks for each key point among the clauses of the answer, by words, by
/// meaning and by who denies what. Always there, always of the same opinion about the same words.
/// May be shared between threads.
public final class BuiltInJudge implements Judge {
  /// Rises with every change that may change an opinion.
  public static final String VERSION = "1";

  /// From this likelihood on words state a point. At this place one in a hundred clauses about
  /// another point of the bank would pass.
  static final double COVERS = 0.5;

  /// From here on they state a part of it: two in a hundred would pass.
  static final double TOUCHES = 0.35;

  /// From here on they contradict it. Higher than the others, since telling people that they are
  /// wrong when they are right is the worse mistake.
  static final double CONTRADICTS = 0.6;

  private final Content content;
  private final Vectors vectors;
  private final Profiles profiles;
  private final Scorer scorer;

  public BuiltInJudge(Stems stems, Vectors vectors) {
    Antonyms antonyms = new Antonyms(stems);
    this.content = new Content(stems);
    this.vectors = vectors;
    this.profiles = new Profiles(content, vectors, antonyms);
    this.scorer = new Scorer(new Matcher(antonyms));
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    Profile profile = profiles.of(exchange.question());
    Reading reading = Reading.of(exchange.answer(), profile.vocabulary(), content, vectors);
    if (Prose.isHeapOfWords(exchange.answer())) {
      return new Verdict.Judged(List.of(), new Basis.BuiltIn(VERSION, ""));
    }
    List<Tally> tallies = profile.targets().stream().map(_ -> new Tally()).toList();
    for (Window window : reading.windows()) {
      List<Score> scores = scorer.score(window, profile);
      for (int i = 0; i < tallies.size(); i++) {
        tallies.get(i).add(window, scores.get(i));
      }
    }
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      opinions.add(tallies.get(i).opinion(profile.targets().get(i).point().id(), reading));
    }
    return new Verdict.Judged(opinions, new Basis.BuiltIn(VERSION, ""));
  }
}
