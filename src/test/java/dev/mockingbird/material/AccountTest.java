package dev.mockingbird.material;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever stands in a source, each line of it is in a question that was taken or named as left
/// out.
class AccountTest {
  private static final List<String> SHAPES =
      List.of(
          "N. What is %s?",
          "N. %s",
          "N) Explain %s.",
          "## N. What is %s?",
          "## %s",
          "### Why %s?",
          "**%s**",
          "**N. What is %s?**",
          "Q: What about %s?",
          "A: %s is so.",
          "- %s",
          "  N. %s",
          "* item %s",
          "%s is a thing. It does much.",
          "It goes on with %s",
          "    code %s",
          "```",
          "---",
          "",
          "",
          "",
          "",
          "| %s | cell |",
          "> quoted %s",
          "Subscribe to %s now",
          "Also read: %s",
          "Conclusion",
          "Section N: %s",
          "$$",
          "We hope %s helped you in your interview.",
          "# %s",
          "===",
          "N. What is %s? It is a thing of many parts.",
          "Question N",
          "[%s](#a)");

  @TempDir private Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyLineIsTakenOrLeftOut(long seed) throws IOException {
    Random random = new Random(seed);
    EnglishStems stems = new EnglishStems();
    Importer importer =
        new Importer(stems, new Giveaways(stems), new QuestionFiles(stems), Limits.defaults());
    for (int round = 0; round < 50; round++) {
      List<String> lines = article(random);
      Path file = Files.write(folder.resolve("article.md"), lines);

      Harvest harvest = importer.read(file, "");

      boolean found = !harvest.taken().isEmpty();
      assertThat(harvest.problems().isEmpty()).isEqualTo(found);
      assertThat(unaccounted(lines, harvest))
          .as("round %d:\n%s", round, String.join("\n", lines))
          .isEmpty();
    }
  }

  /// The words of no other line that are neither in a question nor in what was left out.
  private static List<String> unaccounted(List<String> lines, Harvest harvest) {
    String taken =
        harvest.taken().stream()
            .map(one -> one.question().text() + "\n" + one.question().reference().text())
            .collect(Collectors.joining("\n"));
    Set<Integer> leftOut = new HashSet<>();
    for (Harvest.LeftOut one : harvest.leftOut()) {
      for (int i = one.place().first(); i <= one.place().last(); i++) {
        leftOut.add(i);
      }
    }
    List<String> lost = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String word = lines.get(i).replaceFirst(".*?(zz\\d+zz).*", "$1");
      boolean isMarked = word.startsWith("zz");
      boolean isTaken = taken.contains(word);
      if (isMarked && isTaken == leftOut.contains(i + 1)) {
        lost.add((i + 1) + ": " + lines.get(i) + (isTaken ? " (in both)" : ""));
      }
    }
    return lost;
  }

  private static List<String> article(Random random) {
    List<String> lines = new ArrayList<>();
    int number = 1;
    for (int i = 0; i < 5 + random.nextInt(40); i++) {
      String shape = SHAPES.get(random.nextInt(SHAPES.size()));
      number = random.nextInt(10) == 0 ? 1 : number + random.nextInt(2);
      lines.add(shape.replace("N", String.valueOf(number)).replace("%s", "zz" + i + "zz"));
    }
    return lines;
  }
}
