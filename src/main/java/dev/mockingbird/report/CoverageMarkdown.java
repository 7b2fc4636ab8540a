package dev.mockingbird.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes what was covered by topic and by competence as two tables in Markdown.
final class CoverageMarkdown {
  private CoverageMarkdown() {}

  static List<String> of(CoverageTable table) {
    return Stream.of(
            "## Coverage",
            "What the answers earned of what the key points weigh.",
            byTopic(table),
            byCompetence(table),
            table.note())
        .filter(block -> !block.isEmpty())
        .toList();
  }

  private static String byTopic(CoverageTable table) {
    Stream<String> head =
        Stream.of(
            row(Stream.concat(Stream.of("Topic"), table.competences().stream())),
            "| --- |" + " ---: |".repeat(table.competences().size()));
    Stream<String> rows =
        table.rows().stream()
            .map(
                row ->
                    row(
                        Stream.concat(
                            Stream.of(Verbatim.inline(row.topic())),
                            row.cells().stream().map(CoverageTable.Cell::words))));
    return Stream.concat(head, rows).collect(Collectors.joining("\n"));
  }

  private static String byCompetence(CoverageTable table) {
    Stream<String> rows =
        table.totals().stream()
            .map(
                total ->
                    row(
                        Stream.of(
                            total.competence(),
                            total.meaning(),
                            total.earned() + ": " + total.percent() + "%")));
    return Stream.concat(
            Stream.of("| Competence | What it is | Weight earned |\n| --- | --- | ---: |"), rows)
        .collect(Collectors.joining("\n"));
  }

  private static String row(Stream<String> cells) {
    return cells.collect(Collectors.joining(" | ", "| ", " |"));
  }
}
