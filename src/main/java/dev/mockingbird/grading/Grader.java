package dev.mockingbird.grading;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Grounds;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import dev.mockingbird.domain.Vectors;
import dev.mockingbird.grading.Proof.Rigour;
import dev.mockingbird.grading.Verdict.Ground;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Believes a judge only what the candidate's own words prove. Whatever the verdict says, there is
/// one finding for every key point, in the question's order; what has no proof counts as missed.
/// May be shared between threads.
public final class Grader {
  /// Of the hand-marked answers' passages nearest to a point that they do not make, 7 in 100 reach
  /// this cosine; of those that make it, two fifths.
  static final double PLAIN = 0.65;

  private final Content content;
  private final Vectors vectors;

  public Grader(Stems stems, Vectors vectors) {
    this.content = new Content(stems);
    this.vectors = vectors;
  }

  /// The findings that hold. Opinions on unknown points are dropped; of several on one point the
  /// first counts.
  public Assessment verify(Exchange exchange, Verdict.Judged verdict) {
    Map<String, Opinion> opinions = new HashMap<>();
    verdict.opinions().forEach(opinion -> opinions.putIfAbsent(opinion.pointId(), opinion));
    Proof proof = new Proof(exchange, content, vectors);
    List<Finding> findings =
        exchange.question().points().stream()
            .map(
                point -> {
                  Opinion opinion = opinions.getOrDefault(point.id(), silent(point));
                  return finding(point, opinion, proof, rigour(verdict.ground(), opinion));
                })
            .toList();
    return new Assessment(
        verdict.ground() == Ground.NOTHING
            ? proof.withoutOverloading(findings, exchange.question())
            : findings,
        verdict.basis(),
        grounds(exchange, verdict));
  }

  private static Grounds grounds(Exchange exchange, Verdict.Judged verdict) {
    return new Grounds(0, exchange.question().version(), verdict.parameters(), verdict.words());
  }

  private static Rigour rigour(Ground ground, Opinion opinion) {
    return switch (ground) {
      case EXAMPLES -> Rigour.TAUGHT;
      case CLAIMS -> opinion.isSure() ? Rigour.TAUGHT : Rigour.COMPARED;
      case NOTHING -> Rigour.CLAIMED;
    };
  }

  /// True if the words that prove a finding are so near to its claim that they are hardly about
  /// anything else.
  boolean isPlain(Question question, Finding finding) {
    List<String> phrasings = question.point(finding.pointId()).claim().phrasings().toList();
    return finding.proof().stream()
        .anyMatch(quote -> Proof.nearest(quote.words(), phrasings, vectors) >= PLAIN);
  }

  /// The clauses of a finding's quote that bear on the claim by themselves, or else the nearest.
  List<String> core(Exchange exchange, Finding finding) {
    KeyPoint point = exchange.question().point(finding.pointId());
    Proof proof = new Proof(exchange, content, vectors);
    return finding.proof().stream()
        .flatMap(quote -> proof.core(quote, List.of(point.claim())).stream())
        .toList();
  }

  private static Opinion silent(KeyPoint point) {
    return new Opinion(point.id(), Mark.MISSED, "");
  }

  private static Finding finding(KeyPoint point, Opinion opinion, Proof proof, Rigour rigour) {
    Finding missed = new Finding.Missed(point.id());
    return switch (opinion.kind()) {
      case COVERED ->
          proof
              .of(opinion.words(), List.of(point.claim()), rigour)
              .<Finding>map(quote -> new Finding.Covered(point.id(), quote))
              .orElse(missed);
      case PARTLY ->
          proof
              .of(opinion.words(), List.of(point.claim()), rigour)
              .<Finding>map(quote -> new Finding.Partly(point.id(), quote, point.claim().text()))
              .orElse(missed);
      case CONTRADICTED ->
          proof
              .of(opinion.words(), Proof.bothSides(point), rigour)
              .<Finding>map(
                  quote ->
                      new Finding.Contradicted(point.id(), quote, proof.correction(quote, point)))
              .orElse(missed);
      case MISSED -> missed;
    };
  }
}
