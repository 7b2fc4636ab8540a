package dev.mockingbird.grading;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import java.util.List;
import java.util.Optional;

/// The judges of an interview: the built-in one answers at once and always; a model's, where one is
/// configured, answers later and more thoroughly, on a [Leash]. What either says passes the same
/// [Grader].
///
/// @param thorough none or one
public record Panel(BuiltInJudge builtIn, List<Judge> thorough, Grader grader) {
  public Panel {
    thorough = thorough.stream().<Judge>map(judge -> new Leash(judge, builtIn, grader)).toList();
  }

  /// The built-in judge's assessment; in the process, tens of milliseconds.
  public Assessment quick(Exchange exchange) {
    return grader.verify(exchange, builtIn.judge(exchange));
  }

  /// The model's assessment; empty if no model is configured. If the model cannot judge, the
  /// built-in judge's with the reason.
  public Optional<Assessment> thorough(Exchange exchange) {
    return thorough.stream()
        .findFirst()
        .map(
            judge ->
                switch (judge.judge(exchange)) {
                  case Verdict.Judged judged -> grader.verify(exchange, judged);
                  case Verdict.Unavailable(String reason) ->
                      quick(exchange).on(new Basis.BuiltIn(BuiltInJudge.VERSION, reason));
                });
  }

  /// A second opinion: the model's if one is configured, else the built-in judge's.
  public Assessment again(Exchange exchange) {
    return thorough(exchange).orElseGet(() -> quick(exchange));
  }

  /// A second opinion on one key point. A model is shown that point alone, so that it does not
  /// repeat itself; the built-in judge, which always would, reads the question as a whole.
  public Assessment again(Exchange exchange, String pointId) {
    return thorough(exchange.about(pointId))
        .orElseGet(() -> quick(exchange))
        .about(pointId, exchange.question());
  }
}
