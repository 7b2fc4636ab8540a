package dev.mockingbird.domain;

import java.util.List;

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

  /// The same findings, resting on another basis.
  public Assessment on(Basis other) {
    return new Assessment(findings, other, grounds);
  }

  /// The grade of this one answer, 0 to 1: the weights of the key points earned, by arithmetic.
  public double score(Question question) {
    return Standing.of(question).after(0, this).score();
  }
}
