package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Clauses.Clause;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Decides whether words that stand in an answer can prove anything about a key point. Holds for
/// one exchange.
final class Proof {
  /// Two words are a term, not a statement.
  static final int FEWEST_WORDS = 3;

  /// From this cosine on a quote that shares no word with a phrasing can still mean it. Clauses
  /// about other points of the same question mostly stay below.
  static final double NEAR = 0.5;

  private final QuoteFinder finder;
  private final Content content;
  private final Vectors vectors;
  private final List<Vocabulary> given;
  private final Vocabulary said;

  Proof(Exchange exchange, Content content, Vectors vectors) {
    this.finder = new QuoteFinder(exchange.answer());
    this.content = content;
    this.vectors = vectors;
    this.given = handed(exchange).map(this::vocabulary).toList();
    this.said = vocabulary(exchange.question().text() + "\n" + exchange.asked());
  }

  /// The answer's words that the judge's words stand for, if they can prove something about one of
  /// the claims.
  Optional<Quote> of(String words, List<Claim> claims) {
    return finder
        .find(words)
        .filter(quote -> Words.of(quote.words()).size() >= FEWEST_WORDS)
        .filter(quote -> !Instructions.areIn(quote.words()))
        .filter(quote -> !isGiven(quote.words()))
        .filter(quote -> bears(quote.words(), claims));
  }

  /// What is true of a key point, and what is falsely believed of it.
  static List<Claim> bothSides(KeyPoint point) {
    return Stream.concat(Stream.of(point.claim()), point.beliefs().stream()).toList();
  }

  /// What is right, for somebody whose words contradict a key point: the correction of the
  /// misconception they state, or the claim itself where they deny that.
  String correction(Quote quote, KeyPoint point) {
    String right = point.claim().text();
    double best = nearest(quote.words(), point.claim().phrasings().toList());
    for (Misconception misconception : point.misconceptions()) {
      double near = nearest(quote.words(), misconception.belief().phrasings().toList());
      if (near >= best) {
        best = near;
        right = misconception.correction();
      }
    }
    return right;
  }

  /// All that the interviewer may have said: the question, its variants, probes and hints.
  private static Stream<String> handed(Exchange exchange) {
    Question question = exchange.question();
    Stream<String> followUps =
        question.points().stream()
            .map(KeyPoint::followUp)
            .flatMap(up -> Stream.concat(Stream.of(up.probe()), up.hints().stream()));
    return Stream.of(
            Stream.of(question.text(), exchange.asked()),
            question.wording().variants().stream(),
            followUps)
        .flatMap(texts -> texts);
  }

  /// True if each clause says no more than something that the interviewer may have said.
  private boolean isGiven(String words) {
    return Clauses.of(words).stream().map(Clause::text).allMatch(this::isClauseGiven);
  }

  private boolean isClauseGiven(String clause) {
    List<Stems.Stem> stems = content.of(clause);
    return given.stream()
        .anyMatch(text -> stems.stream().allMatch(stem -> text.meaning(stem.text()).isPresent()));
  }

  /// True if it shares a stem with a claim that the candidate was not handed, or is near it in
  /// meaning.
  private boolean bears(String words, List<Claim> claims) {
    Set<String> own =
        content.of(words).stream()
            .map(Stems.Stem::text)
            .filter(stem -> said.meaning(stem).isEmpty())
            .collect(Collectors.toSet());
    if (own.isEmpty()) {
      return false;
    }
    List<String> phrasings = claims.stream().flatMap(Claim::phrasings).toList();
    Vocabulary telling = vocabulary(String.join("\n", phrasings));
    return own.stream().anyMatch(stem -> telling.meaning(stem).isPresent())
        || nearest(words, phrasings) >= NEAR;
  }

  private double nearest(String words, List<String> phrasings) {
    Meaning meaning = Meaning.of(List.of(words), vectors).getFirst();
    return Meaning.of(phrasings, vectors).stream().mapToDouble(meaning::nearness).max().orElse(-1);
  }

  private Vocabulary vocabulary(String text) {
    Set<String> stems = new HashSet<>();
    content.of(text).forEach(stem -> stems.add(stem.text()));
    return new Vocabulary(stems);
  }
}
