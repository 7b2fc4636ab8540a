package dev.mockingbird.material;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.Question;
import dev.mockingbird.search.EnglishStems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// Imports what tests write into a folder.
record Importing(Path folder, Limits limits, List<Function<Question, Drafts>> models) {
  private static final EnglishStems STEMS = new EnglishStems();

  Importing(Path folder) {
    this(folder, Limits.defaults());
  }

  Importing(Path folder, Limits limits) {
    this(folder, limits, List.of());
  }

  Importing drafting(Function<Question, Drafts> model) {
    return new Importing(folder, limits, List.of(model));
  }

  Importer importer() {
    Importer byRule = new Importer(STEMS, new Giveaways(STEMS), new QuestionFiles(STEMS), limits);
    return models.stream().findFirst().map(byRule::drafting).orElse(byRule);
  }

  Harvest of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Harvest of(String name, byte[] bytes) {
    try {
      return importer().read(Files.write(folder.resolve(name), bytes), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Each problem without the folder.
  List<String> problems(Harvest harvest) {
    return harvest.problems().stream().map(this::inFolder).toList();
  }

  List<String> leftOut(Harvest harvest) {
    return harvest.leftOut().stream()
        .map(one -> inFolder(one.place()) + ": " + one.words() + ": " + one.why())
        .toList();
  }

  List<String> remarks(Harvest harvest) {
    return harvest.remarks().stream().map(this::inFolder).toList();
  }

  private String inFolder(Object text) {
    return text.toString().replace(folder + "/", "");
  }

  /// Each question with its answer, as `lines: question => answer`.
  static List<String> taken(Harvest harvest) {
    return harvest.taken().stream()
        .map(one -> one.place().lines() + ": " + shown(one.question()))
        .toList();
  }

  static String shown(Question question) {
    return question.text() + " => " + question.reference().text();
  }
}
