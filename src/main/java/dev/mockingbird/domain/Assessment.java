package dev.mockingbird.domain;

import java.util.List;

/// One finding for every key point of a question, read from one answer, and what they rest on.
public record Assessment(List<Finding> findings, Basis basis) {
  public Assessment {
    findings = List.copyOf(findings);
  }

  /// The grade of this one answer, 0 to 1: the weights of the key points earned, by arithmetic.
  public double score(Question question) {
    return Standing.of(question).after(0, this).score();
  }
}
