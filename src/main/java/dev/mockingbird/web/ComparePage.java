package dev.mockingbird.web;

import dev.mockingbird.domain.Comparison;
import dev.mockingbird.domain.Engine;
import java.util.ArrayList;
import java.util.List;

/// The page with interviews side by side.
///
/// @param columns the interviews, the earliest first
/// @param summary what was gained and lost in all
public record ComparePage(
    Engine engine, List<Column> columns, String summary, List<Row> topics, List<Shared> shared) {
  /// An interview.
  ///
  /// @param number from 1; stands for it where there is no room for its label
  public record Column(int number, HistoryRow row) {}

  /// A row of a table, one cell an interview.
  public record Row(String name, List<Cell> cells) {}

  /// What a table says of one interview.
  ///
  /// @param column label of the interview
  /// @param kind of the finding, for its colour; empty for a grade
  /// @param change `gained` or `lost`; empty where nothing changed
  public record Cell(String column, String text, String kind, String change) {}

  /// A question that two or more of them asked.
  public record Shared(String title, String topic, Row grades, List<Row> points) {}

  static ComparePage of(Engine engine, Comparison comparison, List<HistoryRow> rows) {
    List<Column> columns = new ArrayList<>();
    for (HistoryRow row : rows) {
      columns.add(new Column(columns.size() + 1, row));
    }
    return new ComparePage(
        engine,
        columns,
        summary(comparison),
        comparison.topics().stream()
            .map(
                topic ->
                    new Row(BankRoutes.topicName(topic.topic()), grades(columns, topic.grades())))
            .toList(),
        comparison.shared().stream().map(shared -> shared(columns, shared)).toList());
  }

  private static Shared shared(List<Column> columns, Comparison.Shared shared) {
    return new Shared(
        shared.question().title(),
        BankRoutes.topicName(shared.question().topic()),
        new Row("Grade", grades(columns, shared.grades())),
        shared.points().stream()
            .map(point -> new Row(point.point().claim().text(), steps(columns, point.steps())))
            .toList());
  }

  private static List<Cell> grades(List<Column> columns, List<Comparison.Grade> grades) {
    List<Cell> cells = new ArrayList<>();
    for (Comparison.Grade grade : grades) {
      String text = grade.counts() ? Math.round(100 * grade.score()) + "%" : "–";
      cells.add(new Cell(label(columns, cells.size()), text, "", ""));
    }
    return cells;
  }

  private static List<Cell> steps(List<Column> columns, List<Comparison.Step> steps) {
    List<Cell> cells = new ArrayList<>();
    for (Comparison.Step step : steps) {
      cells.add(new Cell(label(columns, cells.size()), words(step), step.kind(), change(step)));
    }
    return cells;
  }

  private static String label(List<Column> columns, int index) {
    return "Interview " + columns.get(index).number();
  }

  private static String words(Comparison.Step step) {
    return switch (step.kind()) {
      case "" -> "–";
      case "partly" -> "partly covered";
      default -> step.kind();
    };
  }

  private static String change(Comparison.Step step) {
    return switch (step.change()) {
      case GAINED -> "gained";
      case LOST -> "lost";
      case FIRST, SAME -> "";
    };
  }

  private static String summary(Comparison comparison) {
    int questions = comparison.shared().size();
    if (questions == 0) {
      return "These interviews have no answered question in common, so only the topics can be"
          + " compared.";
    }
    return "%s in common. From one interview to the next: %s gained, %d lost."
        .formatted(
            count(questions, "question"),
            count(comparison.count(Comparison.Change.GAINED), "key point"),
            comparison.count(Comparison.Change.LOST));
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
