package dev.mockingbird.grading;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Misconception;
import dev.mockingbird.domain.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The questions of the project, read without the checks of the real reader: what is measured here
/// is the judge, not the files.
final class Bank {
  private static final Path FOLDER = Path.of("corpus", "machine-learning");

  private Bank() {}

  /// All questions, in the order of their file names.
  static List<Question> questions() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(Bank::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Question question(String id) {
    return read(FOLDER.resolve(id + ".md"));
  }

  private static Question read(Path file) {
    try {
      String[] parts = Files.readString(file).split("(?m)^---$", 3);
      YamlNode front = YamlNode.read(parts[1]);
      return new Question(
          front.text("id"),
          new Question.Subject(
              front.text("topic"),
              Level.valueOf(front.text("level").toUpperCase(Locale.ROOT)),
              front.text("title")),
          new Question.Wording(front.text("question"), front.texts("variants")),
          new Question.Reference(parts[2].strip(), front.texts("sources")),
          front.nodes("points").stream().map(Bank::point).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static KeyPoint point(YamlNode node) {
    YamlNode belief = node.node("misconception");
    return new KeyPoint(
        node.text("id"),
        Integer.parseInt(node.text("weight")),
        claim(node),
        new Misconception(claim(belief), belief.text("correction")),
        new KeyPoint.FollowUp(node.text("probe"), node.texts("hints")));
  }

  private static Claim claim(YamlNode node) {
    return new Claim(node.text("claim"), node.texts("wordings"));
  }
}
