package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.StretchVectors;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.domain.WordOrder;
import dev.mockingbird.grading.Reading.Window;
import dev.mockingbird.grading.Verdict.Ground;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Judges without a model: compares the clauses of the answer with examples of how people state
/// each key point, state it in part, get it wrong or talk around it, and goes by what a network has
/// learnt of the question, where one has; where nobody has written examples, with the claims alone,
/// and goes by what a network reads in the answer beside them.
/// Always there, always of the same opinion about the same words. May be shared between threads.
public final class BuiltInJudge implements Judge {
  /// Rises with every change that may change an opinion.
  public static final String VERSION = "11";

  private final Content content;
  private final Profiles profiles;
  private final WordOrder order;
  private final Reader reader;
  private final ClaimReader claims;
  private final Scale scale = Scale.fitted();
  private final Scale scaleWithEvidence = Scale.fittedWithEvidence();

  /// @param subjects vectors that tell what texts are about
  /// @param order without which words thrown together count where there are no examples
  /// @param statements vectors that tell statements about a subject apart, the true from the false
  public BuiltInJudge(
      Stems stems, Vectors subjects, WordOrder order, Vectors statements, ExampleSource examples) {
    this.content = new Content(stems);
    this.profiles = new Profiles(content, subjects, statements, examples);
    this.order = order;
    this.reader = Reader.NONE;
    this.claims = ClaimReader.NONE;
  }

  private BuiltInJudge(BuiltInJudge judge, Reader reader, ClaimReader claims) {
    this.content = judge.content;
    this.profiles = judge.profiles;
    this.order = judge.order;
    this.reader = reader;
    this.claims = claims;
  }

  /// One that has no examples.
  ///
  /// @param subjects vectors that tell what texts are about
  public BuiltInJudge(Stems stems, Vectors subjects, WordOrder order) {
    this(stems, subjects, order, subjects, ExampleSource.NONE);
  }

  /// The same judge, which also goes by what a network has learnt of the bank's questions.
  ///
  /// @param network that `src/training/reader.py` fitted
  public BuiltInJudge readingWith(StretchVectors network) {
    return new BuiltInJudge(this, new Reader(network, Learnt.shipped()), claims);
  }

  /// The same judge, which also goes by how a network reads answers beside claims that nobody has
  /// given examples of.
  ///
  /// @param network that `src/training/claims.py` fitted
  public BuiltInJudge readingClaimsWith(StretchVectors network) {
    return new BuiltInJudge(this, reader, new ClaimReader(network, Stances.shipped()));
  }

  /// Makes a question ready, which otherwise its first answer waits for: about half a second, and
  /// with the first question without examples, whose network is loaded then, one more.
  public void prepare(Question question) {
    if (!profiles.of(question).isTaught()) {
      claims.of(List.of(question.text()), claimsOf(question));
    }
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    Profile profile = profiles.of(exchange.question());
    return Verdict.Judged.builtIn(
        opinions(exchange, profile),
        new Basis.BuiltIn(VERSION, ""),
        parameters(exchange.question(), profile),
        profile.isTaught() ? Ground.EXAMPLES : Ground.CLAIMS);
  }

  private String parameters(Question question, Profile profile) {
    String examples = profile.isTaught() ? "examples " + profile.examples() : "";
    String network = profile.isTaught() ? reader.name(question) : claims.name();
    return Stream.of(examples, network.isEmpty() ? "" : "network " + network)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /// What the judge goes by where there are examples, for each key point in the question's order;
  /// to fit a [Scale] to.
  public List<List<Double>> signs(Exchange exchange) {
    Profile profile = profiles.of(exchange.question());
    return signs(exchange.question(), reading(exchange, profile), profile).stream()
        .map(Signs::values)
        .toList();
  }

  private List<Signs> signs(Question question, Reading reading, Profile profile) {
    List<Signs> signs = Signs.of(reading, profile);
    return reader
        .evidence(question, reading)
        .map(
            found ->
                IntStream.range(0, signs.size())
                    .mapToObj(i -> signs.get(i).with(found.get(i)))
                    .toList())
        .orElse(signs);
  }

  private Reading reading(Exchange exchange, Profile profile) {
    return Reading.of(exchange.answer(), profile.spelling(), profile.vectors(), content);
  }

  private List<Opinion> opinions(Exchange exchange, Profile profile) {
    // a reference that is a list or code itself asks for such
    boolean needsOrder = !Prose.isHeapOfWords(exchange.question().reference().text());
    if (needsOrder && Prose.isHeapOfWords(exchange.answer())) {
      return List.of();
    }
    Reading reading = reading(exchange, profile);
    if (profile.isTaught()) {
      Bars bars = Bars.taught(exchange.references());
      return byExamples(exchange.question(), reading, profile, bars);
    }
    return byClaims(
        exchange, needsOrder ? reading.inOrder(order, profile.spelling()) : reading, profile);
  }

  private List<Opinion> byClaims(Exchange exchange, Reading stated, Profile profile) {
    Bars bars = Bars.untaught(exchange.references(), !claims.name().isEmpty());
    BesideClaims read =
        BesideClaims.of(stated, claimsOf(exchange.question()), profile.spelling(), claims);
    return new Likeness(stated, profile, bars, read).opinions();
  }

  private static List<String> claimsOf(Question question) {
    return question.points().stream().map(point -> point.claim().text()).toList();
  }

  private List<Opinion> byExamples(Question question, Reading reading, Profile profile, Bars bars) {
    List<Signs> signs = signs(question, reading, profile);
    List<Opinion> opinions = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      String pointId = profile.targets().get(i).pointId();
      opinions.add(opinion(reading, pointId, signs.get(i), bars));
    }
    return opinions;
  }

  private Opinion opinion(Reading reading, String pointId, Signs signs, Bars bars) {
    Map<Mark, Double> likelihoods = likelihoods(signs);
    Mark mark = signs.quoted().orElseGet(() -> bars.mark(likelihoods));
    Mark shown = mark == Mark.PARTLY ? likelier(likelihoods) : mark;
    List<Window> bearing = signs.bearing().getOrDefault(shown, List.of());
    return reading.opinion(
        pointId,
        mark,
        Optional.ofNullable(signs.best().get(shown))
            .map(window -> reading.provable(window, bearing)));
  }

  /// What only another point's words seem to contradict is not said at all.
  private Map<Mark, Double> likelihoods(Signs signs) {
    Map<Mark, Double> likelihoods = new EnumMap<>(scaleFor(signs).likelihoods(signs.values()));
    if (!signs.best().containsKey(Mark.CONTRADICTED)) {
      double wrong = likelihoods.getOrDefault(Mark.CONTRADICTED, 0.0);
      likelihoods.put(Mark.CONTRADICTED, 0.0);
      likelihoods.merge(Mark.MISSED, wrong, Double::sum);
    }
    return likelihoods;
  }

  private Scale scaleFor(Signs signs) {
    return signs.values().size() == Signs.NAMES.size() ? scale : scaleWithEvidence;
  }

  /// Words may count as a part because it is not quite sure that they state the whole.
  private static Mark likelier(Map<Mark, Double> likelihoods) {
    double covered = likelihoods.getOrDefault(Mark.COVERED, 0.0);
    return covered > likelihoods.getOrDefault(Mark.PARTLY, 0.0) ? Mark.COVERED : Mark.PARTLY;
  }
}
