package dev.mockingbird.eval;

import dev.mockingbird.domain.Basis;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One data set as the judge graded it.
///
/// @param answers one or more
/// @param attacks what attacks on its questions earned; none if nobody asked
public record ScoredSet(String name, List<ScoredAnswer> answers, List<AttackResult> attacks) {
  public ScoredSet {
    answers = List.copyOf(answers);
    attacks = List.copyOf(attacks);
  }

  public ScoredSet with(List<AttackResult> results) {
    return new ScoredSet(name, answers, results);
  }

  /// Several as one.
  static ScoredSet pooled(List<ScoredSet> sets) {
    List<ScoredAnswer> all = sets.stream().flatMap(set -> set.answers().stream()).toList();
    return new ScoredSet("all", all, List.of());
  }

  /// What tells judges apart: an empty sheet is graded right by every judge.
  Stream<ScoredAnswer> written() {
    return answers.stream().filter(one -> !one.answer().answer().isBlank());
  }

  long blank() {
    return answers.size() - written().count();
  }

  /// By question, the empty sheets left out.
  List<Cluster> clusters() {
    return Cluster.of(written().toList());
  }

  /// True if somebody made the answers up to fool judges; they tell nothing about agreement.
  boolean isMadeUp() {
    return answers.stream().anyMatch(one -> one.answer().attack().isPresent());
  }

  /// The answers by the kind of attack, for those that are one.
  Map<String, List<ScoredAnswer>> madeUp() {
    return answers.stream()
        .filter(one -> one.answer().attack().isPresent())
        .collect(
            Collectors.groupingBy(
                one -> one.answer().attack().orElseThrow(), TreeMap::new, Collectors.toList()));
  }

  /// How many answers a judge's stand-in graded, by the reason.
  Map<String, Long> standIns() {
    return answers.stream()
        .map(ScoredAnswer::basis)
        .filter(basis -> basis instanceof Basis.BuiltIn builtIn && !builtIn.because().isEmpty())
        .collect(Collectors.groupingBy(Basis::sentence, TreeMap::new, Collectors.counting()));
  }

  Timings timings() {
    return new Timings(answers.stream().map(ScoredAnswer::took).toList());
  }
}
