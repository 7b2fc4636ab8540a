package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Clauses.Clause;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Decides whether words that stand in an answer can prove anything about a key point. Holds for
/// one exchange.
final class Proof {
  /// Two words are a term, not a statement, unless the claim itself has no more.
  static final int FEWEST_WORDS = 3;

  /// A longer quote points at nothing: of such a one only the few clauses count that are nearest to
  /// the claim.
  static final int MOST_WORDS = 60;

  /// A point may be spread over so many neighbouring clauses.
  static final int MOST_CLAUSES = 3;

  /// A statement has three words of its own that the question has not: a subject, what is said of
  /// it, and one more.
  static final int WORDS_OF_A_POINT = 3;

  private final QuoteFinder finder;
  private final Content content;
  private final Vectors vectors;
  private final List<Vocabulary> given;
  private final Vocabulary said;

  /// How near in meaning a quote must be to a claim, as cosines. Of the hand-marked answers' best
  /// passages, 97 in 100 that make a point pass the rigour for a model's claims, and 54 in 100 that
  /// do not fail it; without any vectors 69 in 100 would pass.
  enum Rigour {
    /// for a judge that has compared them itself, with many examples of how people say it, or whose
    /// network has read them beside the claim and is sure of it
    TAUGHT(-1, 0.2),
    /// for one that has compared them with the claims alone
    COMPARED(-1, 0.5),
    /// for one that only says so
    CLAIMED(0.4, 0.55);

    private final double sharingWords;
    private final double sharingNone;

    Rigour(double sharingWords, double sharingNone) {
      this.sharingWords = sharingWords;
      this.sharingNone = sharingNone;
    }
  }

  Proof(Exchange exchange, Content content, Vectors vectors) {
    this.finder = new QuoteFinder(exchange.answer());
    this.content = content;
    this.vectors = vectors;
    Question question = exchange.question();
    this.given = handed(exchange).map(this::vocabulary).toList();
    this.said = vocabulary(String.join("\n", question.text(), question.title(), exchange.asked()));
  }

  /// The answer's words that the judge's words stand for, if they can prove something about one of
  /// the claims.
  Optional<Quote> of(String words, List<Claim> claims, Rigour rigour) {
    return finder
        .find(words)
        .map(quote -> telling(quote, claims))
        .filter(quote -> Words.of(quote.words()).size() >= fewestWords(claims))
        .filter(quote -> !Instructions.areIn(quote.words()))
        .filter(quote -> !isGiven(quote.words()))
        .filter(quote -> bears(quote.words(), claims, rigour));
  }

  private static int fewestWords(List<Claim> claims) {
    return claims.stream()
        .mapToInt(claim -> Words.of(claim.text()).size())
        .reduce(FEWEST_WORDS, Math::min);
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

  /// True if it says something that the candidate was not handed, and that is near to a claim: in
  /// meaning, or by a word of its own and not far in meaning.
  private boolean bears(String words, List<Claim> claims, Rigour rigour) {
    Set<String> own = own(words);
    if (own.isEmpty()) {
      return false;
    }
    List<String> phrasings = phrasings(claims);
    Vocabulary telling = vocabulary(String.join("\n", phrasings));
    boolean shares = own.stream().anyMatch(stem -> telling.meaning(stem).isPresent());
    double bar = shares ? rigour.sharingWords : rigour.sharingNone;
    return bar <= -1 || nearest(words, phrasings) >= bar;
  }

  /// The clauses of a quote that bear on the claims by themselves, by the strictest rigour, or else
  /// the nearest.
  List<String> core(Quote quote, List<Claim> claims) {
    List<String> clauses = Clauses.of(quote.words()).stream().map(Clause::text).toList();
    List<String> bearing =
        clauses.stream().filter(text -> bears(text, claims, Rigour.CLAIMED)).toList();
    List<String> phrasings = phrasings(claims);
    return bearing.isEmpty()
        ? clauses.stream()
            .max(Comparator.comparingDouble(text -> nearest(text, phrasings)))
            .stream()
            .toList()
        : bearing;
  }

  /// What the words say beyond the question.
  private Set<String> own(String words) {
    return content.of(words).stream()
        .map(Stems.Stem::text)
        .filter(stem -> said.meaning(stem).isEmpty())
        .collect(Collectors.toSet());
  }

  /// A quote that is no longer than a quote should be.
  private Quote telling(Quote quote, List<Claim> claims) {
    if (Words.of(quote.words()).size() <= MOST_WORDS) {
      return quote;
    }
    List<Meaning> wanted = Meaning.of(phrasings(claims), vectors::lasting);
    List<Clause> runs = Clauses.runs(quote.words(), MOST_CLAUSES);
    List<Meaning> meanings = Meaning.of(runs.stream().map(Clause::text).toList(), vectors);
    return IntStream.range(0, runs.size())
        .boxed()
        .max(Comparator.comparingDouble(i -> nearest(meanings.get(i), wanted)))
        .map(runs::get)
        .flatMap(
            run ->
                Quote.at(finder.answer(), quote.start() + run.start(), quote.start() + run.end()))
        .orElse(quote);
  }

  /// The findings without those that lean on words which others need more: a sentence states a few
  /// points at most, however many a judge reads out of it. Nearer ones go first.
  List<Finding> withoutOverloading(List<Finding> findings, Question question) {
    List<Finding> kept = new ArrayList<>();
    findings.stream()
        .filter(finding -> finding.credit() > 0)
        .sorted(Comparator.comparingDouble(finding -> -nearness(finding, question)))
        .filter(finding -> finding.proof().stream().anyMatch(quote -> hasRoom(quote, kept)))
        .forEach(kept::add);
    return findings.stream()
        .map(
            finding ->
                finding.credit() > 0 && !kept.contains(finding)
                    ? new Finding.Missed(finding.pointId())
                    : finding)
        .toList();
  }

  private double nearness(Finding finding, Question question) {
    List<String> phrasings = phrasings(List.of(question.point(finding.pointId()).claim()));
    return finding.proof().stream()
        .mapToDouble(quote -> nearest(quote.words(), phrasings))
        .max()
        .orElse(-1);
  }

  private boolean hasRoom(Quote quote, List<Finding> others) {
    long taken =
        others.stream()
            .flatMap(other -> other.proof().stream())
            .filter(other -> other.start() < quote.end() && quote.start() < other.end())
            .count();
    return taken < Math.max(1, own(quote.words()).size() / WORDS_OF_A_POINT);
  }

  private static List<String> phrasings(List<Claim> claims) {
    return claims.stream().flatMap(Claim::phrasings).toList();
  }

  private double nearest(String words, List<String> phrasings) {
    return nearest(words, phrasings, vectors);
  }

  static double nearest(String words, List<String> phrasings, Vectors vectors) {
    Meaning meaning = Meaning.of(List.of(words), vectors).getFirst();
    return nearest(meaning, Meaning.of(phrasings, vectors::lasting));
  }

  private static double nearest(Meaning meaning, List<Meaning> wanted) {
    return wanted.stream().mapToDouble(meaning::nearness).max().orElse(-1);
  }

  private Vocabulary vocabulary(String text) {
    Set<String> stems = new HashSet<>();
    content.of(text).forEach(stem -> stems.add(stem.text()));
    return new Vocabulary(stems);
  }
}
