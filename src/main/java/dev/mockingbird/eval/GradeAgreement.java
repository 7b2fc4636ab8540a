package dev.mockingbird.eval;

import java.util.List;

/// How close a judge's scores come to the grades that people gave to whole answers.
///
/// @param sets one or more
public record GradeAgreement(List<ScoredSet> sets) {
  public GradeAgreement {
    sets = List.copyOf(sets);
  }

  /// The sets that people wrote.
  List<ScoredSet> written() {
    return sets.stream().filter(set -> !set.isMadeUp()).toList();
  }
}
