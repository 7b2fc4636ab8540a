package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.List;

/// Judges without a model: compares the clauses of the answer with examples of how people state
/// each key point, state it in part, get it wrong or talk around it. Always there, always of the
/// same opinion about the same words. May be shared between threads.
public final class BuiltInJudge implements Judge {
  /// Rises with every change that may change an opinion.
  public static final String VERSION = "2";

  private final Content content;
  private final Vectors vectors;
  private final Profiles profiles;
  private final Scale taught = Scale.of(true);
  private final Scale bare = Scale.of(false);

  /// @param vectors that tell statements about a subject apart, the true from the false
  public BuiltInJudge(Stems stems, Vectors vectors, ExampleSource examples) {
    this.content = new Content(stems);
    this.vectors = vectors;
    this.profiles = new Profiles(content, vectors, examples);
  }

  /// Makes a question ready, which otherwise its first answer waits for: about half a second.
  public void prepare(Question question) {
    profiles.of(question);
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    return new Verdict.Judged(opinions(exchange), new Basis.BuiltIn(VERSION, ""));
  }

  /// What the judge goes by, for each key point in the question's order; to fit a [Scale] to.
  public List<List<Double>> signs(Exchange exchange) {
    return signs(reading(exchange), exchange).stream().map(Signs::values).toList();
  }

  private Reading reading(Exchange exchange) {
    return Reading.of(
        exchange.answer(), profiles.of(exchange.question()).spelling(), vectors, content);
  }

  private List<Signs> signs(Reading reading, Exchange exchange) {
    return Signs.of(reading, profiles.of(exchange.question()));
  }

  private List<Opinion> opinions(Exchange exchange) {
    if (Prose.isHeapOfWords(exchange.answer())) {
      return List.of();
    }
    Reading reading = reading(exchange);
    List<Signs> signs = signs(reading, exchange);
    Bars bars = Bars.of(exchange.references());
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      String pointId = exchange.question().points().get(i).id();
      opinions.add(opinion(pointId, signs.get(i), bars, reading));
    }
    return opinions;
  }

  private Opinion opinion(String pointId, Signs signs, Bars bars, Reading reading) {
    Scale scale = signs.isTaught() ? taught : bare;
    Mark mark = signs.quoted().orElseGet(() -> bars.mark(scale.likelihoods(signs.values())));
    Window window = signs.best().get(mark);
    return window == null
        ? new Opinion(pointId, Mark.MISSED, "")
        : new Opinion(pointId, mark, reading.words(window));
  }
}
