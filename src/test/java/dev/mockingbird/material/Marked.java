package dev.mockingbird.material;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An article in which a mark before each line says what is to become of it: `Q|` a question, `A|`
/// its answer, `B|` both with `¦` between them, `-|` nothing.
record Marked(Path file, List<Mark> marks) {
  /// One line, and what is to become of it.
  record Mark(char kind, String text) {}

  static Marked of(Path file) {
    try {
      return new Marked(
          file,
          Files.readAllLines(file).stream()
              .map(line -> new Mark(line.charAt(0), line.substring(2)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Path> all(String folder) {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", folder))) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The article without its marks.
  String text() {
    return marks.stream()
        .map(mark -> mark.kind() == 'B' ? mark.text().replace("¦", "") : mark.text())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// The questions and answers that are to be found, each as `question => answer`.
  List<String> expected() {
    List<String> questions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    char before = '-';
    for (Mark mark : marks) {
      String text = mark.text();
      if (mark.kind() == 'Q' && before == 'Q') {
        questions.add(questions.removeLast() + " " + text.strip());
      } else if (mark.kind() == 'Q' || mark.kind() == 'B') {
        questions.add(bare(text.replaceFirst("¦.*", "")));
        answers.add(text.contains("¦") ? text.replaceFirst(".*¦", "") : "");
      } else if (mark.kind() == 'A') {
        answers.add(answers.removeLast() + "\n" + text);
      }
      before = text.isBlank() ? before : mark.kind();
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      expected.add(questions.get(i) + " => " + spaced(answers.get(i)));
    }
    return expected;
  }

  /// The lines that are to be left out.
  List<String> leftOut() {
    return marks.stream()
        .filter(mark -> mark.kind() == '-' && !mark.text().isBlank())
        .map(mark -> mark.text().strip())
        .toList();
  }

  /// Without the number, the marks of a heading and of bold type.
  private static String bare(String question) {
    return question
        .replaceAll("\\*\\*", "")
        .replaceFirst("^[#\\s(]*(?:Question\\s+|Q)?(?:\\d+\\s*[.:)-]\\s*)?", "")
        .strip();
  }

  /// With single spaces, since an indent that all lines share is taken away.
  static String spaced(String answer) {
    return answer
        .replaceFirst("^\\s*(?:A:|\\*\\*Ans:|Ans\\.)(?:\\*\\*)?", "")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
