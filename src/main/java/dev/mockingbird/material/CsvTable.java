package dev.mockingbird.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads a table of questions with any usual delimiter, whose first row names the columns.
final class CsvTable {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final List<Reading.Row> rows = new ArrayList<>();
  private final List<Reading.Dropped> dropped = new ArrayList<>();
  private final Map<Columns, Integer> places = new EnumMap<>(Columns.class);

  private CsvTable() {}

  static Reading read(String text) {
    for (char delimiter : DELIMITERS) {
      CsvTable table = new CsvTable();
      CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
      try (CSVParser parser = CSVParser.parse(text, format)) {
        if (table.read(parser)) {
          return new Reading.Table(table.rows, table.dropped);
        }
      } catch (IOException | UncheckedIOException e) {
        if (!table.places.isEmpty()) {
          return new Reading.Broken(table.lastLine() + 1, "has a quote here that nothing closes");
        }
      }
    }
    return new Reading.Broken(1, "names no columns question and answer in its first line");
  }

  private int lastLine() {
    return rows.isEmpty() ? 1 : rows.getLast().last();
  }

  /// False if the first row is no header for this delimiter.
  private boolean read(CSVParser parser) {
    long before = 0;
    for (CSVRecord row : parser) {
      int first = (int) before + 1;
      int last = Math.max(first, (int) parser.getCurrentLineNumber());
      before = last;
      if (places.isEmpty()) {
        if (!readHeader(row)) {
          return false;
        }
      } else {
        readRow(row, first, last);
      }
    }
    return !places.isEmpty();
  }

  private boolean readHeader(CSVRecord row) {
    Map<Columns, Integer> found = new EnumMap<>(Columns.class);
    for (int i = 0; i < row.size(); i++) {
      int place = i;
      Columns.of(row.get(i)).ifPresent(column -> found.putIfAbsent(column, place));
    }
    if (!found.containsKey(Columns.QUESTION) || !found.containsKey(Columns.ANSWER)) {
      return false;
    }
    places.putAll(found);
    for (int i = 0; i < row.size(); i++) {
      if (!places.containsValue(i)) {
        dropped.add(
            new Reading.Dropped(
                1, 1, row.get(i), "is an unknown column, known are " + Columns.known()));
      }
    }
    return true;
  }

  private void readRow(CSVRecord row, int first, int last) {
    String question = value(row, Columns.QUESTION);
    String answer = value(row, Columns.ANSWER);
    String all = String.join(" ", row.values()).strip();
    if (all.isEmpty()) {
      return;
    }
    if (question.isBlank() || answer.isBlank()) {
      String why = question.isBlank() ? "is a row without a question" : Segments.UNANSWERED;
      dropped.add(new Reading.Dropped(first, last, all, why));
      return;
    }
    rows.add(
        new Reading.Row(
            first,
            last,
            new Entry.Text(question, answer),
            value(row, Columns.TOPIC),
            value(row, Columns.LEVEL),
            value(row, Columns.TITLE)));
  }

  private String value(CSVRecord row, Columns column) {
    int place = places.getOrDefault(column, -1);
    return place >= 0 && row.isSet(place) ? row.get(place).strip() : "";
  }
}
