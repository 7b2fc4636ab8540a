package dev.mockingbird.corpus;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads folders of question files, in the format of `corpus/README.md`, into checked questions. A
/// folder is taken as a whole or not at all.
public final class QuestionFiles {
  private final Stems stems;

  /// @param stems by which a probe or hint is found to give its claim away
  public QuestionFiles(Stems stems) {
    this.stems = stems;
  }

  /// The questions of all `*.md` files below a folder but those named `README.md` and those below a
  /// folder `eval`, in the order of their paths; one or more.
  ///
  /// @throws BrokenFiles with every problem of every file
  public List<Question> read(Path folder) {
    Problems problems = new Problems();
    TextFiles texts = new TextFiles(problems);
    QuestionReader reader = new QuestionReader(texts, new Giveaways(stems), problems);
    List<Path> files = texts.below(folder, file -> isQuestion(folder.relativize(file)));
    List<Question> questions = files.stream().map(reader::read).flatMap(Optional::stream).toList();
    problems.refuseIfAny();
    if (files.isEmpty()) {
      problems.add(folder, 0, "holds no question files, needs one or more *.md");
    }
    problems.refuseIfAny();
    return questions;
  }

  /// True for a path relative to the folder.
  private static boolean isQuestion(Path file) {
    String name = file.getFileName().toString();
    for (Path part : file) {
      if (part.toString().equals("eval")) {
        return false;
      }
    }
    return name.endsWith(".md") && !name.equals("README.md");
  }
}
