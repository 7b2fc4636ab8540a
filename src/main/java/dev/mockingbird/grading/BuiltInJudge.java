package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Question;
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

  /// Makes a question ready, which otherwise its first answer waits for: about half a second.
  public void prepare(Question question) {
    profiles.of(question);
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    Profile profile = profiles.of(exchange.question());
    List<Opinion> opinions =
        Prose.isHeapOfWords(exchange.answer()) ? List.of() : opinions(exchange, profile);
    return new Verdict.Judged(opinions, new Basis.BuiltIn(VERSION, ""));
  }

  private List<Opinion> opinions(Exchange exchange, Profile profile) {
    Reading reading = Reading.of(exchange.answer(), profile.vocabulary(), content, vectors);
    List<Tally> tallies = profile.targets().stream().map(_ -> new Tally()).toList();
    for (Window window : reading.windows()) {
      if (Instructions.areIn(reading.words(window))) {
        continue; // the grader would refuse it, and something better beside it would be lost
      }
      List<Score> scores = scorer.score(window, profile);
      for (int i = 0; i < tallies.size(); i++) {
        tallies.get(i).add(window, scores.get(i));
      }
    }
    Bars bars = Bars.of(exchange.references());
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < tallies.size(); i++) {
      String pointId = profile.targets().get(i).point().id();
      opinions.add(tallies.get(i).opinion(pointId, reading, bars));
    }
    return opinions;
  }
}
