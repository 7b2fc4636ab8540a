package dev.mockingbird.grading;

import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import dev.mockingbird.grading.Entailment.Stance;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Judges without a language model: reads each sentence of the answer against each key point with a
/// small network that says whether it states, touches or denies it. Always there, always of the
/// same opinion about the same words. May be shared between threads.
public final class BuiltInJudge implements Judge {
  /// Rises with every change that may change an opinion.
  public static final String VERSION = "2";

  private final Entailment entailment;

  public BuiltInJudge(Entailment entailment) {
    this.entailment = entailment;
  }

  @Override
  public Verdict.Judged judge(Exchange exchange) {
    List<String> sentences = sentences(exchange);
    List<Opinion> opinions =
        sentences.isEmpty() ? List.of() : opinions(exchange.question(), sentences);
    return new Verdict.Judged(opinions, new Basis.BuiltIn(VERSION, ""));
  }

  /// Those that may prove something: none of a heap of words or of an answer to another question,
  /// and no orders to the grader, which would be refused as proof, and something better beside them
  /// would be lost.
  private static List<String> sentences(Exchange exchange) {
    return Prose.isHeapOfWords(exchange.answer()) || OffTopic.is(exchange.references())
        ? List.of()
        : Sentences.of(exchange.answer()).stream()
            .filter(text -> !Instructions.areIn(text))
            .toList();
  }

  private List<Opinion> opinions(Question question, List<String> sentences) {
    List<KeyPoint> points = question.points();
    List<String> claims = points.stream().map(point -> point.claim().text()).toList();
    List<Rejection> said = sentences.stream().map(Rejection::of).toList();
    List<List<Stance>> read = entailment.of(claims, said.stream().map(Rejection::inner).toList());
    Phrasings phrasings = Phrasings.of(points);
    return IntStream.range(0, points.size())
        .mapToObj(
            i -> {
              List<Stance> turned = turned(said, read.get(i));
              Evidence evidence =
                  new Evidence(sentences, phrasings.correct(points.get(i), sentences, turned));
              return opinion(points.get(i), evidence, said);
            })
        .toList();
  }

  /// Before it tells people that they are wrong it asks about the point's wordings too.
  private Opinion opinion(KeyPoint point, Evidence evidence, List<Rejection> said) {
    List<String> wordings = point.claim().wordings();
    int denying = evidence.denying();
    Stance first = evidence.stances().get(denying);
    if (wordings.isEmpty() || first.denies() < Evidence.DENIES || first.denies() == 1) {
      return evidence.opinion(point.id(), Evidence.DENIES);
    }
    List<String> nearby =
        said.subList(Math.max(0, denying - 1), denying + 1).stream().map(Rejection::inner).toList();
    List<Stance> again =
        entailment.of(wordings, nearby).stream()
            .map(List::getLast)
            .map(said.get(denying)::turned)
            .toList();
    List<Stance> stances = new ArrayList<>(evidence.stances());
    stances.set(denying, Stance.mean(List.of(first, Stance.mean(again))));
    return new Evidence(evidence.sentences(), List.copyOf(stances))
        .opinion(point.id(), Evidence.DENIES_WORDINGS_TOO);
  }

  private static List<Stance> turned(List<Rejection> said, List<Stance> stances) {
    return IntStream.range(0, said.size())
        .mapToObj(i -> said.get(i).turned(stances.get(i)))
        .toList();
  }
}
