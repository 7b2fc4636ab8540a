package dev.mockingbird.corpus;

import dev.mockingbird.domain.Example;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.domain.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the files `examples/ID.tsv` below the folders of a bank: how people talk about the key
/// points of the question with this id, one example a line of three columns with tabs between them:
/// key point, mark, words.
public final class ExampleFiles {
  private static final String FOLDER = "examples";
  private static final String SUFFIX = ".tsv";
  private static final int COLUMNS = 3;

  private final Problems problems = new Problems();
  private final Map<String, Set<String>> points;
  private final Map<String, List<Example>> read = new HashMap<>();

  private ExampleFiles(List<Question> questions) {
    this.points =
        questions.stream()
            .collect(
                Collectors.toMap(
                    Question::id,
                    question ->
                        question.points().stream().map(KeyPoint::id).collect(Collectors.toSet())));
  }

  /// The examples by the ids of their questions; nothing for those without a file.
  ///
  /// @throws BrokenFiles with every problem of every file
  public static Map<String, List<Example>> read(List<Path> folders, List<Question> questions) {
    ExampleFiles files = new ExampleFiles(questions);
    folders.stream().filter(Files::isDirectory).forEach(files::readFolder);
    files.problems.refuseIfAny();
    return Map.copyOf(files.read);
  }

  private void readFolder(Path folder) {
    TextFiles texts = new TextFiles(problems);
    for (Path file : texts.below(folder, ExampleFiles::holdsExamples)) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      Set<String> known = points.get(id);
      if (known == null) {
        problems.add(file, 0, "there is no question " + id + ", name the file after one");
      } else {
        texts.text(file).ifPresent(text -> read.put(id, examples(file, text, known)));
      }
    }
  }

  private static boolean holdsExamples(Path file) {
    Path folder = file.getParent();
    return folder != null
        && folder.endsWith(FOLDER)
        && file.getFileName().toString().endsWith(SUFFIX);
  }

  private List<Example> examples(Path file, String text, Set<String> known) {
    List<Example> examples = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        example(file, i + 1, lines.get(i), known).ifPresent(examples::add);
      }
    }
    return List.copyOf(examples);
  }

  private Optional<Example> example(Path file, int line, String text, Set<String> known) {
    String[] columns = text.split("\t", -1);
    if (columns.length != COLUMNS || columns[COLUMNS - 1].isBlank()) {
      problems.add(file, line, "needs a key point, a mark and words, with tabs between them");
      return Optional.empty();
    }
    Optional<Mark> mark =
        Arrays.stream(Mark.values()).filter(one -> one.word().equals(columns[1])).findFirst();
    if (mark.isEmpty()) {
      problems.add(
          file,
          line,
          "there is no mark " + columns[1] + ", use covered, partly, contradicted or missed");
    }
    if (!known.contains(columns[0])) {
      problems.add(file, line, "the question has no key point " + columns[0]);
      return Optional.empty();
    }
    return mark.map(one -> new Example(columns[0], one, columns[2]));
  }
}
