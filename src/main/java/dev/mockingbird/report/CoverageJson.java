package dev.mockingbird.report;

import dev.mockingbird.domain.Competence;
import dev.mockingbird.domain.Coverage;
import java.util.List;

/// How the questions that count went by topic and by competence, for programs.
///
/// @param cells one for each topic and competence that was asked for, by topic
/// @param unnamed how many key points are left out since they name no competence
public record CoverageJson(List<Cell> cells, int unnamed) {

  /// What a topic and a competence came to.
  ///
  /// @param competence `concept`, `mechanism`, `practice` or `judgement`
  /// @param earned weight that was earned, 0 to `weight`
  /// @param weight what the key points weigh together
  /// @param points those it rests on
  public record Cell(
      String topic, String competence, double earned, int weight, List<Point> points) {}

  /// Names a key point.
  public record Point(String questionId, String pointId) {}

  static CoverageJson of(Coverage coverage) {
    List<Cell> cells =
        coverage.topics().stream()
            .flatMap(
                topic ->
                    Competence.named().stream()
                        .filter(competence -> !coverage.of(topic, competence).isEmpty())
                        .map(competence -> cell(topic, competence, coverage.of(topic, competence))))
            .toList();
    return new CoverageJson(cells, coverage.unnamed());
  }

  private static Cell cell(String topic, Competence competence, Coverage.Share share) {
    return new Cell(
        topic,
        competence.word(),
        share.earned(),
        share.weight(),
        share.asked().stream()
            .map(asked -> new Point(asked.question().id(), asked.entry().point().id()))
            .toList());
  }
}
