package dev.mockingbird.eval;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.eval.TestSet.Document;
import dev.mockingbird.eval.TestSet.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads a test set of three files of tab-separated lines: `docs.tsv` (id, title, text),
/// `queries.tsv` (id, text) and `qrels.tsv` (query, document, relevance). What is wrong is noted
/// with its line.
final class TestSetReader {
  private static final String DOCUMENTS = "docs.tsv";
  private static final String QUERIES = "queries.tsv";
  private static final String RELEVANCE = "qrels.tsv";

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Document> documents = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> relevance = new HashMap<>();

  private TestSetReader(Path folder) {
    this.folder = folder;
  }

  /// The set of a folder, or those of its folders, by name.
  ///
  /// @throws BrokenFiles if there is none, or any is broken
  static List<TestSet> read(Path folder) {
    return folders(folder).stream().map(one -> new TestSetReader(one).set()).toList();
  }

  private static List<Path> folders(Path folder) {
    if (Files.exists(folder.resolve(DOCUMENTS))) {
      return List.of(folder);
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<Path> found =
          inside.filter(one -> Files.exists(one.resolve(DOCUMENTS))).sorted().toList();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException _) {
      // as if it held none
    }
    String expected = String.join(", ", DOCUMENTS, QUERIES, RELEVANCE);
    throw new BrokenFiles(List.of(new Problem(folder, 0, "holds no test set, needs " + expected)));
  }

  private TestSet set() {
    for (Row row : rows(DOCUMENTS, 3)) {
      if (documents.putIfAbsent(row.field(0), row.document()) != null) {
        note(DOCUMENTS, row.line(), "document " + row.field(0) + " stands twice");
      }
    }
    rows(RELEVANCE, 3).forEach(this::takeRelevance);
    List<Query> queries = new ArrayList<>();
    for (Row row : rows(QUERIES, 2)) {
      Map<String, Integer> relevant = relevance.getOrDefault(row.field(0), Map.of());
      if (relevant.isEmpty()) {
        note(QUERIES, row.line(), "query " + row.field(0) + " has no relevant document");
      }
      queries.add(new Query(row.field(0), row.field(1), relevant));
    }
    if (queries.isEmpty()) {
      note(QUERIES, 0, "holds no queries, needs one or more");
    }
    BrokenFiles.refuse(problems);
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return new TestSet(String.valueOf(name), List.copyOf(documents.values()), List.copyOf(queries));
  }

  private void takeRelevance(Row row) {
    String document = row.field(1);
    Optional<Integer> value = row.number(2);
    if (!documents.containsKey(document)) {
      note(RELEVANCE, row.line(), "document " + document + " is not in " + DOCUMENTS);
    } else if (value.isEmpty()) {
      note(RELEVANCE, row.line(), "relevance is " + row.field(2) + ", must be a whole number");
    } else if (value.get() > 0) {
      relevance.computeIfAbsent(row.field(0), _ -> new HashMap<>()).put(document, value.get());
    }
  }

  private List<Row> rows(String name, int fields) {
    List<Row> rows = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(folder.resolve(name))) {
        Row row = new Row(rows.size() + 1, List.of(line.split("\t", -1)));
        if (row.fields().size() != fields) {
          note(name, row.line(), "has " + row.fields().size() + " fields, needs " + fields);
          return List.of();
        }
        rows.add(row);
      }
    } catch (IOException e) {
      note(name, 0, "cannot be read as UTF-8 text: " + e);
    }
    return rows;
  }

  private void note(String name, int line, String message) {
    problems.add(new Problem(folder.resolve(name), line, message));
  }

  /// One line of a file.
  private record Row(int line, List<String> fields) {
    String field(int index) {
      return fields.get(index);
    }

    Document document() {
      return new Document(field(0), field(1), field(2));
    }

    Optional<Integer> number(int index) {
      try {
        return Optional.of(Integer.valueOf(field(index)));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
  }
}
