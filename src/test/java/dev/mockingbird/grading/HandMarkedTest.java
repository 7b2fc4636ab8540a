package dev.mockingbird.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The built-in judge against answers marked by hand, point by point. The bars were set with
/// `answers.yaml` in view; `unseen.yaml` was written afterwards and tells how it does elsewhere.
/// The floors are what it reaches now, less a little.
class HandMarkedTest {
  @ParameterizedTest
  @CsvSource({"answers, 0.78, 0.78", "unseen, 0.75, 0.67"})
  void mostOfWhatIsCoveredIsFoundAndMostOfWhatIsFoundIsCovered(
      String file, double precision, double recall) {
    Map<String, Integer> confusion = new TreeMap<>();
    for (Marked answer : answers(file)) {
      for (Finding finding : answer.assessment().findings()) {
        String mark = answer.marks().getOrDefault(finding.pointId(), "missed");
        confusion.merge(mark + " -> " + finding.kind(), 1, Integer::sum);
      }
    }
    int right = confusion.getOrDefault("covered -> covered", 0);
    double found = (double) right / sum(confusion, "", "covered");
    double recalled = (double) right / sum(confusion, "covered", "");
    System.out.printf(
        Locale.ROOT,
        "%s: covered precision %.3f recall %.3f %s%n",
        file,
        found,
        recalled,
        confusion);

    assertThat(found).isGreaterThan(precision);
    assertThat(recalled).isGreaterThan(recall);
    assertThat(confusion.getOrDefault("covered -> contradicted", 0))
        .as("people told that they are wrong when they are right")
        .isLessThanOrEqualTo(2);
  }

  @Test
  void aStrongAnswerEarnsMoreThanAnyOtherToTheSameQuestion() {
    for (String file : List.of("answers", "unseen")) {
      Map<String, Double> strong = new TreeMap<>();
      for (Marked answer : answers(file)) {
        double score = answer.assessment().score(answer.question());
        if (answer.style().equals("strong")) {
          strong.put(answer.question().id(), score);
        } else {
          assertThat(score)
              .as("%s, %s", answer.question().id(), answer.style())
              .isLessThan(strong.getOrDefault(answer.question().id(), 0.0));
        }
      }
    }
  }

  private static int sum(Map<String, Integer> confusion, String mark, String kind) {
    return confusion.entrySet().stream()
        .filter(entry -> mark.isEmpty() || entry.getKey().startsWith(mark + " "))
        .filter(entry -> kind.isEmpty() || entry.getKey().endsWith(" " + kind))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /// An answer and what a person found in it.
  private record Marked(
      Question question, String style, Map<String, String> marks, Assessment assessment) {}

  private static List<Marked> answers(String file) {
    try {
      Path path = Path.of("src", "test", "resources", "grading", file + ".yaml");
      return YamlNode.read(Files.readString(path)).nodes().stream()
          .map(HandMarkedTest::marked)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Marked marked(YamlNode node) {
    Question question = Bank.question(node.text("question"));
    Map<String, String> marks = node.node("marks").entries();
    marks.keySet().forEach(question::point); // an unknown point is a slip of the pen
    return new Marked(
        question, node.text("style"), marks, Bench.grade(question, node.text("text")));
  }
}
