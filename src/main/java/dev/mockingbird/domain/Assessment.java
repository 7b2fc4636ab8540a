package dev.mockingbird.domain;

import java.util.List;
import java.util.stream.Stream;

/// One finding for every key point of a question, read from one answer, and what they rest on. One
/// that was made for a dispute has a finding for the disputed point alone.
public record Assessment(List<Finding> findings, Basis basis, Grounds grounds) {
  public Assessment {
    findings = List.copyOf(findings);
  }

  /// An assessment of which no more is known than who made it.
  public Assessment(List<Finding> findings, Basis basis) {
    this(findings, basis, Grounds.NOT_KEPT);
  }

  /// Of one key point alone, graded as part of this question.
  public Assessment about(String pointId, Question question) {
    return new Assessment(
        findings.stream().filter(finding -> finding.pointId().equals(pointId)).toList(),
        basis,
        new Grounds(grounds.review(), question.version(), grounds.parameters(), grounds.verdict()));
  }

  /// As it is kept for a review.
  Assessment forReview(int number) {
    return new Assessment(findings, basis, grounds.forReview(number));
  }

  /// What counts of several, in the order they were made: of each point the latest finding that no
  /// stronger judge stands against. The first is whole.
  static Assessment inForce(List<Assessment> all) {
    int points = all.getFirst().findings.size();
    Assessment whole =
        latest(
            all.stream().filter(one -> one.grounds.review() == 0 || one.findings.size() >= points));
    return new Assessment(
        whole.findings.stream().map(finding -> inForce(all, finding)).toList(),
        whole.basis,
        whole.grounds);
  }

  private static Finding inForce(List<Assessment> all, Finding finding) {
    return latest(all.stream().filter(one -> one.speaksOf(finding.pointId()))).findings.stream()
        .filter(found -> found.pointId().equals(finding.pointId()))
        .findFirst()
        .orElse(finding);
  }

  private static Assessment latest(Stream<Assessment> all) {
    return all.reduce((one, later) -> later.basis.isAsStrongAs(one.basis) ? later : one)
        .orElseThrow();
  }

  private boolean speaksOf(String pointId) {
    return findings.stream().anyMatch(finding -> finding.pointId().equals(pointId));
  }

  /// Holds the rule that a finding quotes nothing but the answer it was made of; what breaks it is
  /// a bug.
  void requireQuotesOf(String answer) {
    for (Finding finding : findings) {
      if (finding.proof().filter(quote -> !quote.standsIn(answer)).isPresent()) {
        throw new IllegalArgumentException("a finding quotes what is not in the answer");
      }
    }
  }

  /// The same findings, resting on another basis.
  public Assessment on(Basis other) {
    return new Assessment(findings, other, grounds);
  }

  /// The grade of this one answer, 0 to 1: the weights of the key points earned, by arithmetic.
  public double score(Question question) {
    return Standing.of(question).after(0, this).score();
  }
}
