package dev.mockingbird.grading;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.References;
import dev.mockingbird.grading.Verdict.Judged;
import dev.mockingbird.grading.Verdict.Opinion;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Holds a judge that can be talked to. It never hears what the answer says to whoever grades.
/// Where it credits a point of which the built-in judge, which nobody can talk to, sees nothing or
/// the contrary, its quote must be plainly about that point. And what it credits it must credit
/// twice: the second time it reads nothing but the passages it has quoted, so that whatever stands
/// elsewhere in the answer cannot speak for them. May be shared between threads if the judge may.
final class Leash implements Judge {
  /// Stands between the judge's own words of the first and of the second reading.
  private static final String AGAIN = "\n\nFrom the quoted passages alone:\n";

  private final Judge judge;
  private final BuiltInJudge builtIn;
  private final Grader grader;

  Leash(Judge judge, BuiltInJudge builtIn, Grader grader) {
    this.judge = judge;
    this.builtIn = builtIn;
    this.grader = grader;
  }

  @Override
  public Verdict judge(Exchange exchange) {
    String heard = Instructions.without(exchange.answer());
    if (heard.isBlank()) {
      return new Verdict.Unavailable("the answer says nothing but how to grade it");
    }
    return switch (judge.judge(exchange.saying(heard))) {
      case Judged first -> confirmed(exchange, bounded(exchange.saying(heard), first));
      case Verdict.Unavailable unavailable -> unavailable;
    };
  }

  /// Without what the built-in judge does not see, or sees denied, and no quote makes plain.
  private Judged bounded(Exchange exchange, Judged first) {
    Set<String> seen =
        builtIn.judge(exchange).opinions().stream()
            .filter(opinion -> worth(opinion.kind()) > 0)
            .map(Opinion::pointId)
            .collect(Collectors.toSet());
    Set<String> doubtful =
        grader.verify(exchange, first).findings().stream()
            .filter(finding -> finding.credit() > 0 && !seen.contains(finding.pointId()))
            .filter(finding -> !grader.isPlain(exchange.question(), finding))
            .map(Finding::pointId)
            .collect(Collectors.toSet());
    List<Opinion> opinions =
        first.opinions().stream()
            .map(opinion -> doubtful.contains(opinion.pointId()) ? silent(opinion) : opinion)
            .toList();
    return new Judged(opinions, first.basis(), first.parameters(), first.words());
  }

  private Verdict confirmed(Exchange exchange, Judged first) {
    Assessment proven = grader.verify(exchange, first);
    Set<String> credited =
        proven.findings().stream()
            .filter(finding -> finding.credit() > 0)
            .map(Finding::pointId)
            .collect(Collectors.toSet());
    if (credited.isEmpty()) {
      return first;
    }
    return switch (judge.judge(excerpt(exchange, proven, credited))) {
      case Judged second -> lower(first, second, credited);
      case Verdict.Unavailable unavailable -> unavailable;
    };
  }

  /// The quoted passages as an answer of their own, to the points they are said to make.
  private Exchange excerpt(Exchange exchange, Assessment proven, Set<String> credited) {
    Question question = exchange.question();
    String passages =
        proven.findings().stream()
            .filter(finding -> credited.contains(finding.pointId()))
            .sorted(Comparator.comparingInt(Leash::place))
            .flatMap(finding -> grader.core(exchange, finding).stream())
            .distinct()
            .collect(Collectors.joining("\n"));
    List<KeyPoint> points =
        question.points().stream().filter(point -> credited.contains(point.id())).toList();
    Question part =
        new Question(
            question.id(), question.subject(), question.wording(), question.reference(), points);
    return new Exchange(
        exchange.asked(), passages, new References(part, exchange.references().nearest()));
  }

  private static int place(Finding finding) {
    return finding.proof().map(Quote::start).orElse(0);
  }

  /// What both verdicts allow. What the first one credits without proof is gone for good: another
  /// point's fall must not make room for it.
  private static Judged lower(Judged first, Judged second, Set<String> credited) {
    Map<String, Opinion> again = new HashMap<>();
    second.opinions().stream()
        .filter(opinion -> credited.contains(opinion.pointId()))
        .forEach(opinion -> again.putIfAbsent(opinion.pointId(), opinion));
    List<Opinion> opinions =
        first.opinions().stream()
            .map(opinion -> lower(opinion, again.getOrDefault(opinion.pointId(), silent(opinion))))
            .toList();
    return new Judged(
        opinions, first.basis(), first.parameters(), first.words() + AGAIN + second.words());
  }

  private static Opinion lower(Opinion first, Opinion second) {
    return worth(second.kind()) < worth(first.kind()) ? second : first;
  }

  private static Opinion silent(Opinion opinion) {
    return new Opinion(opinion.pointId(), Mark.MISSED, "");
  }

  private static int worth(Mark kind) {
    return switch (kind) {
      case COVERED -> 2;
      case PARTLY -> 1;
      case CONTRADICTED, MISSED -> 0;
    };
  }
}
