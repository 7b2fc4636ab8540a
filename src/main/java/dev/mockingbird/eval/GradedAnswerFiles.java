package dev.mockingbird.eval;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.eval.GradedAnswer.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads answers that people graded from tables (CSV, RFC 4180) whose first row names the columns
/// [#COLUMNS], in any order; others may stand beside them. What is wrong is noted with its line.
final class GradedAnswerFiles {
  static final List<String> COLUMNS =
      List.of("id", "dataset", "question_id", "question", "reference", "answer", "grade");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Problem> problems = new ArrayList<>();
  private final List<GradedAnswer> answers = new ArrayList<>();
  private final Map<String, Problem> seen = new HashMap<>();

  private GradedAnswerFiles() {}

  /// The answers of all files, in their order; one or more.
  ///
  /// @throws BrokenFiles with every problem of every file
  static List<GradedAnswer> read(List<Path> files) {
    GradedAnswerFiles reader = new GradedAnswerFiles();
    files.forEach(reader::add);
    BrokenFiles.refuse(reader.problems);
    return List.copyOf(reader.answers);
  }

  private void add(Path file) {
    int before = answers.size() + problems.size();
    text(file).ifPresent(text -> addRows(file, text));
    if (answers.size() + problems.size() == before) {
      note(file, 0, "holds no answers, needs one or more below its header");
    }
  }

  private Optional<String> text(Path file) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (NoSuchFileException e) {
      note(file, 0, "there is no such file");
    } catch (CharacterCodingException e) {
      note(file, 0, "is not text in UTF-8, save it as UTF-8");
    } catch (IOException e) {
      note(file, 0, "cannot be read: " + e);
    }
    return Optional.empty();
  }

  private void addRows(Path file, String text) {
    int line = 1;
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.DEFAULT)) {
      Map<String, Integer> places = new HashMap<>();
      for (CSVRecord row : parser) {
        if (line == 1) {
          places.putAll(places(file, row));
          if (places.size() < COLUMNS.size()) {
            return;
          }
          places.put("", row.size());
        } else {
          add(new Row(file, line, row, places));
        }
        line = (int) parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException e) {
      note(file, line, "has a quotation mark in this row that nothing closes, or text after it");
    }
  }

  private Map<String, Integer> places(Path file, CSVRecord header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (COLUMNS.contains(name) && places.putIfAbsent(name, i) != null) {
        note(file, 1, "names the column " + name + " twice, must name it once");
      }
    }
    List<String> missing = COLUMNS.stream().filter(name -> !places.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      note(
          file,
          1,
          "names no column %s; the first row must name %s"
              .formatted(String.join(", ", missing), String.join(", ", COLUMNS)));
    }
    return places;
  }

  private void add(Row row) {
    if (row.fields().size() != row.expected()) {
      note(
          row,
          "has %d fields, the header has %d; put text with commas or quotation marks in quotes"
              .formatted(row.fields().size(), row.expected()));
      return;
    }
    List<String> blank =
        COLUMNS.stream().filter(name -> !name.equals("answer") && row.of(name).isBlank()).toList();
    blank.forEach(name -> note(row, name + " is empty, only the answer may be"));
    Optional<Double> grade = row.grade();
    if (grade.isEmpty() && !blank.contains("grade")) {
      note(row, "grade is " + row.of("grade") + ", must be a number from 0 to 1");
    }
    Problem first =
        seen.putIfAbsent(row.of("id"), new Problem(row.file(), row.line(), "has the id first"));
    if (first != null && !blank.contains("id")) {
      note(row, "id %s stands in %s:%d too".formatted(row.of("id"), first.file(), first.line()));
    }
    grade.ifPresent(value -> answers.add(row.answer(value)));
  }

  private void note(Row row, String message) {
    note(row.file(), row.line(), message);
  }

  private void note(Path file, int line, String message) {
    problems.add(new Problem(file, line, message));
  }

  /// One row of a table.
  ///
  /// @param line on which it begins
  /// @param places of the columns by name; under the empty name how many there are
  private record Row(Path file, int line, CSVRecord fields, Map<String, Integer> places) {
    int expected() {
      return places.getOrDefault("", 0);
    }

    String of(String column) {
      return fields.get(places.getOrDefault(column, 0)).strip();
    }

    Optional<Double> grade() {
      try {
        double grade = new BigDecimal(of("grade")).doubleValue();
        return grade >= 0 && grade <= 1 ? Optional.of(grade) : Optional.empty();
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    GradedAnswer answer(double grade) {
      return new GradedAnswer(
          of("id"),
          of("dataset"),
          new Asked(of("question_id"), of("question"), of("reference")),
          of("answer"),
          grade);
    }
  }
}
